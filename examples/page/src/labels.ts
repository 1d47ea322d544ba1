/** What each value of a printed table is called: the labels at its left and the headers above it. */

import type { PrintedCell, PrintedTable } from "govinfo-cn";

export function labelsOf(table: PrintedTable): Map<string, string> {
  const grid = covered(table);
  const labels = new Map<string, string>();
  const all = table.columns - table.label_columns; // a header over all of them tells nothing
  table.rows.forEach((row, y) => {
    for (const cell of row) {
      if (cell.role !== "value" || cell.path === null) continue;
      const left = grid[y]!.slice(0, table.label_columns).filter((each) => each?.role === "label");
      const headers = above(grid, y, cell.column);
      const telling = headers.filter((each) => each === headers.at(-1) || each.column_span !== all);
      const words = [...new Set([...left, ...telling])].map((each) => each!.text.trim());
      labels.set(
        cell.path,
        words
          .filter((each) => each !== "")
          .map(short)
          .join(" · "),
      );
    }
  });
  return labels;
}

/** The cell at each place. */
function covered(table: PrintedTable): (PrintedCell | undefined)[][] {
  const grid = table.rows.map(() => new Array<PrintedCell | undefined>(table.columns));
  table.rows.forEach((row, y) => {
    for (const cell of row)
      for (let i = 0; i < cell.row_span; ++i)
        for (let j = 0; j < cell.column_span; ++j) grid[y + i]![cell.column + j] = cell;
  });
  return grid;
}

/** The headers over a value, the uppermost first. */
function above(grid: (PrintedCell | undefined)[][], from: number, column: number): PrintedCell[] {
  const headers: PrintedCell[] = [];
  for (let y = from - 1; y >= 0; --y) {
    const cell = grid[y]![column];
    if (cell?.role === "header") headers.unshift(cell);
    else if (headers.length > 0) break;
  }
  return headers;
}

/** Without the remark in brackets that explains the sums. */
function short(label: string): string {
  return label.replace(/\s+/g, " ").replace(/（本列数据.*$/, "");
}
