/** The reports that are open: their documents, their cells as they are now, and the steps that led there. */

import {
  GovinfoError,
  type Change,
  type Failure,
  type Govinfo,
  type Group,
  type Language,
  type ListKind,
  type PrintedTable,
  type Report,
  type Section,
  type Validation,
  type WriteKind,
} from "govinfo-cn";
import { kindOf, type Bytes, type Refusal, type Taken } from "./intake";

interface Edit {
  path: string;
  before: string | null;
  after: string | null;
}

export class Opened {
  /** Which report it is held against, as a person chose; null = none. Without a choice the desk finds it. */
  chosen: Opened | null | undefined;
  done: Edit[][] = [];
  undone: Edit[][] = [];
  /** How many steps had been done when it was last downloaded; -1 = others than there are. */
  saved = 0;
  view!: View;

  constructor(
    /** Its own, of all that are open. */
    readonly id: number,
    readonly name: string,
    readonly bytes: Bytes,
    readonly report: Report,
  ) {}

  get unsaved(): boolean {
    return this.saved !== this.done.length;
  }
}

export interface Unread {
  name: string;
  refusal: Refusal | null;
  error: unknown;
}

/** All that is said of a report as it is now. */
export interface View {
  validation: Validation;
  findings: Failure[];
  tables: PrintedTable[];
  groups: Group[];
  sections: Section[];
  previous: Opened | null;
  /** What last year's report prints in each cell. */
  lastYear: Map<string, string>;
}

function printedIn(report: Report, tables: PrintedTable[]): Map<string, string> {
  const printed = new Map<string, string>();
  for (const cell of tables.flatMap((table) => table.rows.flat())) {
    const path = cell.role === "value" ? cell.path : null;
    const text = path === null ? null : report.text(path);
    if (path !== null && text !== null) printed.set(path, text);
  }
  return printed;
}

/** What a person can do better about than the library knows; null = nothing. */
function refusalOf(error: unknown, bytes: Bytes): Refusal | null {
  const code = error instanceof GovinfoError ? error.code : "";
  if (code === "unsupported_kind" || code === "not_text") return kindOf(bytes);
  return code === "too_large" ? "tooMuch" : null;
}

export class Desk {
  readonly opened: Opened[] = [];
  unread: Unread[] = [];
  current: Opened | null = null;
  private ids = 0;

  constructor(
    private readonly govinfo: Govinfo,
    private readonly changed: () => void,
  ) {}

  /** Those that can be read are opened, the others named. */
  add(files: Taken[]): void {
    this.unread = [];
    const before = this.opened.length;
    for (const file of files) this.open(file);
    this.current = this.opened[before] ?? this.current;
    this.look();
  }

  private open(file: Taken): void {
    const { name } = file;
    if ("refused" in file) {
      this.unread.push({ name, refusal: file.refused, error: null });
      return;
    }
    const { bytes } = file;
    try {
      this.opened.push(new Opened(++this.ids, name, bytes, this.govinfo.read(bytes)));
    } catch (error) {
      this.unread.push({ name, refusal: refusalOf(error, bytes), error });
    }
  }

  show(opened: Opened): void {
    this.current = opened;
    this.changed();
  }

  close(opened: Opened): void {
    this.opened.splice(this.opened.indexOf(opened), 1);
    opened.report.dispose();
    for (const each of this.opened) if (each.chosen === opened) each.chosen = undefined;
    if (this.current === opened) this.current = this.opened[0] ?? null;
    this.look();
  }

  /** Holds it against that report; undefined = against the one that the desk finds. */
  choose(opened: Opened, previous: Opened | null | undefined): void {
    opened.chosen = previous;
    this.look(opened);
  }

  /** One step for all that is typed into a cell without leaving it: `goesOn`. */
  type(opened: Opened, path: string, after: string, goesOn: boolean): void {
    const last = opened.done.at(-1);
    if (goesOn && last?.length === 1 && last[0]!.path === path) {
      opened.report.set(path, after);
      last[0]!.after = after;
      if (!opened.unsaved) opened.saved = -1;
      this.look(opened);
    } else {
      this.step(opened, [{ path, after }]);
    }
  }

  /** Puts the values of an answer into their cells. */
  accept(opened: Opened, group: number, answer: number): void {
    const chosen = opened.view.groups[group]?.answers[answer];
    if (!chosen) return;
    const put = chosen.cells.filter((cell) => cell.proposed !== null);
    this.step(
      opened,
      put.map((cell) => ({ path: cell.path, after: cell.proposed })),
    );
  }

  private step(opened: Opened, edits: { path: string; after: string | null }[]): void {
    if (opened.saved > opened.done.length) opened.saved = -1;
    opened.done.push(
      edits.map(({ path, after }) => {
        const before = opened.report.text(path);
        opened.report.set(path, after);
        return { path, before, after };
      }),
    );
    opened.undone = [];
    this.look(opened);
  }

  undo(opened: Opened): void {
    const edits = opened.done.pop();
    if (!edits) return;
    for (const { path, before } of [...edits].reverse()) opened.report.set(path, before);
    opened.undone.push(edits);
    this.look(opened);
  }

  redo(opened: Opened): void {
    const edits = opened.undone.pop();
    if (!edits) return;
    for (const { path, after } of edits) opened.report.set(path, after);
    opened.done.push(edits);
    this.look(opened);
  }

  /** Finds anew: of one report, and of those that are held against it; else of every one. */
  private look(changed?: Opened): void {
    for (const each of this.opened)
      if (!changed || each === changed || each.view.previous === changed)
        each.view = this.viewOf(each);
    this.changed();
  }

  private viewOf(opened: Opened): View {
    const { report } = opened;
    const previous = this.previousOf(opened);
    const given = previous ? { previous: previous.report } : {};
    using findings = report.validate(given);
    using diagnosis = report.diagnose(given);
    const tables = findings.tables(report);
    return {
      validation: findings.validation,
      findings: findings.failures,
      tables,
      groups: diagnosis.groups,
      sections: report.sections,
      previous,
      lastYear: previous ? printedIn(previous.report, tables) : new Map(),
    };
  }

  private previousOf({ report, chosen }: Opened): Opened | null {
    if (chosen !== undefined) return chosen;
    const { organ, year } = report;
    if (organ === null || year === null) return null;
    return (
      this.opened.find((each) => each.report.organ === organ && each.report.year === year - 1) ??
      null
    );
  }

  // ---- what is handed out ----

  /** The document with the cells that were changed; null where one of them cannot be written. Throws a
   * GovinfoError of a document that is not written to, as ODS and JSON. */
  mended(opened: Opened): { document: Bytes | null; changes: Change[] } {
    return opened.report.writeBack(opened.bytes);
  }

  form(opened: Opened, kind: WriteKind): Bytes {
    return opened.report.write(kind);
  }

  problems(opened: Opened, kind: ListKind, language: Language): Bytes {
    const given = opened.view.previous ? { previous: opened.view.previous.report } : {};
    using findings = opened.report.validate(given);
    using diagnosis = opened.report.diagnose(given);
    return findings.problems(opened.report, kind, language, diagnosis);
  }

  /** How applications ended; with other years of the body that are open, what came in and went out in each. */
  chart(opened: Opened, language: Language): Bytes {
    const { report } = opened;
    const years = this.opened
      .map((each) => each.report)
      .filter(
        (each) =>
          each === report ||
          (each.organ === report.organ && each.organ !== null && each.year !== report.year),
      );
    const drawn = years.length > 1 ? this.govinfo.chart(years, language) : report.chart(language);
    return new TextEncoder().encode(drawn) as Bytes;
  }
}
