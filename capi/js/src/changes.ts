import { CHANGE, type Pointer } from "./c.js";
import type { Memory } from "./memory.js";

/** What became of a total, a wrong cell, or a cell that was to be written into a document. */
export interface Change {
  path: string;
  /** `filled`, `corrected`, `written` …, or why it was not: GOVINFO_CHANGE_… of govinfo_c.h. */
  action: (typeof CHANGE)[number];
  /** What was printed; null if absent. */
  before: string | null;
  /** Digits, or what is printed there now; null if not computable. */
  after: string | null;
}

/** The list, which is freed. */
export function takenChanges(memory: Memory, changes: Pointer): { changes: Change[]; left: number[] } {
  const { c } = memory;
  try {
    return {
      changes: Array.from({ length: c.govinfo_changes_count(changes) }, (_, index) => ({
        path: memory.words(c.govinfo_changes_path(changes, index)),
        action: CHANGE[c.govinfo_changes_action(changes, index)]!,
        before: memory.string(c.govinfo_changes_before(changes, index)),
        after: memory.string(c.govinfo_changes_after(changes, index)),
      })),
      left: Array.from({ length: c.govinfo_changes_left_count(changes) }, (_, index) =>
        c.govinfo_changes_left(changes, index),
      ),
    };
  } finally {
    c.govinfo_changes_free(changes);
  }
}
