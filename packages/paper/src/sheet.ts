/** One printed page as data: every word of it, in reading order, and how soon each may be left out. */
export interface Sheet {
  /** BCP 47, `en`. */
  readonly lang: string;
  /** What the document is called, by readers and screen readers. */
  readonly title: string;
  readonly heading: string;
  /** Who it is about, in one line. */
  readonly subject: string;
  /** Beside the heading: when it was made. */
  readonly made: string;
  readonly banner: Banner;
  /** Two columns beside one another, read one after the other. */
  readonly columns: readonly [readonly Section[], readonly Section[]];
  /** Small print, never left out. */
  readonly small: readonly string[];
  /** Said in the small print where a letter of the sheet has no shape in the face that it is printed in. */
  readonly unshaped: string;
  /** Said at the end of a section of which `n` parts found no place. */
  readonly more: (n: number) => string;
}

/** What has to be read first. */
export interface Banner {
  readonly tone: 'alarm' | 'care' | 'calm';
  readonly title: string;
  readonly text: string;
}

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** 0 never goes; of the others the highest goes first where the page is too small. */
export type Rank = 0 | 1 | 2 | 3 | 4 | 5;

export type Block = Fact | Line | BodyMap | Weeks | Ranges;

/** `label` beside what is said of it. */
export interface Fact {
  readonly kind: 'fact';
  readonly label: string;
  readonly text: string;
  readonly rank: Rank;
}

export interface Line {
  readonly kind: 'line';
  readonly text: string;
  readonly tone: 'plain' | 'soft' | 'strong';
  readonly rank: Rank;
}

/** Places on a body, with how often each was marked from 0 to 1. */
export interface BodyMap {
  readonly kind: 'body';
  readonly marks: readonly { readonly spot: string; readonly weight: number }[];
  /** Regions of which no single place was marked. */
  readonly areas: readonly { readonly region: string; readonly weight: number }[];
  readonly views: { readonly back: string; readonly front: string };
  /** The same in words: for readers who do not see it, and beside it for those who do. */
  readonly says: string;
  readonly rank: Rank;
}

/** Distance as bars and pain as dots, a week each, oldest first. */
export interface Weeks {
  readonly kind: 'weeks';
  readonly weeks: readonly {
    /** Said beneath where it is not empty. */
    readonly label: string;
    readonly distance: number;
    readonly pain: number | undefined;
    readonly worst: number | undefined;
  }[];
  readonly distanceName: string;
  readonly painName: string;
  /** The whole picture in words. */
  readonly says: string;
  readonly rank: Rank;
}

/** Values with their intervals on one scale. */
export interface Ranges {
  readonly kind: 'ranges';
  readonly rows: readonly RangeRow[];
  readonly rank: Rank;
}

export interface RangeRow {
  readonly name: string;
  /** `72 %` */
  readonly likelihood: string;
  readonly interval:
    | { readonly low: number; readonly mean: number; readonly high: number }
    | undefined;
  readonly text: string;
  /** Beneath, small. */
  readonly note: string;
}

export type Paper = 'a4' | 'letter';
