/** A file's text, as decoded; everything read from it keeps its place in it. */
export interface Source {
  readonly name: string;
  readonly text: string;
  /** SHA-256 of the file's bytes, lower-case hex: computed at the rim, since the core has no hashes. */
  readonly sha256: string;
}

/** `[from, to)` in UTF-16 code units of `Source.text`. */
export interface Place {
  readonly from: number;
  readonly to: number;
}
