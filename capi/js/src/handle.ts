/** Objects of the library, freed by `using`, dispose() or the garbage collector. */

import type { Pointer } from "./c.js";
import type { Memory } from "./memory.js";

// Older browsers and Node 18 lack the name that `using` looks for.
(Symbol as { dispose?: symbol }).dispose ??= Symbol.for("Symbol.dispose");

const forgotten = new FinalizationRegistry((free: () => void) => free());

export abstract class Handle implements Disposable {
  private owned: Pointer;

  /** Owns `made`, which `free` frees. */
  protected constructor(
    /** @internal */ readonly memory: Memory,
    made: Pointer,
    private readonly free: (object: Pointer) => void,
  ) {
    this.owned = made;
    forgotten.register(this, () => free(made), this);
  }

  /** @internal The object in the module's memory. Throws once it was freed. */
  get pointer(): Pointer {
    if (this.owned === 0) throw new TypeError(`this ${this.constructor.name} was disposed of`);
    return this.owned;
  }

  /** Gives its memory back at once; may be called twice. */
  dispose(): void {
    if (this.owned === 0) return;
    forgotten.unregister(this);
    this.free(this.owned);
    this.owned = 0;
  }

  [Symbol.dispose](): void {
    this.dispose();
  }
}
