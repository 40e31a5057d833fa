/** Where a problem sits, as exactly as is known. */
export interface Place {
  /** Path within the folder or archive as the runner would name it, `archive.zip › activities/1.fit.gz`. */
  readonly file: string;
  /** 1-based. */
  readonly line?: number;
  /** Column name, element path or field name. */
  readonly field?: string;
  /** 0-based offset in the (decompressed) file. */
  readonly byte?: number;
}

/**
 * Something outside was bad, and where. `Code` is a closed union of each package; sentences are made
 * once, at the edge. `received` is cut to 80 characters and never holds a diary's free text.
 */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly place: Place;
  readonly expected: string;
  readonly received: string;
}
