import type {
  Care,
  DiaryEntry,
  Experiment,
  FormCheck,
  HydrationEntry,
  Intake,
  PlanWishes,
  Problem,
  Profile,
  Reading,
  Recording,
  Screening,
  ShareNote,
  Sport,
  StrengthEntry,
  StrengthTest,
  TriageAnswers,
} from '@plumbline/domain';

/** Everything that can be wrong with a file. Each app has a sentence for each; see `docs/formats/problems.md`. */
export type ImportProblemCode =
  // the file as such
  | 'empty-file'
  | 'not-what-its-name-says'
  | 'too-large'
  | 'unreadable-file'
  // gzip and zip
  | 'bad-gzip'
  | 'bad-zip'
  | 'zip-entry-damaged'
  | 'zip-entry-refused'
  | 'zip-bomb'
  // recordings
  | 'truncated'
  | 'bad-checksum'
  | 'bad-structure'
  | 'bad-time'
  | 'no-times'
  | 'no-samples'
  | 'value-out-of-range'
  // tables and json
  | 'bad-encoding'
  | 'bad-header'
  | 'missing-column'
  | 'unknown-column'
  | 'ambiguous-dates'
  | 'bad-date'
  | 'bad-value'
  | 'bad-row'
  | 'duplicate-row'
  | 'unknown-exercise'
  | 'bad-json';

export type ImportProblem = Problem<ImportProblemCode>;

/** What is known before a file is read. */
export interface ReadContext {
  /** The runner's own IANA zone, where the profile names one. */
  readonly zone: string | undefined;
  /** What an archive's list of activities says of this file, where there is one. */
  readonly listed: ListedActivity | undefined;
}

/** One row of an archive's list of activities (Strava's `activities.csv`). */
export interface ListedActivity {
  /** Path of its file within the archive, `activities/123.fit.gz`; missing for one typed in by hand. */
  readonly file: Reading<string>;
  readonly sport: Sport;
  /** Shoes, as the runner named them. */
  readonly gear: Reading<string>;
  /** The row itself as averages, used where the activity has no file. */
  readonly recording: Recording;
}

/** What a file turned out to hold. */
export type FileContent =
  | { readonly kind: 'recordings'; readonly recordings: readonly Recording[] }
  | { readonly kind: 'activity-list'; readonly activities: readonly ListedActivity[] }
  | { readonly kind: 'diary'; readonly rows: readonly DiaryEntry[] }
  | { readonly kind: 'strength'; readonly rows: readonly StrengthEntry[] }
  | { readonly kind: 'tests'; readonly rows: readonly StrengthTest[] }
  | { readonly kind: 'hydration'; readonly rows: readonly HydrationEntry[] }
  | { readonly kind: 'form'; readonly rows: readonly FormCheck[] }
  | { readonly kind: 'profile'; readonly profile: Profile }
  | { readonly kind: 'triage'; readonly triage: TriageAnswers }
  | { readonly kind: 'intake'; readonly intake: Intake }
  | { readonly kind: 'care'; readonly care: Care }
  | { readonly kind: 'shares'; readonly shares: readonly ShareNote[] }
  | { readonly kind: 'wishes'; readonly wishes: PlanWishes }
  | { readonly kind: 'experiments'; readonly experiments: readonly Experiment[] }
  | { readonly kind: 'screenings'; readonly screenings: readonly Screening[] }
  /** A healthy file of a kind that holds no activity: `watch settings`, `daily monitoring`, `a photo`. */
  | { readonly kind: 'nothing'; readonly what: string }
  /** Nothing of it could be used; the problems say why. */
  | { readonly kind: 'unreadable' };

/** What was read, and everything that was wrong. Content and problems come together where a part was usable. */
export interface FileReading {
  readonly content: FileContent;
  readonly problems: readonly ImportProblem[];
}
