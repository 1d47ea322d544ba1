/** The reports that are open: their documents or registers, their cells as they are now, and the steps that led
 * there. */

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
  type TallyResult,
  type Validation,
  type WriteKind,
} from "govinfo-cn";
import { Count, isMapping, registerOf, type RegisterFile, type Registers } from "./counting";
import { kindOf, type Bytes, type Pasted, type Refusal, type Taken } from "./intake";

interface Edit {
  path: string;
  before: string | null;
  after: string | null;
}

export class Opened {
  /** Which report it is held against, as a person chose; null = none. Without a choice the desk finds it. */
  chosen: Opened | null | undefined;
  /** Likewise which report registers are held against. */
  against: Opened | null | undefined;
  done: Edit[][] = [];
  undone: Edit[][] = [];
  /** How many steps had been done when it was last downloaded; -1 = others than there are. */
  saved = 0;
  view!: View;

  constructor(
    /** Its own, of all that are open. */
    readonly id: number,
    readonly name: string,
    /** null of one that was counted. */
    readonly bytes: Bytes | null,
    readonly report: Report,
    /** What it was counted from; null = from nothing. */
    readonly count: Count | null = null,
  ) {}

  get unsaved(): boolean {
    return this.saved !== this.done.length;
  }
}

export interface Unread {
  name: string;
  /** null where the browser gave none. */
  bytes: Bytes | null;
  pasted: Pasted | null;
  refusal: Refusal | null;
  error: unknown;
  /** Seems to be a register. */
  isRegister: boolean;
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
  /** Of one that was counted: what was, and what was not. */
  tally: TallyResult | null;
  /** The report that its registers are held against. */
  against: Opened | null;
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

function unreadOf(
  name: string,
  bytes: Bytes | null,
  error: unknown,
  pasted: Pasted | null = null,
): Unread {
  const refusal = bytes && error !== null ? refusalOf(error, bytes) : null;
  return { name, bytes, pasted, refusal, error, isRegister: false };
}

/** What a person can do better about than the library knows; null = nothing. */
function refusalOf(error: unknown, bytes: Bytes): Refusal | null {
  const code = error instanceof GovinfoError ? error.code : "";
  if (code === "unsupported_kind" || code === "not_text") return kindOf(bytes);
  return code === "too_large" ? "tooMuch" : null;
}

export class Desk {
  readonly opened: Opened[] = [];
  readonly registers: Registers = { files: [], mapping: null, year: null, organ: "" };
  unread: Unread[] = [];
  current: Opened | null = null;
  private ids = 0;

  constructor(
    private readonly govinfo: Govinfo,
    private readonly changed: () => void,
  ) {}

  /** Those that can be read are opened, registers counted, the others named. */
  add(files: Taken[]): void {
    const before = this.opened.length;
    const unread = files.flatMap((file) => this.open(file) ?? []);
    const mapping = unread.find(({ bytes }) => bytes && isMapping(this.govinfo, bytes));
    this.current = this.opened[before] ?? this.current;
    if (mapping?.bytes) {
      this.unread.push(...unread.filter((each) => each !== mapping));
      this.map({ name: mapping.name, bytes: mapping.bytes });
      return;
    }
    this.unread = this.tell(unread);
    if (this.unread.length < unread.length) this.recount();
    else this.look();
  }

  /** Why not, if it is no report. */
  private open(file: Taken): Unread | null {
    const { name } = file;
    if ("refused" in file) return { ...unreadOf(name, null, null), refusal: file.refused };
    const { bytes, pasted } = file;
    try {
      this.opened.push(new Opened(++this.ids, name, bytes, this.govinfo.read(bytes)));
      return null;
    } catch (error) {
      return unreadOf(name, bytes, error, pasted);
    }
  }

  // ---- registers ----

  /** Takes what is a register, and returns the others. */
  private tell(files: Unread[]): Unread[] {
    return files.filter((file) => {
      const { name, pasted } = file;
      const bytes = pasted?.text ?? file.bytes; // a register is no page
      if (bytes === null) return true;
      const told = registerOf(this.govinfo, bytes, this.registers);
      if (typeof told === "string") this.take({ name, bytes, pasted, key: told, unread: [] });
      else if (told) Object.assign(file, { refusal: null, error: told, isRegister: true });
      return typeof told !== "string";
    });
  }

  /** One of the same name, as it comes back mended, stands in the place of the other. What is pasted has none, and
   * gets one that nothing else has. */
  private take(file: RegisterFile): void {
    const all = this.registers.files;
    if (file.pasted) {
      const taken = new Set(all.map((each) => each.name));
      let name = file.name;
      for (let at = 2; taken.has(name); ++at) name = file.name.replace(/(?=\.\w+$)/, ` ${at}`);
      all.push({ ...file, name });
      return;
    }
    const at = all.findIndex((each) => each.name === file.name && each.key === file.key);
    all.splice(at < 0 ? all.length : at, at < 0 ? 0 : 1, file);
  }

  /** Looks at all registers, and what could be read as none, with other names for their heads and words. */
  map(mapping: Registers["mapping"]): void {
    const before = this.registers.files.map(({ name, bytes, pasted }) =>
      unreadOf(name, bytes, null, pasted),
    );
    Object.assign(this.registers, { mapping, files: [] });
    this.unread = this.tell([...before, ...this.unread]);
    this.recount();
  }

  drop(file: RegisterFile): void {
    this.registers.files = this.registers.files.filter((each) => each !== file);
    this.recount();
  }

  /** Of a year that has a form. */
  countFor(year: number | null, organ: string): void {
    if (year !== null && this.govinfo.formForYear(year) === null) return this.changed();
    Object.assign(this.registers, { year, organ });
    this.recount();
  }

  /** Holds registers against that report; undefined = against the one that the desk finds. */
  holdAgainst(opened: Opened, against: Opened | null | undefined): void {
    opened.against = against;
    this.look();
  }

  /** The tables anew, with the steps that a person had done on them. */
  private recount(): void {
    const at = this.opened.findIndex((each) => each.count !== null);
    const before = this.opened[at];
    if (this.registers.files.length === 0) {
      if (before) this.close(before);
      else this.look();
      return;
    }
    const count = new Count(this.govinfo, this.registers);
    const report = count.report();
    using findings = report.validate();
    count.learn(findings.tables(report));
    const opened = new Opened(before?.id ?? ++this.ids, "", null, report, count);
    if (before) {
      Object.assign(opened, { chosen: before.chosen, against: before.against });
      for (const edits of before.done) this.put(opened, edits);
      for (const each of this.opened) if (each.chosen === before) each.chosen = opened;
      before.report.dispose();
      before.count?.dispose();
    }
    this.opened.splice(before ? at : this.opened.length, before ? 1 : 0, opened);
    this.current = opened;
    this.look();
  }

  // ---- reports ----

  show(opened: Opened): void {
    this.current = opened;
    this.changed();
  }

  close(opened: Opened): void {
    this.opened.splice(this.opened.indexOf(opened), 1);
    opened.report.dispose();
    if (opened.count) {
      opened.count.dispose();
      Object.assign(this.registers, { files: [], year: null, organ: "" });
    }
    for (const each of this.opened) {
      if (each.chosen === opened) each.chosen = undefined;
      if (each.against === opened) each.against = undefined;
    }
    if (this.current === opened) this.current = this.opened[0] ?? null;
    this.look();
  }

  /** Holds it against that report; undefined = against the one that the desk finds. */
  choose(opened: Opened, previous: Opened | null | undefined): void {
    opened.chosen = previous;
    this.look();
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
    this.put(opened, edits);
    opened.undone = [];
    this.look(opened);
  }

  /** Those of cells that the form has. */
  private put({ report, done }: Opened, edits: { path: string; after: string | null }[]): void {
    const known = edits.filter(({ path }) => report.state(path) !== undefined);
    done.push(
      known.map(({ path, after }) => {
        const before = report.text(path);
        report.set(path, after);
        return { path, before, after };
      }),
    );
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
      if (!changed || [each, each.view.previous, each.view.against].includes(changed))
        each.view = this.viewOf(each, each === changed);
    this.changed();
  }

  /** `again`: nothing but its own cells changed. */
  private viewOf(opened: Opened, again: boolean): View {
    const { report, count } = opened;
    const previous = this.previousOf(opened);
    const against = this.againstOf(opened);
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
      tally: again
        ? opened.view.tally
        : (count?.result(previous?.report ?? null, against?.report ?? null) ?? null),
      against,
    };
  }

  private previousOf(opened: Opened): Opened | null {
    if (opened.chosen !== undefined) return opened.chosen;
    const { year } = opened.report;
    return year === null ? null : this.reportOf(opened, year - 1);
  }

  private againstOf(opened: Opened): Opened | null {
    const { count, report, against } = opened;
    if (!count) return null;
    const found = against === undefined ? this.reportOf(opened, count.year) : against;
    return found?.report.form === report.form ? found : null;
  }

  /** The report of the same body on that year. Registers that name no body are those of the only one. */
  private reportOf(opened: Opened, year: number): Opened | null {
    const { organ } = opened.report;
    const all = this.opened.filter(
      (each) =>
        each !== opened &&
        each.report.year === year &&
        (organ === null ? opened.count !== null : each.report.organ === organ),
    );
    return organ === null && all.length > 1 ? null : (all[0] ?? null);
  }

  // ---- what is handed out ----

  /** The document with the cells that were changed; null where one of them cannot be written. */
  mended({ bytes, report }: Opened): { document: Bytes | null; changes: Change[] } {
    if (bytes === null) return { document: null, changes: [] };
    if (isJson(bytes)) return { document: encoded(report.toJsonText()), changes: [] };
    return report.writeBack(bytes);
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
  chart(opened: Opened, language: Language): string {
    const { report } = opened;
    const years = this.opened
      .map((each) => each.report)
      .filter(
        (each) =>
          each === report ||
          (each.organ === report.organ && each.organ !== null && each.year !== report.year),
      );
    return years.length > 1 ? this.govinfo.chart(years, language) : report.chart(language);
  }
}

export function encoded(text: string): Bytes {
  return new TextEncoder().encode(text) as Bytes;
}

/** Of a document that was read as a report. */
function isJson(bytes: Bytes): boolean {
  return /^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 1024)));
}
