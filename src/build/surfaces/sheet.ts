/** A picture of a surface in a state, as drawn under one set of conditions. */
export interface Picture {
  surface: string;
  state: string;
  conditions: string;
  file: string;
}

/** The contact sheet: a row for each state, a column for each set of conditions. */
export function contactSheet(pictures: readonly Picture[]): string {
  const columns = [...new Set(pictures.map(({ conditions }) => conditions))];
  const rows = [...new Set(pictures.map(({ surface, state }) => `${surface}: ${state}`))];
  const cell = (row: string, column: string) => {
    const found = pictures.find(
      (one) => `${one.surface}: ${one.state}` === row && one.conditions === column,
    );
    return `<td>${found ? `<a href="${found.file}"><img loading="lazy" src="${found.file}" alt="${row}, ${column}"></a>` : '–'}`;
  };
  const head = columns.map((column) => `<th>${column}`).join('');
  const body = rows
    .map((row) => `<tr><th>${row}${columns.map((column) => cell(row, column)).join('')}`)
    .join('\n');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>FaveGuard: every surface</title>
<style>body{font:14px system-ui;margin:1rem}th{position:sticky;top:0;background:#fff;text-align:start;vertical-align:top;padding:.5rem}td{vertical-align:top;padding:.25rem}img{max-width:22rem;border:1px solid #ccc}</style>
<table><tr><th>${head}
${body}
</table>`;
}
