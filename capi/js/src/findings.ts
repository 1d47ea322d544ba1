import { SEVERITY, SOURCE, VERDICT } from "./c.js";
import type { Diagnosis } from "./diagnosis.js";
import { Handle } from "./handle.js";
import type { Report } from "./report.js";
import type { Failure, Language, PrintedTable, Severity, Validation, Verdict } from "./results.js";

/** The kinds of a list of problems. */
export type ListKind = "html" | "docx" | "csv" | "xlsx";

/** What validation found. Outlives the report. */
export class Findings extends Handle {
  get verdict(): Verdict {
    return VERDICT[this.memory.c.govinfo_findings_verdict(this.pointer)]!;
  }

  /** How many failures of that severity there are; without one, of all. */
  count(severity?: Severity): number {
    const of = severity === undefined ? -1 : SEVERITY.indexOf(severity);
    return this.memory.c.govinfo_findings_count(this.pointer, of);
  }

  /** `{"govinfo":1,"validation":…}`, the same bytes as from every other binding. */
  toJsonText(): string {
    const { c } = this.memory;
    return this.memory.writtenText((out, error) => c.govinfo_findings_write_json(this.pointer, out, error));
  }

  /** All that is said of the findings: failures, what could not be assessed, notes of the reader. */
  get validation(): Validation {
    return JSON.parse(this.toJsonText()).validation;
  }

  /** The failures, in catalogue order, then form order; of each cell also whose it is. */
  get failures(): Failure[] {
    const { c } = this.memory;
    return this.validation.findings.map((finding, index) => {
      const handle = c.govinfo_findings_at(this.pointer, index);
      const cells = finding.cells.map((cell, operand) => ({
        ...cell,
        of: SOURCE[c.govinfo_finding_operand_source(handle, operand)]!,
      }));
      return { ...finding, cells };
    });
  }

  /** The tables of the report, whose findings these must be, as the official form prints them. */
  tables(report: Report): PrintedTable[] {
    const { c } = this.memory;
    const text = this.memory.writtenText((out, error) =>
      c.govinfo_findings_write_tables_json(this.pointer, report.pointer, out, error),
    );
    return JSON.parse(text).tables;
  }

  /** The list of problems of one report, with the proposals of the diagnosis. */
  problems(report: Report, kind: ListKind, language: Language = "zh", diagnosis?: Diagnosis): Uint8Array<ArrayBuffer> {
    const { c } = this.memory;
    return this.memory.with((call) =>
      this.memory.written((out, error) =>
        c.govinfo_findings_write_report(
          this.pointer, report.pointer, diagnosis?.pointer ?? 0, call.text(kind), call.text(language), out, error,
        ),
      ),
    );
  }
}
