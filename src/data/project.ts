/** Where the project lives. While undefined, flows offer "Copy text" and show no link. */
export const project: { repositoryUrl?: string; contact?: string } = {};
