/** Where the project lives. While undefined, flows offer "Copy text" and show no link. */
export const project: { repositoryUrl?: string; contact?: string } = {};

/** Forms for what people tell us, in `.github/ISSUE_TEMPLATE`. */
export const issueForms = { wrong: 'wrongly-warned.yml', missed: 'missed-tool.yml' };
