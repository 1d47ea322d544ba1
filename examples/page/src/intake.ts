/** What a person hands in: files, a drop, a paste. Told by content, never by name. */

export type Bytes = Uint8Array<ArrayBuffer>;
export type Taken = { name: string } & (
  | { bytes: Bytes; pasted?: Pasted }
  | { refused: "tooLarge" | "unreadable" }
);
/** Has no name of its own. Of a table there is also its text, with tabs. */
export interface Pasted {
  text: Bytes;
}

/** 64 MiB, as the library has it. */
export const MOST_BYTES = 64 << 20;

async function ofFile(file: File): Promise<Taken> {
  const { name } = file;
  if (file.size > MOST_BYTES) return { name, refused: "tooLarge" };
  try {
    return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return { name, refused: "unreadable" }; // a folder, or moved since
  }
}

export function ofFiles(files: Iterable<File>): Promise<Taken[]> {
  return Promise.all([...files].map(ofFile));
}

/** A table as Word, Excel or a browser copy it, which put a picture of it beside; else files, else text. */
export async function ofTransfer(data: DataTransfer, name: string): Promise<Taken[]> {
  const page = data.getData("text/html");
  const isTable = page.includes("<table");
  if (!isTable && data.files.length > 0) return ofFiles(data.files);
  const text = data.getData("text/plain");
  const taken = isTable ? page : text;
  if (taken.trim() === "") return [];
  const ending = isTable ? ".html" : ".txt";
  return [{ name: name + ending, bytes: unicode(taken), pasted: { text: unicode(text) } }];
}

/** With the byte order mark, which outweighs whatever a page says of its encoding. */
function unicode(text: string): Bytes {
  return new TextEncoder().encode(`\ufeff${text}`) as Bytes;
}

/** What is pasted into a cell, rather than opened. */
export function isOneValue(data: DataTransfer): boolean {
  return data.files.length === 0 && !/[\t\n]./.test(data.getData("text/plain").trim());
}

export type Refusal =
  "tooLarge" | "tooMuch" | "unreadable" | "pdf" | "scan" | "archive" | "otherKind";

const HEADS: [Refusal, number[]][] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["scan", [0x89, 0x50, 0x4e, 0x47]],
  ["scan", [0xff, 0xd8, 0xff]], // JPEG
  ["scan", [0x47, 0x49, 0x46]],
  ["scan", [0x42, 0x4d]], // BMP
  ["scan", [0x49, 0x49, 0x2a, 0x00]], // TIFF, in both orders
  ["scan", [0x4d, 0x4d, 0x00, 0x2a]],
  ["archive", [0x50, 0x4b]], // ZIP
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
];

/** What a document is that the library does not read. */
export function kindOf(bytes: Bytes): Refusal {
  const found = HEADS.find(([, head]) => head.every((each, at) => bytes[at] === each));
  return found ? found[0] : "otherKind";
}
