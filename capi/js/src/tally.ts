import { Handle } from "./handle.js";
import { utf8, type Arguments, type Memory } from "./memory.js";
import type { Pointer } from "./c.js";
import { readOptions, Report, type ReadOptions } from "./report.js";
import type { RegisterKey, RegisterRecords, TallyResult } from "./results.js";

export interface TallyOptions {
  /** The form of the report; "2021". */
  form?: string;
  /** That is reported on. */
  year: number;
  /** Whose report it is. */
  organ?: string;
  /** The day of the count, `2026-01-10`: later dates are mistakes. */
  on?: string;
  /** More working days or others, a line each: date, tab, `off` or `work`; or year, tab, `complete`. */
  calendar?: string | Uint8Array;
  /** What the office calls otherwise, a line each, with tabs: register, column, its head here; or register,
   * column, a word here and the one of the form. */
  mapping?: string | Uint8Array;
}

/** `name` is what the result calls the file. */
export interface FileOptions extends ReadOptions {
  name?: string;
}

export interface ResultOptions {
  /** Also the ids behind each cell. */
  trace?: boolean;
  /** Last year's report: the cells of what was carried in that it did not carry out. */
  previous?: Report;
  /** A report of the same form that was filled in: the cells on which it differs. */
  against?: Report;
}

function bytesOf(lines: string | Uint8Array | undefined): Uint8Array {
  return typeof lines === "string" ? utf8(lines) : (lines ?? new Uint8Array());
}

/** @internal */
export function newTally(memory: Memory, given: TallyOptions): Tally {
  const [calendar, mapping] = [bytesOf(given.calendar), bytesOf(given.mapping)];
  const made = memory.with((call) => {
    const form = call.text(given.form ?? "2021");
    const options = call.options("tally_options", {
      organ: call.textOrNull(given.organ),
      on: call.textOrNull(given.on),
      calendar: call.bytes(calendar),
      calendar_size: calendar.length,
      mapping: call.bytes(mapping),
      mapping_size: mapping.length,
    });
    return memory.make((out, error) => memory.c.govinfo_tally_new(form, given.year, options, out, error));
  });
  return new Tally(memory, made);
}

/** Counts tables two, three and four from single matters. It takes some 40 bytes and the id of each record. */
export class Tally extends Handle {
  /** @internal */
  constructor(memory: Memory, made: Pointer) {
    super(memory, made, memory.c.govinfo_tally_free);
  }

  /** Says that there is such a register, though it may hold nothing: its cells become 0. */
  open(register: RegisterKey): void {
    this.memory.with((call) => {
      const key = call.text(register);
      this.memory.call((error) => this.memory.c.govinfo_tally_open(this.pointer, key, error));
    });
  }

  /** A record, its values by the heads of columns, in Chinese or by key; null is blank. A head that the
   * register does not have is an error; what is wrong with a value becomes an exception of the result. */
  add(register: RegisterKey, record: Readonly<Record<string, string | null>>): void {
    this.memory.with((call) => {
      const key = call.text(register);
      const keys = call.texts(Object.keys(record));
      const values = call.numbers(Object.values(record).map((value) => call.textOrNull(value)));
      const count = Object.keys(record).length;
      this.memory.call((error) =>
        this.memory.c.govinfo_tally_add_record(this.pointer, key, keys, values, count, error),
      );
    });
  }

  /** All records of a file (CSV, JSON Lines, XLSX, ODS), or none if it cannot be read. Returns the heads that
   * were not read, and "#2" for a second sheet without a head. */
  addFile(register: RegisterKey, file: Uint8Array, given: FileOptions = {}): string[] {
    const { c } = this.memory;
    this.file(register, file, given, (key, data, name, options) =>
      this.memory.call((error) =>
        c.govinfo_tally_add_file(this.pointer, key, data, file.length, name, options, error),
      ),
    );
    return Array.from({ length: c.govinfo_tally_unread_count(this.pointer) }, (_, index) =>
      this.memory.words(c.govinfo_tally_unread(this.pointer, index)),
    );
  }

  /** Adds everything that the other was given, which is empty afterwards. Both must be of one form, year, day
   * and calendar. */
  merge(other: Tally): void {
    this.memory.call((error) => this.memory.c.govinfo_tally_merge(this.pointer, other.pointer, error));
  }

  /** The tables as they stand; more may be added. */
  report(): Report {
    const made = this.memory.make((out, error) =>
      this.memory.c.govinfo_tally_report(this.pointer, out, error),
    );
    return new Report(this.memory, made);
  }

  /** `{"govinfo":1,"tally":…}`, the same bytes as from every other binding. */
  toJsonText(given: ResultOptions = {}): string {
    return this.memory.with((call) => {
      const options = call.options("tally_json_options", {
        trace: given.trace ?? false,
        previous: given.previous?.pointer ?? 0,
        against: given.against?.pointer ?? 0,
      });
      return this.memory.writtenText((out, error) =>
        this.memory.c.govinfo_tally_write_json(this.pointer, options, out, error),
      );
    });
  }

  /** What was counted and what was not, with the reasons. */
  result(given: ResultOptions = {}): TallyResult {
    return JSON.parse(this.toJsonText(given)).tally;
  }

  /** What a file holds as this tally reads it, of `ids` only those of them; counts nothing. */
  records(
    register: RegisterKey, file: Uint8Array, given: FileOptions & { ids?: readonly string[] } = {},
  ): RegisterRecords {
    const text = this.file(register, file, given, (key, data, name, options, call) => {
      const [ids, count] = [given.ids ? call.texts(given.ids) : 0, given.ids?.length ?? 0];
      return this.memory.writtenText((out, error) =>
        this.memory.c.govinfo_tally_write_records_json(
          this.pointer, key, data, file.length, name, ids, count, options, out, error,
        ),
      );
    });
    return JSON.parse(text).records;
  }

  private file<Result>(
    register: RegisterKey, file: Uint8Array, given: FileOptions,
    body: (key: Pointer, data: Pointer, name: Pointer, options: Pointer, call: Arguments) => Result,
  ): Result {
    return this.memory.with((call) =>
      body(call.text(register), call.bytes(file), call.textOrNull(given.name), readOptions(call, given), call),
    );
  }
}
