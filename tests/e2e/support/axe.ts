import axe from 'axe-core';

/** A rule that something on a surface breaks, and where. */
export interface Violation {
  rule: string;
  nodes: string[];
}

/** All rules, and two that axe leaves out by itself: 24 px targets, and 7:1 for what is read. */
const OPTIONS = {
  resultTypes: ['violations'],
  rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } },
};

/** Checks what a page draws now. */
export async function violationsOn(surface: {
  evaluate<T>(script: string): Promise<T>;
}): Promise<Violation[]> {
  return JSON.parse(
    await surface.evaluate<string>(`(async () => {
      ${axe.source};
      const { violations } = await axe.run(document, ${JSON.stringify(OPTIONS)});
      return JSON.stringify(violations.map(({ id, nodes }) => ({
        rule: id,
        nodes: nodes.map(({ html, failureSummary }) => html.slice(0, 160) + ' — ' + failureSummary),
      })));
    })()`),
  ) as Violation[];
}
