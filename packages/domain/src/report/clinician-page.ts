import type { Answer } from '../attribution/answer.ts';
import type { Day } from '../calendar/day.ts';
import { type ExperimentResult, experimentResult } from '../experiment/experiment-result.ts';
import { missing, type Reading, readingOf } from '../reading/reading.ts';
import type { CareLimit } from '../record/care.ts';
import type { Experiment } from '../record/experiment.ts';
import type { Intake } from '../record/intake.ts';
import type { Profile } from '../record/profile.ts';
import type { RunnerRecords } from '../record/records.ts';
import type { Screening } from '../record/screening.ts';
import type { TriageAnswers } from '../record/triage-answers.ts';
import { allowedBy } from '../safety/allowed.ts';
import { limitsOn } from '../safety/limits-on.ts';
import { isTold, type PrivateAnswers } from '../safety/private-answers.ts';
import { QUESTION_IDS, type QuestionId } from '../safety/questions.ts';
import { allowedOn } from '../safety/safety-on.ts';
import { safetyTold } from '../safety/safety-told.ts';
import { isUrgentTier } from '../safety/tier.ts';
import { openUrgentQuestions } from '../safety/triage.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { type Complaint, complaintIn } from './complaint.ts';
import { type Course, courseOf } from './course.ts';
import { type Measured, measuredIn } from './measured.ts';

/** What a clinician reads in a minute: facts of the runner's records and of the answer, no word that was not told. */
export interface ClinicianPage {
  readonly made: Day;
  readonly who: {
    readonly name: string | undefined;
    readonly sex: Profile['sex'];
    readonly age: Reading<number>;
    readonly height: Profile['height'];
    readonly mass: Profile['mass'];
  };
  /** What was told before the visit. The goal race is withheld while nothing lets the runner run. */
  readonly told: Intake | undefined;
  readonly raceWithheld: boolean;
  /** What the runner wants to ask: told before the visit, and written to visits that are to come. */
  readonly questions: readonly string[];
  readonly profile: Profile | undefined;
  readonly complaint: Complaint;
  readonly safety: SafetyOnPage;
  readonly course: Course;
  readonly measured: Measured;
  readonly contributors: Contributors;
  /** What was tried and what came of it, latest first. */
  readonly tried: readonly Tried[];
  readonly provenance: Provenance;
}

export interface SafetyOnPage {
  /** What the answers and clinicians' limits come to, as far as it is told. */
  readonly told: Reading<Answer['safety']>;
  /** Whether any question was answered, and every urgent one. */
  readonly answered: 'none' | 'some' | 'all_urgent';
  readonly yes: readonly AnsweredOnPage[];
  readonly no: readonly AnsweredOnPage[];
  readonly unanswered: readonly QuestionId[];
  /** The day these answers were last gone through and kept. */
  readonly lastKept: Day | undefined;
  /** Kept back: none of the private questions is among those above, nor among the reasons. */
  readonly privateAnswers: PrivateAnswers;
  /** Without its leave to run, and `limits` without distances, while nothing lets the runner run. */
  readonly seen: TriageAnswers['seen'];
  /** What clinicians asked the runner to keep to, today. */
  readonly limits: readonly CareLimit[];
}

interface AnsweredOnPage {
  readonly id: QuestionId;
  /** Where the runner said since when. */
  readonly since: string | undefined;
}

/** Causes are kept back as everywhere: while nobody asked for warning signs, and where somebody should look first. */
export type Contributors =
  | { readonly shown: true; readonly answer: Answer }
  | { readonly shown: false; readonly why: 'not_screened' | 'see_someone_first' };

export interface Tried {
  readonly experiment: Experiment;
  readonly result: ExperimentResult;
}

export interface Provenance {
  readonly engineVersion: string;
  readonly evidenceVersion: string;
  readonly inputDigest: string;
  readonly window: Answer['window'];
  readonly runs: number;
  /** Runs by what recorded them, most first. */
  readonly devices: readonly { readonly device: string; readonly runs: number }[];
}

export interface PageAsked {
  readonly records: RunnerRecords;
  readonly timeline: Timeline;
  readonly answer: Answer;
  readonly today: Day;
  readonly privateAnswers: PrivateAnswers;
}

export function clinicianPage(asked: PageAsked): ClinicianPage {
  const { records, timeline, answer, today } = asked;
  const { profile, intake } = records;
  const mayPlan = allowedOn(records, today).plans;
  return {
    made: today,
    who: {
      name: intake?.name,
      sex: profile?.sex ?? 'unspecified',
      age: ageOn(today, records),
      height: profile?.height ?? missing('not-recorded'),
      mass: profile?.mass ?? missing('not-recorded'),
    },
    told: intake && !mayPlan ? { ...intake, race: undefined } : intake,
    raceWithheld: !mayPlan && intake?.race !== undefined,
    questions: questionsOn(today, records),
    profile,
    complaint: complaintIn(timeline, today),
    safety: safetyOnPage(asked),
    course: courseOf(timeline, today),
    measured: measuredIn(timeline, today),
    contributors: contributorsOf(answer, records.triage, today),
    tried: records.experiments.toReversed().map((experiment) => ({
      experiment,
      result: experimentResult(experiment, { intake, timeline, today }),
    })),
    provenance: {
      engineVersion: answer.engineVersion,
      evidenceVersion: answer.evidenceVersion,
      inputDigest: answer.inputDigest,
      window: answer.window,
      runs: records.runs.length,
      devices: devicesOf(records),
    },
  };
}

/** Each question once. A visit without a day is still to come. */
function questionsOn(today: Day, { intake, care }: RunnerRecords): readonly string[] {
  const toCome = care?.visits.filter(({ day }) => day === undefined || day >= today) ?? [];
  return [
    ...new Set([...(intake?.questions ?? []), ...toCome.flatMap(({ questions }) => questions)]),
  ];
}

function contributorsOf(
  answer: Answer,
  given: TriageAnswers | undefined,
  today: Day,
): Contributors {
  if (allowedBy(given, today).explains) return { shown: true, answer };
  const { tier } = answer.safety;
  return { shown: false, why: isUrgentTier(tier) ? 'see_someone_first' : 'not_screened' };
}

/** By the birth year, else as it was told with the safety answers. */
function ageOn(today: Day, { profile, triage: given }: RunnerRecords): Reading<number> {
  if (profile?.birthYear.known) {
    return readingOf(Number(today.slice(0, 4)) - profile.birthYear.value);
  }
  return readingOf(given?.age);
}

function safetyOnPage({ records, today, privateAnswers }: PageAsked): SafetyOnPage {
  const { triage: given, screenings } = records;
  const mayPlan = allowedOn(records, today).plans;
  const told = QUESTION_IDS.filter((id) => isTold(id, privateAnswers));
  const answered = (value: boolean) =>
    told
      .filter((id) => given?.answers[id]?.value === value)
      .map((id) => ({ id, since: given?.answers[id]?.since }));
  return {
    told: safetyTold(records, today, privateAnswers),
    answered: !given ? 'none' : openUrgentQuestions(given).length > 0 ? 'some' : 'all_urgent',
    yes: answered(true),
    no: answered(false),
    unanswered: told.filter((id) => given?.answers[id]?.value === undefined),
    lastKept: lastKept(screenings, today),
    privateAnswers,
    seen: given?.seen && (mayPlan ? given.seen : withoutLeave(given.seen)),
    limits: limitsOn(today, records.care).filter(({ kind }) => mayPlan || kind !== 'max_km'),
  };
}

type Seen = NonNullable<TriageAnswers['seen']>;

/** Leave to run that something newer has overtaken is not passed on. */
function withoutLeave(seen: Seen): Seen {
  return { ...seen, mayRun: seen.mayRun === true ? undefined : seen.mayRun };
}

function lastKept(screenings: readonly Screening[], today: Day): Day | undefined {
  const days = screenings.map(({ day }) => day).filter((day) => day <= today);
  return days.sort().at(-1);
}

function devicesOf({ runs }: RunnerRecords): Provenance['devices'] {
  const counts = new Map<string, number>();
  for (const { device } of runs) {
    if (device.known) counts.set(device.value, (counts.get(device.value) ?? 0) + 1);
  }
  return [...counts]
    .map(([device, n]) => ({ device, runs: n }))
    .sort((a, b) => b.runs - a.runs || (a.device < b.device ? -1 : 1));
}
