import type { FilmView } from '@plumbline/application';

/** A film that was measured in this tab. */
export interface MeasuredHere {
  readonly id: string;
  readonly name: string;
  /** As a landmark file's text. */
  readonly landmarks: string;
  readonly view: FilmView;
  /** The film itself; nothing of a file of landmarks. */
  readonly file: Blob | null;
}
