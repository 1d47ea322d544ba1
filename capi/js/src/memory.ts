/** The module's memory, and what one call puts into it. */

import { STRUCTS, type Exports, type Pointer } from "./c.js";
import { GovinfoError } from "./error.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export type Struct = keyof typeof STRUCTS;
type Fields<Name extends Struct> = Partial<Record<(typeof STRUCTS)[Name][number], number | boolean>>;

export class Memory {
  constructor(readonly c: Exports) {}

  /** Anew each time: memory that grew is another buffer. */
  private view(): DataView {
    return new DataView(this.c.memory.buffer);
  }

  pointer(at: Pointer): Pointer {
    return this.view().getUint32(at, true);
  }

  /** null where the library has none. */
  string(at: Pointer): string | null {
    if (at === 0) return null;
    const memory = new Uint8Array(this.c.memory.buffer);
    return decoder.decode(memory.subarray(at, memory.indexOf(0, at)));
  }

  /** Of a text that is never absent, or where absent and empty mean the same. */
  words(at: Pointer): string {
    return this.string(at) ?? "";
  }

  /** A copy. */
  bytes(at: Pointer, size: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.c.memory.buffer).slice(at, at + size) as Uint8Array<ArrayBuffer>;
  }

  /** Runs `body` with arguments that are given back behind it. */
  with<Result>(body: (call: Arguments) => Result): Result {
    const call = new Arguments(this);
    try {
      return body(call);
    } finally {
      call.release();
    }
  }

  /** Calls a function whose last parameter is the error, and throws that. */
  call(function_: (error: Pointer) => number): void {
    this.with((call) => {
      const error = call.out();
      if (function_(error) !== 0) this.fail(this.pointer(error));
    });
  }

  /** Calls a function whose last parameters are what it makes and the error. */
  make(function_: (out: Pointer, error: Pointer) => number): Pointer {
    return this.with((call) => {
      const out = call.out();
      this.call((error) => function_(out, error));
      return this.pointer(out);
    });
  }

  /** What a function writes into a govinfo_text. */
  written(function_: (out: Pointer, error: Pointer) => number): Uint8Array<ArrayBuffer> {
    return this.taken(this.make(function_));
  }

  writtenText(function_: (out: Pointer, error: Pointer) => number): string {
    return decoder.decode(this.written(function_));
  }

  /** The bytes of a govinfo_text, which is freed. */
  taken(text: Pointer): Uint8Array<ArrayBuffer> {
    try {
      return this.bytes(this.c.govinfo_text_data(text), this.c.govinfo_text_size(text));
    } finally {
      this.c.govinfo_text_free(text);
    }
  }

  private fail(error: Pointer): never {
    const { c } = this;
    try {
      const status = c.govinfo_error_status(error);
      const line = c.govinfo_error_line(error);
      const offset = Number(c.govinfo_error_offset(error));
      throw new GovinfoError(this.words(c.govinfo_error_message(error)), {
        messageZh: this.with((call) => this.words(c.govinfo_error_message_in(error, call.text("zh")))),
        code: this.words(c.govinfo_status_name(status)),
        status,
        path: this.string(c.govinfo_error_path(error)),
        line: line === 0 ? null : line,
        column: line === 0 ? null : c.govinfo_error_column(error),
        offset: line === 0 || offset < 0 ? null : offset,
      });
    } finally {
      c.govinfo_error_free(error);
    }
  }
}

/** Blocks of the module's memory that live as long as one call. */
export class Arguments {
  private blocks: Pointer[] = [];

  constructor(private readonly memory: Memory) {}

  release(): void {
    for (const block of this.blocks) this.memory.c.free(block);
  }

  bytes(data: Uint8Array): Pointer {
    const block = this.memory.c.malloc(Math.max(data.length, 1));
    if (block === 0) throw new RangeError(`govinfo: no memory for ${data.length} bytes`);
    this.blocks.push(block);
    new Uint8Array(this.memory.c.memory.buffer).set(data, block);
    return block;
  }

  text(value: string): Pointer {
    if (value.includes("\0")) throw new TypeError("embedded null character");
    return this.bytes(encoder.encode(value + "\0"));
  }

  /** NULL of undefined and null. */
  textOrNull(value: string | null | undefined): Pointer {
    return value == null ? 0 : this.text(value);
  }

  numbers(values: readonly number[]): Pointer {
    return this.bytes(new Uint8Array(new Uint32Array(values).buffer));
  }

  texts(values: readonly string[]): Pointer {
    return this.numbers(values.map((each) => this.text(each)));
  }

  /** For a pointer that the library sets. */
  out(): Pointer {
    return this.numbers([0]);
  }

  /** An options struct; what is not given is its default. */
  options<Name extends Struct>(name: Name, given: Fields<Name>): Pointer {
    const fields: readonly string[] = STRUCTS[name];
    const values: Record<string, number | boolean | undefined> = { ...given, struct_size: 4 * fields.length };
    return this.numbers(fields.map((field) => Number(values[field] ?? 0)));
  }
}

export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}
