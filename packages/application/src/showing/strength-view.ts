import {
  addDays,
  CAUSES,
  type Day,
  EXERCISES,
  type Exercise,
  exerciseNamed,
  STRENGTH_TESTS,
  type StrengthEntry,
  type StrengthTestName,
  strengthMinutes,
  testKnowledge,
} from '@plumbline/domain';
import { fieldOf } from '../desk/reading-field.ts';
import type { Snapshot } from '../desk/snapshot.ts';
import { unitOf } from '../desk/test-edit.ts';
import type {
  ExerciseView,
  FieldTestView,
  StrengthEntryView,
  StrengthView,
} from '../views/log-view.ts';
import { MUSCLE_WORDS } from '../words/muscle-words.ts';
import { sentenceCase } from '../words/plain-text.ts';

const WEEKS = 12;
const DAYS_A_WEEK = 7;

export function strengthView(snapshot: Snapshot): StrengthView {
  const { strength } = snapshot.timeline();
  return {
    revision: snapshot.revision,
    catalogue: EXERCISES.map(exerciseView),
    entries: [...strength].reverse().map((entry) => entryView(snapshot, entry)),
    tests: STRENGTH_TESTS.map((test) => fieldTestView(snapshot, test)),
    weeks: weeks(strength, snapshot.today),
  };
}

function exerciseView({ name, also, works }: Exercise): ExerciseView {
  const trained = Object.entries(works)
    .filter(([, share]) => share > 0)
    .sort(([, a], [, b]) => b - a);
  return {
    id: name.replaceAll(' ', '-'),
    name: sentenceCase(name),
    trains: trained.map(([group]) => MUSCLE_WORDS[group as keyof typeof MUSCLE_WORDS]),
    alsoCalled: also,
  };
}

function entryView({ rowOf }: Snapshot, entry: StrengthEntry): StrengthEntryView {
  return {
    id: rowOf(entry).id,
    day: entry.day,
    exercise: entry.exercise,
    sets: fieldOf(entry.sets),
    reps: fieldOf(entry.reps),
    holdSeconds: fieldOf(entry.hold),
    loadKg: fieldOf(entry.load),
    minutes: fieldOf(entry.minutes),
    note: entry.note ?? null,
    isKnown: exerciseNamed(entry.exercise) !== undefined,
  };
}

/** Norms and noise only from claims of the evidence base that may be shown. */
function fieldTestView({ timeline, rowOf }: Snapshot, test: StrengthTestName): FieldTestView {
  const { normClaim, retestNoise } = testKnowledge(test);
  const claims = CAUSES.flatMap(({ evidence }) => evidence);
  const claim = claims.find(({ id }) => id === normClaim);
  return {
    test,
    unit: unitOf(test),
    norm: claim ? { says: `${claim.says} (${claim.population})`, source: claim.source } : null,
    retestNoise: retestNoise ?? null,
    results: timeline()
      .tests.filter((result) => result.test === test)
      .map((result) => {
        const { day, value, unit } = result;
        return { id: rowOf(result).id, day, test, value, unit };
      }),
  };
}

/** Minutes of work for core, hamstrings, glutes and hips in each of the latest weeks, this one included. */
function weeks(entries: readonly StrengthEntry[], today: Day): StrengthView['weeks'] {
  const thisMonday = mondayOf(today);
  return Array.from({ length: WEEKS }, (_, i) => {
    const monday = addDays(thisMonday, (i - WEEKS + 1) * DAYS_A_WEEK);
    const after = addDays(monday, DAYS_A_WEEK);
    const minutes = entries
      .filter(({ day }) => day >= monday && day < after)
      .reduce((sum, entry) => sum + strengthMinutes(entry).minutes, 0);
    return { monday, minutes: Math.round(minutes * 10) / 10 };
  });
}

function mondayOf(day: Day): Day {
  const weekday = (new Date(Date.parse(day)).getUTCDay() + 6) % DAYS_A_WEEK;
  return addDays(day, -weekday);
}
