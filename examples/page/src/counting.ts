/** The registers that are open, and what they come to. */

import {
  GovinfoError,
  type Govinfo,
  type PrintedTable,
  type RegisterKey,
  type RegisterRecords,
  type Report,
  type Tally,
  type TallyResult,
} from "govinfo-cn";
import type { Bytes, Pasted } from "./intake";

export const REGISTERS: readonly RegisterKey[] = [
  "requests",
  "proceedings",
  "documents",
  "decisions",
];
/** Those whose dates tell the year of a report: documents stay in force. */
const OF_A_YEAR: readonly RegisterKey[] = ["requests", "proceedings", "decisions"];
/** More than a report may take: a register has a row for each matter. */
const LIMITS = { maxMemory: 1 << 30, maxCells: 1 << 24 };
/** So many records are shown of one figure. */
export const MOST_SHOWN = 200;

export interface RegisterFile {
  readonly name: string;
  readonly bytes: Bytes;
  readonly pasted: Pasted | null;
  readonly key: RegisterKey;
  /** Heads that the register does not have. */
  unread: string[];
}

export interface Registers {
  files: RegisterFile[];
  /** What the office calls otherwise. */
  mapping: { name: string; bytes: Bytes } | null;
  /** As a person chose; null = as the dates say. */
  year: number | null;
  organ: string;
}

type Known = Pick<Registers, "mapping">;

function tallyOf(govinfo: Govinfo, year: number, { mapping }: Known, organ = ""): Tally {
  return govinfo.newTally({
    form: govinfo.formForYear(year) ?? "2021",
    year,
    ...(organ !== "" && { organ }),
    ...(mapping && { mapping: mapping.bytes }),
  });
}

/** Which register it is, by its heads. Else why it cannot be read as the one that it seems to be; null where it
 * seems to be none. */
export function registerOf(
  govinfo: Govinfo,
  bytes: Bytes,
  known: Known,
): RegisterKey | GovinfoError | null {
  const placed: GovinfoError[] = [];
  for (const key of REGISTERS) {
    using tally = tallyOf(govinfo, lastYear(), known);
    try {
      tally.addFile(key, bytes, LIMITS);
      return key;
    } catch (error) {
      if (!(error instanceof GovinfoError)) throw error;
      if (error.line !== null) placed.push(error); // its head was known, then
    }
  }
  return placed.length === 1 ? placed[0]! : null;
}

/** Whether it says what the office calls otherwise. */
export function isMapping(govinfo: Govinfo, bytes: Bytes): boolean {
  if (!/^\s*[^\s#]/m.test(new TextDecoder().decode(bytes.subarray(0, 1 << 16)))) return false;
  try {
    govinfo.newTally({ year: lastYear(), mapping: bytes }).dispose();
    return true;
  } catch (error) {
    if (error instanceof GovinfoError) return false;
    throw error;
  }
}

/** Whose report is written in this one. */
function lastYear(): number {
  return new Date().getFullYear() - 1;
}

/** The year in which most of their records count, as what is open does in each that follows: so the year that is
 * reported on now comes first. null where none tells. */
function yearOf(govinfo: Govinfo, registers: Registers): number | null {
  const files = registers.files.filter((each) => OF_A_YEAR.includes(each.key));
  if (files.length === 0) return null;
  let [best, most] = [null as number | null, 0];
  for (const year of yearsOf(govinfo)) {
    using tally = tallyOf(govinfo, year, registers);
    for (const { key, bytes } of files) tally.addFile(key, bytes, LIMITS);
    const { rows, counted } = tally.result();
    const count = sum(counted);
    if (count > most) [best, most] = [year, count];
    if (2 * most > sum(rows)) break;
  }
  return best;
}

/** That may be reported on. */
function* yearsOf(govinfo: Govinfo): Generator<number> {
  const last = lastYear();
  yield* [last, last + 1];
  for (let year = last - 1; govinfo.formForYear(year) !== null; --year) yield year;
}

export function sum(numbers: Partial<Record<RegisterKey, number>>): number {
  return Object.values(numbers).reduce((all, each) => all + each, 0);
}

/** Records of one register. */
export interface Behind {
  key: RegisterKey;
  ids: string[];
}

export class Count {
  readonly year: number;
  /** That nobody chose it: by the dates, or where they tell nothing, of the year that is reported on now. */
  readonly yearBy: "person" | "dates" | "calendar";
  private readonly tally: Tally;
  private readonly behind = new Map<string, Behind>();
  private readonly parts = new Map<string, string[]>();

  constructor(
    govinfo: Govinfo,
    private readonly registers: Registers,
  ) {
    const told = registers.year ?? yearOf(govinfo, registers);
    this.year = told ?? lastYear();
    this.yearBy = registers.year !== null ? "person" : told !== null ? "dates" : "calendar";
    const tally = () => tallyOf(govinfo, this.year, registers, registers.organ);
    this.tally = tally();
    for (const key of REGISTERS) {
      const files = registers.files.filter((each) => each.key === key);
      if (files.length === 0) continue;
      using part = tally();
      for (const file of files)
        file.unread = part.addFile(key, file.bytes, { ...LIMITS, name: file.name });
      for (const [path, ids] of Object.entries(part.result({ trace: true }).cells ?? {}))
        this.behind.set(path, { key, ids });
      this.tally.merge(part);
    }
  }

  report(): Report {
    return this.tally.report();
  }

  /** Held against last year's report and against one that was filled in. */
  result(previous: Report | null, against: Report | null): TallyResult {
    return this.tally.result({ ...(previous && { previous }), ...(against && { against }) });
  }

  /** Takes from the tables, as they were counted, what each total is the sum of. */
  learn(tables: PrintedTable[]): void {
    for (const { cells } of tables.flatMap((table) => table.sums))
      for (const side of ["left", "right"]) {
        const of = cells.filter((each) => each.role === side);
        const others = cells.filter((each) => each.role !== side).map((each) => each.path);
        const path = of[0]?.path;
        if (of.length === 1 && others.length > 1 && path !== undefined && !this.parts.has(path))
          this.parts.set(path, others);
      }
  }

  /** Whose figure it is; of a total what stands behind its parts. */
  behindOf(path: string): Behind[] {
    const found = new Map<RegisterKey, Set<string>>();
    const seen = new Set<string>();
    const visit = (at: string) => {
      if (seen.has(at)) return;
      seen.add(at);
      const own = this.behind.get(at);
      if (!own) return this.parts.get(at)?.forEach(visit);
      const ids = found.get(own.key) ?? new Set();
      own.ids.forEach((id) => ids.add(id));
      found.set(own.key, ids);
    };
    visit(path);
    return [...found].map(([key, ids]) => ({ key, ids: [...ids].sort() }));
  }

  /** What the first of them say. */
  records({ key, ids }: Behind): RegisterRecords[] {
    const wanted = ids.slice(0, MOST_SHOWN);
    return this.registers.files
      .filter((each) => each.key === key)
      .map(({ name, bytes }) => this.tally.records(key, bytes, { ...LIMITS, name, ids: wanted }));
  }

  dispose(): void {
    this.tally.dispose();
  }
}
