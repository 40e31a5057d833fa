import type { Care } from './care.ts';
import type { DiaryEntry } from './diary.ts';
import type { Experiment } from './experiment.ts';
import type { FormCheck } from './form-check.ts';
import type { HydrationEntry } from './hydration.ts';
import type { Intake } from './intake.ts';
import type { PlanWishes } from './plan-wishes.ts';
import type { Profile } from './profile.ts';
import type { Run } from './run.ts';
import type { Screening } from './screening.ts';
import type { ShareNote } from './share.ts';
import type { StrengthEntry, StrengthTest } from './strength.ts';
import type { TriageAnswers } from './triage-answers.ts';

/** Everything that one runner has told or recorded, in no particular order. */
export interface RunnerRecords {
  readonly runs: readonly Run[];
  readonly diary: readonly DiaryEntry[];
  readonly strength: readonly StrengthEntry[];
  readonly tests: readonly StrengthTest[];
  readonly hydration: readonly HydrationEntry[];
  readonly form: readonly FormCheck[];
  readonly profile: Profile | undefined;
  readonly triage: TriageAnswers | undefined;
  /** Results of the safety questions, oldest first. */
  readonly screenings: readonly Screening[];
  readonly intake: Intake | undefined;
  readonly care: Care | undefined;
  readonly shares: readonly ShareNote[];
  /** Oldest first; only the last may be running. */
  readonly experiments: readonly Experiment[];
  readonly wishes: PlanWishes | undefined;
}
