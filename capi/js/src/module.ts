/** The WebAssembly module, and the little that it wants of its host. */

/** The bytes of govinfo.wasm, or what was compiled of them. */
export type Source = BufferSource | WebAssembly.Module;

export async function moduleOf(source?: Source): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  return WebAssembly.compile(source ?? (await ownBytes()));
}

async function ownBytes(): Promise<BufferSource> {
  const file = new URL("govinfo.wasm", import.meta.url);
  if (file.protocol === "file:") {
    const { readFile } = await import("node:fs/promises");
    return new Uint8Array(await readFile(file));
  }
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.arrayBuffer();
}

const NO_SUCH_FUNCTION = 52; // ENOSYS

/** A clock for time limits. It opens no file, prints nothing and reads no environment: what the C library
 * could ask for besides, it is refused. */
export function imports(module: WebAssembly.Module, memory: () => WebAssembly.Memory): WebAssembly.Imports {
  const own: Record<string, (...given: never[]) => unknown> = {
    emscripten_notify_memory_growth: () => undefined,
    clock_time_get: (_clock: number, _precision: bigint, out: number) => {
      const nanoseconds = BigInt(Math.round(performance.now() * 1e6));
      new DataView(memory().buffer).setBigUint64(out, nanoseconds, true);
      return 0;
    },
    proc_exit: (status: number) => {
      throw new Error(`govinfo ended with ${status}`);
    },
  };
  const all: Record<string, Record<string, WebAssembly.ImportValue>> = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    (all[from] ??= {})[name] = own[name] ?? (() => NO_SUCH_FUNCTION);
  }
  return all;
}
