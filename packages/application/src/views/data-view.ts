import type { Answer, Profile } from '@plumbline/domain';
import type { ImportWords } from '../words/import-words.ts';

export interface ProfileFields {
  readonly sex: Profile['sex'];
  readonly birthYear: number | null;
  readonly heightCm: number | null;
  readonly massKg: number | null;
  readonly timeZone: string | null;
  /** ISO 3166-1 alpha-2: whose emergency numbers are shown. */
  readonly country: string | null;
  /** The runner's own number to call, instead. */
  readonly emergencyNumber: string | null;
  readonly units: Profile['units'];
  readonly temperature: 'celsius' | 'fahrenheit';
  readonly earlierBackPain: NonNullable<Profile['earlierBackPain']> | null;
  /** null: nobody asked. */
  readonly conditions: readonly string[] | null;
}

/** GET /api/state: what every page needs. */
export interface StateView {
  /** Grows with every change of the runner's data. */
  readonly revision: number;
  readonly today: string;
  readonly runs: number;
  readonly reportedRuns: number;
  readonly profile: ProfileFields;
  readonly safety: Answer['safety'];
  /** Why the safety questions are due again, in sentences; empty where they are not. */
  readonly asksAgain: readonly string[];
  /** True in the data of `plumbline demo`, which every page says. */
  readonly isSample: boolean;
  /** True where a runner's data folder holds nothing at all. */
  readonly isEmpty: boolean;
  readonly version: string;
}

/** GET /api/data */
export interface DataView {
  readonly revision: number;
  /** Full path of the data folder; null where a server keeps them for many runners. */
  readonly folder: string | null;
  readonly bytes: number;
  readonly originals: number;
  readonly runs: number;
  readonly rows: readonly { readonly kind: string; readonly rows: number }[];
  readonly lastImport: ImportWords | null;
}
