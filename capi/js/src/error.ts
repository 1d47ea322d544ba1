/** What an error of the library says besides its English message. */
export interface ErrorDetails {
  messageZh: string;
  /** `unsupported_kind`, `no_report` …: the names of govinfo_status in govinfo_c.h. */
  code: string;
  status: number;
  /** In the canonical JSON, or the parameter of a wrong call. */
  path: string | null;
  /** In the input, from 1, columns in Unicode code points; null = no place in it. */
  line: number | null;
  column: number | null;
  /** In bytes from the start of the input; null = not known, as in a DOCX. */
  offset: number | null;
}

/** A call that failed, or a document that could not be read. Broken reports are findings, not errors. */
export class GovinfoError extends Error implements ErrorDetails {
  override readonly name = "GovinfoError";
  readonly messageZh!: string;
  readonly code!: string;
  readonly status!: number;
  readonly path!: string | null;
  readonly line!: number | null;
  readonly column!: number | null;
  readonly offset!: number | null;

  constructor(message: string, details: ErrorDetails) {
    super(message);
    Object.assign(this, details);
  }
}
