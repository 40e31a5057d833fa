import type { Answer } from '../attribution/answer.ts';
import { answerStudied } from '../attribution/answer-runner.ts';
import { type Study, studyTimeline } from '../attribution/study.ts';
import { type Day, dayNumber } from '../calendar/day.ts';
import type { RunnerRecords } from '../record/records.ts';
import { layTimeline } from '../timeline/lay-timeline.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { type BandedProfile, bandedProfile } from './bands.ts';

/** A runner as a study is told of them. */
export interface StudyRunner {
  readonly name: string;
  readonly profile: BandedProfile;
  readonly timeline: Timeline;
  readonly study: Study;
  /** Without the safety answers, which are in no study. */
  readonly answer: Answer;
  /** Days since the Monday of the runner's first week; no calendar is told. */
  readonly dayIn: (day: Day) => number;
}

interface Given {
  readonly name: string;
  readonly records: RunnerRecords;
  /** The last day that is told. */
  readonly until: Day;
  /** In which the tables are made. */
  readonly year: number;
}

/** Nothing where nothing is recorded until then. */
export function studyRunner({ name, records, until, year }: Given): StudyRunner | undefined {
  const told = recordsUntil(records, until);
  const first = firstDay(told);
  if (first === undefined) return undefined;
  const { timeline } = layTimeline(told);
  const study = studyTimeline(timeline);
  const monday = mondayOf(first);
  return {
    name,
    profile: bandedProfile(told.profile, year),
    timeline,
    study,
    answer: answerStudied(study, { generatedAt: '', inputDigest: '' }),
    dayIn: (day) => dayNumber(day) - monday,
  };
}

const DATED = ['runs', 'diary', 'strength', 'tests', 'hydration', 'form'] as const;

function recordsUntil(records: RunnerRecords, until: Day): RunnerRecords {
  const dated = DATED.map((kind) => [kind, records[kind].filter(({ day }) => day <= until)]);
  return { ...records, ...Object.fromEntries(dated) };
}

function firstDay(records: RunnerRecords): Day | undefined {
  return DATED.flatMap((kind) => records[kind].map(({ day }) => day)).reduce<Day | undefined>(
    (first, day) => (first === undefined || day < first ? day : first),
    undefined,
  );
}

/** 1970-01-01 was a Thursday. */
function mondayOf(day: Day): number {
  const n = dayNumber(day);
  return n - ((((n + 3) % 7) + 7) % 7);
}
