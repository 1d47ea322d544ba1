import { Handle } from "./handle.js";
import type { Group } from "./results.js";

/** Which cells must change so that the printed and structural sums hold. Outlives the report. */
export class Diagnosis extends Handle {
  /** `{"govinfo":1,"diagnosis":…}`. */
  toJsonText(): string {
    const { c } = this.memory;
    return this.memory.writtenText((out, error) => c.govinfo_diagnosis_write_json(this.pointer, out, error));
  }

  /** Rules that fail and must be mended together, with all answers of the fewest cells. */
  get groups(): Group[] {
    return JSON.parse(this.toJsonText()).diagnosis.groups;
  }
}
