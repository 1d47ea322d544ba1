/** The engine for China's annual reports on government information disclosure, as WebAssembly.
 *
 *     import { load } from "govinfo-cn";
 *
 *     const govinfo = await load();
 *     using report = govinfo.read(bytes);
 *     using findings = report.validate();
 *     for (const finding of findings.failures) console.log(finding.id, finding.message.zh);
 */

import { FEE, type Exports } from "./c.js";
import { imports, moduleOf, type Source } from "./module.js";
import { Memory } from "./memory.js";
import { readOptions, Report, type ReadOptions } from "./report.js";
import { newTally, type Tally, type TallyOptions } from "./tally.js";

export type { Change } from "./changes.js";
export type { Diagnosis } from "./diagnosis.js";
export { GovinfoError, type ErrorDetails } from "./error.js";
export type { Findings, ListKind } from "./findings.js";
export type { Source } from "./module.js";
export type {
  DiagnoseOptions, ReadOptions, Report, Section, ValidateOptions, WriteKind, WrittenBack,
} from "./report.js";
export type * from "./results.js";
export type { FileOptions, ResultOptions, Tally, TallyOptions } from "./tally.js";

/** Compiles the module: of the file beside this package, or of what is given, which is fetched nowhere.
 * Each call gives a library with memory of its own. */
export async function load(source?: Source): Promise<Govinfo> {
  const module = await moduleOf(source);
  let exports: Exports;
  const instance = await WebAssembly.instantiate(module, imports(module, () => exports.memory));
  exports = instance.exports as unknown as Exports;
  exports._initialize();
  return new Govinfo(exports);
}

/** The library. All of it runs where it is called, without threads; a call is over when it returns. */
export class Govinfo {
  private readonly memory: Memory;

  /** @internal */
  constructor(exports: Exports) {
    this.memory = new Memory(exports);
  }

  /** "1.2.3" */
  get version(): string {
    return this.memory.words(this.memory.c.govinfo_version_string());
  }

  /** Reads a report from the bytes of a document; the kind is told by the content. */
  read(document: Uint8Array, given: ReadOptions = {}): Report {
    const { memory } = this;
    const made = memory.with((call) => {
      const [data, options] = [call.bytes(document), readOptions(call, given)];
      return memory.make((out, error) =>
        memory.c.govinfo_report_read(data, document.length, options, out, error),
      );
    });
    return new Report(memory, made);
  }

  /** Reads canonical JSON, and repairs nothing. */
  readJson(json: Uint8Array): Report {
    const { memory } = this;
    const made = memory.with((call) => {
      const data = call.bytes(json);
      return memory.make((out, error) => memory.c.govinfo_report_read_json(data, json.length, out, error));
    });
    return new Report(memory, made);
  }

  /** An empty report on the form "2019" or "2021". */
  newReport(form: string): Report {
    const { memory } = this;
    const made = memory.with((call) => {
      const id = call.text(form);
      return memory.make((out, error) => memory.c.govinfo_report_new(id, out, error));
    });
    return new Report(memory, made);
  }

  /** An empty tally, for registers. */
  newTally(options: TallyOptions): Tally {
    return newTally(this.memory, options);
  }

  /** The form in which reports on that year are made; null before 2019. */
  formForYear(year: number): string | null {
    const { c } = this.memory;
    const form = c.govinfo_form_for_year(year);
    return form === 0 ? null : this.memory.string(c.govinfo_form_id(form));
  }

  /** What was received, concluded and carried out in each year, drawn as SVG. */
  chart(reports: readonly Report[], language: "zh" | "en" = "zh"): string {
    const { memory } = this;
    return memory.with((call) => {
      const [list, words] = [call.numbers(reports.map((each) => each.pointer)), call.text(language)];
      return memory.writtenText((out, error) =>
        memory.c.govinfo_report_write_chart(list, reports.length, words, out, error),
      );
    });
  }

  /** The fee of s.42 in 元; null for a quantity below 0 and a fee of more than 12 digits. */
  fee(basis: (typeof FEE)[number], quantity: number): number | null {
    const yuan = this.memory.c.govinfo_fee_yuan(FEE.indexOf(basis), BigInt(quantity));
    return yuan < 0n ? null : Number(yuan);
  }

  /** JSON Schema (2020-12) of a result: validation tables diagnosis comparison …. */
  schema(kind: string): string {
    const { memory } = this;
    return memory.with((call) => {
      const name = call.text(kind);
      return memory.writtenText((out, error) => memory.c.govinfo_schema_write(name, out, error));
    });
  }
}
