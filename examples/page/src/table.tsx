import { useState } from "preact/hooks";
import type { Failure, HeldSum, Language, PrintedCell, PrintedTable } from "govinfo-cn";
import type { Balance, Pointing } from "./findings";
import { labelsOf } from "./labels";
import type { Texts } from "./words";

export const cellId = (path: string): string => `cell-${path}`;

interface Given extends Pointing {
  table: PrintedTable;
  findings: Failure[];
  lastYear: Map<string, string>;
  /** Whose sides are shown: the finding or sum that is pointed at. */
  shown: Balance | null;
  texts: Texts;
  language: Language;
  onType(path: string, value: string, goesOn: boolean): void;
  onFinding(id: string): void;
  /** Where figures were counted: shows the records behind one, and goes there if `goes`. */
  onRecords: ((path: string, goes: boolean) => void) | null;
}

export function Table(given: Given) {
  const { table, language, onRecords } = given;
  const labels = labelsOf(table);
  return (
    <div class="scroll" role="region" tabIndex={0} aria-label={table.name[language]}>
      <table lang="zh">
        <caption>{table.heading}</caption>
        <tbody onKeyDown={(event) => walk(event, onRecords)}>
          {table.rows.map((row) => (
            <tr>
              {row.map((cell) =>
                cell.role === "value" ? (
                  <Value {...given} cell={cell} label={labels.get(cell.path ?? "") ?? ""} />
                ) : (
                  <Label cell={cell} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** As in a spreadsheet: Enter and the arrows go to the value below or above; but from a figure that was counted
 * Enter goes to its records. */
function walk(event: KeyboardEvent, onRecords: Given["onRecords"]): void {
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  const { target } = event;
  if (!step || event.isComposing || !(target instanceof HTMLInputElement)) return;
  const path = target.dataset["path"];
  if (event.key === "Enter" && onRecords && path !== undefined) {
    event.preventDefault();
    return onRecords(path, true);
  }
  const column = [...(event.currentTarget as HTMLElement).querySelectorAll("input")].filter(
    (each) => each.dataset["column"] === target.dataset["column"],
  );
  const next = column[column.indexOf(target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.select();
}

function Label({ cell }: { cell: PrintedCell }) {
  const spans = { rowSpan: cell.row_span, colSpan: cell.column_span };
  if (cell.text === "") return <td {...spans} />;
  const along =
    cell.role === "label"
      ? cell.row_span > 1
        ? "rowgroup"
        : "row"
      : cell.column_span > 1
        ? "colgroup"
        : "col";
  return (
    <th {...spans} scope={along} class={cell.role}>
      {cell.text.split("\n").map((line, index) => [index > 0 && <br />, line])}
    </th>
  );
}

type ValueCell = Extract<PrintedCell, { role: "value" }>;

const SEVERITIES = ["error", "warning", "info"] as const;

function Value(given: Given & { cell: ValueCell; label: string }) {
  const { cell, label, findings, shown, texts, table, language } = given;
  // What is being typed stands as it is typed, though it be read as something shorter.
  const [draft, setDraft] = useState<string | null>(null);
  const { path } = cell;
  const spans = { rowSpan: cell.row_span, colSpan: cell.column_span };
  if (path === null) return <td {...spans}>{cell.text}</td>;
  const own = findings
    .map((finding, at) => ({ finding, at }))
    .filter(({ finding }) => cell.findings.includes(finding.id));
  const worst =
    SEVERITIES.flatMap((severity) => own.filter(({ finding }) => finding.severity === severity))[0]
      ?.finding ?? null;
  // Of what is right, the sum that it is; else one that it is part of.
  const id = worst?.id ?? sumOf(table, path)?.id ?? null;
  const side = shown?.cells.find((each) => each.path === path && each.of === "report")?.role;
  const last = given.lastYear.get(path);
  const text = draft ?? cell.text;
  return (
    <td
      {...spans}
      class={[worst && `wrong ${worst.severity}`, side && `side-${side}`].filter(Boolean).join(" ")}
    >
      <input
        id={cellId(path)}
        data-path={path}
        data-column={cell.column}
        type="text"
        size={Math.max(3, text.replace(/[^\x20-\x7e]/g, "  ").length)}
        autocomplete="off"
        spellcheck={false}
        value={text}
        aria-label={texts.cellOf(table.name[language], label, last)}
        aria-description={given.onRecords ? texts.behind : undefined}
        aria-invalid={worst?.severity === "error"}
        aria-describedby={worst ? `message-${worst.id}` : undefined}
        title={cell.repaired ? texts.repaired : undefined}
        onFocus={() => given.onFocus(id)}
        onBlur={() => {
          setDraft(null);
          given.onFocus(null);
        }}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey) setDraft(null); // another step, or an undo
        }}
        onClick={() => given.onRecords?.(path, false)}
        onMouseEnter={() => given.onHover(id)}
        onMouseLeave={() => given.onHover(null)}
        onInput={(event) => {
          given.onType(path, event.currentTarget.value, draft !== null);
          setDraft(event.currentTarget.value);
        }}
      />
      {own.map(({ finding, at }) => (
        <button
          type="button"
          class="mark"
          aria-label={texts.toFinding(at + 1)}
          onClick={() => given.onFinding(finding.id)}
        >
          {at + 1}
        </button>
      ))}
      {last !== undefined && (
        <small aria-hidden="true">{texts.last(last === "" ? texts.blank : last)}</small>
      )}
    </td>
  );
}

function sumOf({ sums }: PrintedTable, path: string): HeldSum | undefined {
  const isSum = ({ cells }: HeldSum) =>
    ["left", "right"].some((side) => {
      const of = cells.filter((each) => each.role === side);
      return of.length === 1 && of[0]!.path === path;
    });
  return sums.find(isSum) ?? sums.find(({ cells }) => cells.some((each) => each.path === path));
}
