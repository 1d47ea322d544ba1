import { BLANK, CELL, type Pointer } from "./c.js";
import { takenChanges, type Change } from "./changes.js";
import { Diagnosis } from "./diagnosis.js";
import { Findings } from "./findings.js";
import { Handle } from "./handle.js";
import { utf8, type Arguments, type Memory } from "./memory.js";
import type { Blank, CellState, Language } from "./results.js";

/** What reading may cost, and what is known beforehand: see govinfo_read_options in govinfo_c.h. */
export interface ReadOptions {
  /** Of the input; 64 MiB. */
  maxBytes?: number;
  /** Bytes that the document takes while it is read; 256 MiB. */
  maxMemory?: number;
  /** Paragraphs, lines and cells; 1048576. */
  maxCells?: number;
  /** Elements inside each other; 1024. */
  maxDepth?: number;
  /** On the clock; as long as it takes. */
  maxMilliseconds?: number;
  /** Of a text or page, as its transport said. */
  encoding?: string;
}

export interface ValidateOptions {
  /** Last year's report of the same body. */
  previous?: Report;
  blank?: Blank;
  /** Rule ids or families, `T2.ITEMS` or `T2`; printed and structural rules stay on. */
  enable?: readonly string[];
  disable?: readonly string[];
  /** A local one, `2025-01-20`, in place of 31 January. */
  deadline?: string;
  /** Reasons by the ids of accepted findings, or a list of problems as it came back (CSV, XLSX, ODS). */
  accept?: Readonly<Record<string, string>> | Uint8Array;
  /** Bytes of prose; of more, rules on the text cannot be assessed; 4 MiB. */
  maxText?: number;
}

export interface DiagnoseOptions {
  previous?: Report;
  blank?: Blank;
  /** To change in one group, at most; 4. */
  maxCells?: number;
  disable?: readonly string[];
}

/** One of the six parts, or what stands before them. */
export interface Section {
  /** preamble overview proactive requests proceedings problems other_matters unknown */
  key: string;
  heading: string;
  /** Paragraphs separated by "\n". */
  text: string;
}

/** The official form as a document. */
export type WriteKind = "text" | "html" | "docx" | "xlsx";

export interface WrittenBack {
  /** null where a cell could not be written: then none was. */
  document: Uint8Array<ArrayBuffer> | null;
  changes: Change[];
}

type Field = "organ" | "title" | "published" | "code" | "region" | "source_url" | "source_sha256";
type Choice = "organ_kind" | "scope";

/** @internal */
export function readOptions(call: Arguments, given: ReadOptions): Pointer {
  return call.options("read_options", {
    max_bytes: given.maxBytes ?? 0,
    max_memory: given.maxMemory ?? 0,
    max_cells: given.maxCells ?? 0,
    max_depth: given.maxDepth ?? 0,
    max_milliseconds: given.maxMilliseconds ?? 0,
    encoding: call.textOrNull(given.encoding),
  });
}

const blankOf = (blank: Blank = "unknown"): number => BLANK.indexOf(blank);

/** A report: header, cells, sections, and what the reader noted. */
export class Report extends Handle {
  /** @internal */
  constructor(memory: Memory, made: Pointer) {
    super(memory, made, memory.c.govinfo_report_free);
  }

  private make(function_: (call: Arguments, out: Pointer, error: Pointer) => number): Report {
    const { memory } = this;
    return new Report(memory, memory.with((call) => memory.make((out, error) => function_(call, out, error))));
  }

  /** With notes and positions. */
  copy(): Report {
    return this.make((_, out, error) => this.memory.c.govinfo_report_clone(this.pointer, out, error));
  }

  /** The canonical JSON; reading it gives the same report, writing that the same bytes. */
  toJsonText(): string {
    const { c } = this.memory;
    return this.memory.writtenText((out, error) => c.govinfo_report_write_json(this.pointer, out, error));
  }

  // ---- header ----

  private field(name: Field | Choice): string | null {
    return this.memory.string(this.memory.c[`govinfo_report_${name}`](this.pointer));
  }

  private setField(name: Field | Choice, value: string | null): void {
    this.memory.with((call) => {
      const text = call.text(value ?? "");
      this.memory.call((error) => this.memory.c[`govinfo_report_set_${name}`](this.pointer, text, error));
    });
  }

  /** "2019" or "2021". */
  get form(): string {
    const { c } = this.memory;
    return this.memory.words(c.govinfo_form_id(c.govinfo_report_form(this.pointer)));
  }
  get organ(): string | null {
    return this.field("organ");
  }
  set organ(value: string | null) {
    this.setField("organ", value);
  }
  /** county_government department …; "unknown". */
  get organKind(): string {
    return this.field("organ_kind") ?? "unknown";
  }
  set organKind(value: string) {
    this.setField("organ_kind", value);
  }
  get scope(): string {
    return this.field("scope") ?? "unknown";
  }
  set scope(value: string) {
    this.setField("scope", value);
  }
  get title(): string | null {
    return this.field("title");
  }
  set title(value: string | null) {
    this.setField("title", value);
  }
  /** 2025-01-20 */
  get published(): string | null {
    return this.field("published");
  }
  set published(value: string | null) {
    this.setField("published", value);
  }
  get year(): number | null {
    return this.memory.c.govinfo_report_year(this.pointer) || null;
  }
  set year(value: number | null) {
    this.memory.call((error) => this.memory.c.govinfo_report_set_year(this.pointer, value ?? 0, error));
  }

  // ---- cells ----

  /** The paths of all cells of the form, in its order. */
  get paths(): string[] {
    const { c } = this.memory;
    const form = c.govinfo_report_form(this.pointer);
    return Array.from({ length: c.govinfo_form_cell_count(form) }, (_, cell) =>
      this.memory.words(c.govinfo_form_cell_path(form, cell)),
    );
  }

  private cell<Result>(path: string, of: (path: Pointer) => Result): Result {
    return this.memory.with((call) => of(call.text(path)));
  }

  /** undefined where the form has no such cell. */
  state(path: string): CellState | undefined {
    return CELL[this.cell(path, (at) => this.memory.c.govinfo_report_cell_state(this.pointer, at))];
  }

  /** The shortest exact digits of a number; else null. */
  decimal(path: string): string | null {
    return this.cell(path, (at) => this.memory.string(this.memory.c.govinfo_report_cell_decimal(this.pointer, at)));
  }

  /** What is printed there: digits, words, "/", "" if blank; null if absent. */
  text(path: string): string | null {
    return this.cell(path, (at) => this.memory.string(this.memory.c.govinfo_report_cell_text(this.pointer, at)));
  }

  /** As a reader of documents takes it: "" is blank, "/" not applicable, "1,113件" a number; null takes it away. */
  set(path: string, printed: string | null): void {
    const { c } = this.memory;
    this.memory.with((call) => {
      const [at, text] = [call.text(path), call.textOrNull(printed)];
      this.memory.call((error) =>
        printed === null
          ? c.govinfo_report_set_cell_absent(this.pointer, at, error)
          : c.govinfo_report_set_cell_text(this.pointer, at, text, error),
      );
    });
  }

  // ---- sections ----

  /** In source order. */
  get sections(): Section[] {
    const { c } = this.memory;
    return Array.from({ length: c.govinfo_report_section_count(this.pointer) }, (_, section) => ({
      key: this.memory.words(c.govinfo_report_section_key(this.pointer, section)),
      heading: this.memory.words(c.govinfo_report_section_heading(this.pointer, section)),
      text: this.memory.words(c.govinfo_report_section_text(this.pointer, section)),
    }));
  }

  addSection(section: Section): void {
    this.memory.with((call) => {
      const [key, heading, text] = [call.text(section.key), call.text(section.heading), call.text(section.text)];
      this.memory.call((error) =>
        this.memory.c.govinfo_report_add_section(this.pointer, key, heading, text, error),
      );
    });
  }

  clearSections(): void {
    this.memory.call((error) => this.memory.c.govinfo_report_clear_sections(this.pointer, error));
  }

  // ---- operations ----

  /** Checks every rule on every line. */
  validate(given: ValidateOptions = {}): Findings {
    const { c } = this.memory;
    const accept = given.accept instanceof Uint8Array ? given.accept : utf8(JSON.stringify(given.accept ?? {}));
    const made = this.memory.with((call) => {
      const options = call.options("validate_options", {
        blank: blankOf(given.blank),
        previous: given.previous?.pointer ?? 0,
        deadline: call.textOrNull(given.deadline),
        enable: call.texts(given.enable ?? []),
        enable_count: given.enable?.length ?? 0,
        disable: call.texts(given.disable ?? []),
        disable_count: given.disable?.length ?? 0,
        accept_json: call.bytes(accept),
        accept_size: accept.length,
        max_text: given.maxText ?? 0,
      });
      return this.memory.make((out, error) => c.govinfo_report_validate(this.pointer, options, out, error));
    });
    return new Findings(this.memory, made, c.govinfo_findings_free);
  }

  /** Finds the cells that must change so that the printed and structural sums hold. */
  diagnose(given: DiagnoseOptions = {}): Diagnosis {
    const { c } = this.memory;
    const made = this.memory.with((call) => {
      const options = call.options("diagnose_options", {
        blank: blankOf(given.blank),
        previous: given.previous?.pointer ?? 0,
        max_cells: given.maxCells ?? 0,
        disable: call.texts(given.disable ?? []),
        disable_count: given.disable?.length ?? 0,
      });
      return this.memory.make((out, error) => c.govinfo_report_diagnose(this.pointer, options, out, error));
    });
    return new Diagnosis(this.memory, made, c.govinfo_diagnosis_free);
  }

  /** Puts the values that an answer proposes into their cells; what it leaves open stays as it is. */
  apply(diagnosis: Diagnosis, group: number, answer: number): void {
    this.memory.call((error) =>
      this.memory.c.govinfo_report_apply(this.pointer, diagnosis.pointer, group, answer, error),
    );
  }

  /** Mends every group that has one answer, with every value, and those for which one is picked: by the id of
   * any finding in it the number of the answer, from 1. `left` are the groups that were left alone. */
  fix(diagnosis: Diagnosis, picks: Readonly<Record<string, number>> = {}): { changes: Change[]; left: number[] } {
    const chosen = Object.entries(picks).map(([finding, answer]) => `${finding}:${answer}`);
    const made = this.memory.with((call) => {
      const options = call.options("fix_options", { picks: call.texts(chosen), pick_count: chosen.length });
      return this.memory.make((out, error) =>
        this.memory.c.govinfo_report_fix(this.pointer, diagnosis.pointer, options, out, error),
      );
    });
    return takenChanges(this.memory, made);
  }

  /** Fills every total that its parts determine; lists what it did and could not do. */
  fillTotals(given: { blank?: Blank } = {}): Change[] {
    const made = this.memory.with((call) => {
      const options = call.options("fill_options", { blank: blankOf(given.blank) });
      return this.memory.make((out, error) =>
        this.memory.c.govinfo_report_fill_totals(this.pointer, options, out, error),
      );
    });
    return takenChanges(this.memory, made).changes;
  }

  /** The official form as a document; `fragment`: of a page only what stands in its body. */
  write(kind: WriteKind, given: { fragment?: boolean } = {}): Uint8Array<ArrayBuffer> {
    return this.memory.with((call) => {
      const options = call.options("write_options", { fragment: given.fragment ?? false });
      const name = call.text(kind);
      return this.memory.written((out, error) =>
        this.memory.c.govinfo_report_write(this.pointer, name, options, out, error),
      );
    });
  }

  /** The document (text, page, DOCX, XLSX or ODS) with this report's cells in place of those that it prints
   * otherwise; all else of it stays as it was. */
  writeBack(document: Uint8Array, given: ReadOptions = {}): WrittenBack {
    const { c } = this.memory;
    return this.memory.with((call) => {
      const [data, options, changes] = [call.bytes(document), readOptions(call, given), call.out()];
      const text = this.memory.make((out, error) =>
        c.govinfo_report_write_back(this.pointer, data, document.length, options, out, changes, error),
      );
      const [bytes, made] = [this.memory.taken(text), takenChanges(this.memory, this.memory.pointer(changes))];
      return { document: bytes.length === 0 ? null : bytes, changes: made.changes };
    });
  }

  /** How applications ended, by applicant, drawn as SVG. */
  chart(language: Language = "zh"): string {
    return this.memory.with((call) => {
      const [reports, words] = [call.numbers([this.pointer]), call.text(language)];
      return this.memory.writtenText((out, error) =>
        this.memory.c.govinfo_report_write_chart(reports, 1, words, out, error),
      );
    });
  }

  /** This report beside an older one of the same body, or another version of itself, as JSON. */
  compare(older: Report, given: { twoVersions?: boolean } = {}): string {
    return this.memory.with((call) => {
      const options = call.options("compare_options", { two_versions: given.twoVersions ?? false });
      return this.memory.writtenText((out, error) =>
        this.memory.c.govinfo_report_write_comparison_json(older.pointer, this.pointer, options, out, error),
      );
    });
  }

  /** A draft for the year after: every cell blank but those that follow from this report. */
  nextYear(form?: string): Report {
    return this.make((call, out, error) =>
      this.memory.c.govinfo_report_new_after(
        this.pointer, call.options("draft_options", { form: call.textOrNull(form) }), out, error,
      ),
    );
  }
}
