/** What the library writes as JSON, as `schema()` describes it. Numbers of reports are strings of exact digits. */

import type { BASIS, BOUND, CELL, OUTCOME, ROLE, SEVERITY, SOURCE, VERDICT } from "./c.js";

export type Language = "zh" | "en";
export type Blank = "unknown" | "zero";
export type CellState = (typeof CELL)[number];
export type Severity = (typeof SEVERITY)[number];
export type Verdict = (typeof VERDICT)[number];

export interface Words {
  zh: string;
  en: string;
}

/** From 1, columns in Unicode code points; line 0 = not known. In a table also its place there. */
export interface Position {
  line: number;
  column: number;
  offset: number | null;
  table?: number;
  row?: number;
  cell?: number;
}

export interface Operand {
  path: string;
  role: (typeof ROLE)[number];
  state: CellState;
  value: string | null;
  amended?: string;
  source: Position;
}

export interface ExpectedValue {
  value: string;
  bound: (typeof BOUND)[number];
  cells: string[];
}

/** Words of the prose that a rule found at fault. */
export interface Quote {
  text: string;
  section: number;
  /** Bytes of the section's text in UTF-8. */
  offset: number;
  stated: string | null;
  expected: Words | null;
  values: ExpectedValue[] | null;
  cells: string[];
  source: Position;
}

export interface Finding {
  /** `T3.BALANCE@person`: stable, also when the wording changes. */
  id: string;
  rule: string;
  line: string;
  severity: Severity;
  basis: (typeof BASIS)[number];
  outcome: (typeof OUTCOME)[number];
  left: string | null;
  right: string | null;
  difference: string | null;
  with?: string[];
  cells: Operand[];
  quotes?: Quote[];
  more_quotes?: number;
  /** What `accept` names it by. */
  accept_as: string;
  citation: Words;
  message: Words;
  source: Position;
  accepted?: string;
}

/** A finding whose cells tell whether they are last year's. */
export interface Failure extends Finding {
  cells: (Operand & { of: (typeof SOURCE)[number] })[];
}

export interface Note {
  code: string;
  path: string;
  raw: string;
  message: Words;
  source: Position;
}

export interface Validation {
  form: string;
  organ: string | null;
  year: number | null;
  verdict: Verdict;
  counts: Record<Severity | "not_assessable" | "accepted", number>;
  findings: Finding[];
  not_assessed: { id: string; reason: Words }[];
  notes: Note[];
}

/** Covers row_span × column_span places of the grid, from its own row and `column` on. */
export type PrintedCell = {
  text: string;
  column: number;
  row_span: number;
  column_span: number;
} & (
  | { role: "header" | "label" }
  | {
      role: "value";
      /** null where a row that was not read is one value. */
      path: string | null;
      state: CellState;
      repaired: boolean;
      /** The ids of the failures that point at it. */
      findings: string[];
    }
);

/** A printed or structural rule of the form that holds. */
export interface HeldSum {
  id: string;
  summary: Words;
  left: string;
  right: string;
  cells: { path: string; role: "left" | "right" }[];
}

/** A table as the official form prints it. */
export interface PrintedTable {
  table: string;
  heading: string;
  name: Words;
  columns: number;
  label_columns: number;
  found: boolean;
  rows: PrintedCell[][];
  sums: HeldSum[];
}

export type RegisterKey = "requests" | "proceedings" | "documents" | "decisions";

/** What is wrong with a record of a register, or worth a look. */
export interface RecordFinding {
  /** `REG.WORD` */
  rule: string;
  severity: Severity;
  register: RegisterKey;
  file: string | null;
  /** Of a workbook, the row of its sheet. */
  line: number;
  /** Its id. */
  record: string | null;
  message: Words;
}

/** A cell on which registers and a report differ. */
export interface TallyDifference {
  path: string;
  register: string;
  report: string | null;
  /** The ids of what was counted in it; of a total none. */
  records: string[];
}

export interface TallyResult {
  /** The canonical JSON. */
  report: object;
  /** rows = counted + outside + exceptions */
  rows: Partial<Record<RegisterKey, number>>;
  counted: Partial<Record<RegisterKey, number>>;
  /** Of other years, or of no table. */
  outside: Partial<Record<RegisterKey, number>>;
  /** Records that are not counted, one for each. */
  exceptions: RecordFinding[];
  remarks: RecordFinding[];
  /** The ids behind each cell that is no total and not 0. */
  cells?: Record<string, string[]>;
  previous?: TallyDifference[];
  against?: TallyDifference[];
}

/** What a file of a register holds. */
export interface RegisterRecords {
  register: RegisterKey;
  /** The names of columns by their keys. */
  columns: Record<string, Words>;
  /** Values as text by column; what is blank is not there. */
  records: { file: string | null; line: number; values: Record<string, string> }[];
}

export interface Correction {
  path: string;
  value: string | null;
  proposed: string | null;
}

export interface Answer {
  cells: Correction[];
  reason: Words | null;
  implied?: { path: string; value: string }[];
}

export interface Group {
  rules: { rule: string; line: string }[];
  /** All of the fewest cells, likeliest first. */
  answers: Answer[];
  /** There is one answer, with every value. */
  unique: boolean;
  /** Every change of up to that size was tried. */
  exhausted: boolean;
}
