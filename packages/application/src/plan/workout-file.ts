import { buffer } from 'node:stream/consumers';
import {
  CUE_TRIAL,
  cueName,
  type FormCue,
  type Plan,
  type PlannedSession,
  planDocument,
  RUN_SENTENCE,
} from '@plumbline/domain';
import { encodeMessages, type FitMessage, fitTime } from '@plumbline/simulator';
import { ZipFile } from 'yazl';
import { STEP_WORDS } from '../words/plan-words.ts';
import { sessionTitle } from './plan-calendar.ts';

/** A workout for a watch. */
export interface WorkoutFile {
  /** `2026-06-23-run.fit`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The workouts as one archive, to copy to a watch; an empty one where the plan holds no run. */
export function workoutsZip(plan: Plan, asked: { readonly now: Date }): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { name, bytes } of workoutFiles(plan, asked)) zip.addBuffer(Buffer.from(bytes), name);
  zip.end();
  return buffer(zip.outputStream);
}

/** One FIT workout for each run of a plan; none where the plan holds no run. */
export function workoutFiles(plan: Plan, { now }: { readonly now: Date }): readonly WorkoutFile[] {
  const { days } = planDocument(plan);
  return plan.days.flatMap(({ day, sessions }, at) =>
    sessions.flatMap((session, place) => {
      const steps = stepsOf(session);
      const told = days[at]?.sessions[place];
      if (steps.length === 0 || !told) return [];
      const messages = workoutMessages(steps, { title: sessionTitle(told), now });
      return [{ name: `${day}-${session.kind}.fit`, bytes: encodeMessages(messages) }];
    }),
  );
}

type Step =
  | { readonly kind: 'distance'; readonly name: string; readonly metres: number }
  | {
      readonly kind: 'time';
      readonly name: string;
      readonly seconds: number;
      readonly intensity: 'active' | 'rest';
    }
  | { readonly kind: 'repeat'; readonly from: number; readonly times: number };

/** At about four fifths of a run form goes late: there the watch tells of another step. */
const CHECK_AT = 0.8;
const STEADY = [0.35, 0.7] as const;

function stepsOf(session: PlannedSession): readonly Step[] {
  if (session.kind === 'run_walk') {
    return [
      { kind: 'time', name: STEP_WORDS.run, seconds: 60, intensity: 'active' },
      { kind: 'time', name: STEP_WORDS.walk, seconds: 60, intensity: 'rest' },
      { kind: 'repeat', from: 0, times: session.repeats },
    ];
  }
  if (session.kind !== 'run') return [];
  const metres = session.km * 1000;
  if (session.cue?.trial && session.minutes !== undefined)
    return trialSteps(session.cue, { metres, minutes: session.minutes });
  const parts: readonly (readonly [string, number])[] =
    session.role === 'steady'
      ? [
          [STEP_WORDS.easy, STEADY[0]],
          [STEP_WORDS.steady, STEADY[1]],
          [STEP_WORDS.easy, CHECK_AT],
          [STEP_WORDS.check, 1],
        ]
      : [
          [STEP_WORDS.easy, CHECK_AT],
          [STEP_WORDS.check, 1],
        ];
  return distanceSteps(parts, metres);
}

/** An easy start, minutes without the cue and with it in turns, and what is left of the run as on any other. */
function trialSteps(
  cue: FormCue & { readonly trial: NonNullable<FormCue['trial']> },
  { metres, minutes }: { readonly metres: number; readonly minutes: number },
): readonly Step[] {
  const { start, pairs } = cue.trial;
  const minute = { kind: 'time', seconds: CUE_TRIAL.minuteSeconds, intensity: 'active' } as const;
  const gone = (metres / minutes) * (start + 2 * pairs);
  const left = metres - Math.round(gone / 100) * 100;
  const easy = Math.round((metres * CHECK_AT) / 100) * 100 - (metres - left);
  return [
    { ...minute, name: STEP_WORDS.easy, seconds: 60 * start },
    { ...minute, name: STEP_WORDS.withoutCue },
    { ...minute, name: STEP_WORDS.withCue(cueName(cue)) },
    { kind: 'repeat', from: 1, times: pairs },
    ...(easy > 0 ? distanceSteps([[STEP_WORDS.easy, 1]], easy) : []),
    ...distanceSteps([[STEP_WORDS.check, 1]], left - Math.max(0, easy)),
  ];
}

/** @param parts each step's name, and the part of the whole at which it ends */
function distanceSteps(
  parts: readonly (readonly [string, number])[],
  metres: number,
): readonly Step[] {
  const ends = parts.map(([, end]) => Math.round((metres * end) / 100) * 100);
  return parts.map(([name], at) => ({
    kind: 'distance',
    name,
    metres: (at === parts.length - 1 ? Math.round(metres) : (ends[at] ?? 0)) - (ends[at - 1] ?? 0),
  }));
}

function workoutMessages(
  steps: readonly Step[],
  { title, now }: { readonly title: string; readonly now: Date },
): readonly FitMessage[] {
  return [
    {
      name: 'file_id',
      fields: {
        type: 'workout',
        manufacturer: 'development',
        product: 1,
        serial_number: 1,
        time_created: fitTime(now.getTime()),
      },
    },
    {
      name: 'workout',
      fields: { sport: 'running', num_valid_steps: steps.length, wkt_name: title },
    },
    ...steps.map((step, index) => stepMessage(step, index)),
  ];
}

const MS_PER_S = 1000;
const CM_PER_M = 100;

/** Durations as FIT stores them: centimetres and milliseconds. */
function stepMessage(step: Step, index: number): FitMessage {
  const notes = index === 0 ? { notes: RUN_SENTENCE } : {};
  switch (step.kind) {
    case 'distance':
      return {
        name: 'workout_step',
        fields: {
          message_index: index,
          wkt_step_name: step.name,
          duration_type: 'distance',
          duration_value: Math.round(step.metres * CM_PER_M),
          target_type: 'open',
          target_value: 0,
          intensity: 'active',
          ...notes,
        },
      };
    case 'time':
      return {
        name: 'workout_step',
        fields: {
          message_index: index,
          wkt_step_name: step.name,
          duration_type: 'time',
          duration_value: step.seconds * MS_PER_S,
          target_type: 'open',
          target_value: 0,
          intensity: step.intensity,
          ...notes,
        },
      };
    case 'repeat':
      return {
        name: 'workout_step',
        fields: {
          message_index: index,
          duration_type: 'repeat_until_steps_cmplt',
          duration_value: step.from,
          target_type: 'open',
          target_value: step.times,
        },
      };
  }
}
