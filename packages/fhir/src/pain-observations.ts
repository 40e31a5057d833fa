import {
  type Day,
  type DiaryEntry,
  missing,
  type PainScore,
  type Reading,
  type TimelineRun,
} from '@plumbline/domain';
import type { Observation, ObservationComponent } from 'fhir/r4.js';
import { loincAndOwn, own, worded } from './concepts.ts';
import type { Documented } from './documented.ts';
import type { Frame } from './frame.ts';
import { nextDay, onDay } from './local-time.ts';
import { measured } from './measured.ts';
import { observation } from './observation.ts';
import type { Source, Traced } from './traced.ts';
import { MINUTES, SCORE } from './units.ts';
import type { OwnCode } from './words/code-words.ts';
import { LEG_WORDS, siteInWords } from './words/pain-words.ts';

type Moment = 'painBefore' | 'painDuring' | 'painAfter' | 'painNextMorning';

/** Each moment's field in the record, and its code. */
const MOMENTS: readonly (readonly [field: Moment, code: OwnCode])[] = [
  ['painBefore', 'pain_before'],
  ['painDuring', 'pain_during'],
  ['painAfter', 'pain_after'],
  ['painNextMorning', 'pain_next_morning'],
];

/**
 * The pain of one row, an observation for each moment that was written down or withheld, and the signs told with it. A
 * moment that was simply left empty makes none.
 */
export function painOfRow(
  frame: Frame,
  row: DiaryEntry,
  { traceOf, isRestDay }: Pick<Documented, 'traceOf'> & { readonly isRestDay: boolean },
): readonly Traced<Observation>[] {
  const trace = traceOf(row);
  const source: Source = { kind: 'row', trace };
  const site = siteInWords(row);
  const scores = MOMENTS.filter(([field]) => isTold(row[field])).map(([field, code]) =>
    observation(
      frame,
      {
        of: `${trace.record}/${field}`,
        category: 'survey',
        code: loincAndOwn('painScore', isRestDay && field === 'painAfter' ? 'pain_rest_day' : code),
        ...(field === 'painNextMorning' ? nextDay(row.day) : onDay(row.day)),
        ...measured(row[field], SCORE),
        ...(site === undefined ? {} : { bodySite: worded(site) }),
        ...(row.recalled ? { method: worded('written from memory, days later') } : {}),
      },
      source,
    ),
  );
  const signs = signsOf(row);
  if (signs.length === 0) return scores;
  const told = {
    of: `${trace.record}/signs`,
    category: 'survey',
    code: own('pain_signs'),
    ...onDay(row.day),
    component: signs,
  } as const;
  return [...scores, observation(frame, told, source)];
}

/** Says of a run without any pain report that there is none, so that silence is not taken for comfort. */
export function painUnknown(frame: Frame, { run, day }: TimelineRun): Traced<Observation> {
  return observation(
    frame,
    {
      of: `${run.id}/pain`,
      category: 'survey',
      code: loincAndOwn('painScore', 'pain_after'),
      ...onDay(day as Day),
      ...measured(missing('not-recorded'), SCORE),
    },
    { kind: 'run', run },
  );
}

function isTold(reading: Reading<PainScore>): boolean {
  return reading.known || reading.why !== 'not-recorded';
}

function signsOf(row: DiaryEntry): readonly ObservationComponent[] {
  const signs: ObservationComponent[] = [];
  if (row.legSymptoms) {
    signs.push({
      code: own('leg_symptoms'),
      valueCodeableConcept: worded(LEG_WORDS[row.legSymptoms]),
    });
  }
  if (row.limp !== undefined) signs.push({ code: own('limp'), valueBoolean: row.limp });
  if (row.nightPain !== undefined)
    signs.push({ code: own('night_pain'), valueBoolean: row.nightPain });
  if (row.spasm !== undefined) signs.push({ code: own('spasm'), valueBoolean: row.spasm });
  if (row.fall !== undefined) signs.push({ code: own('fall'), valueBoolean: row.fall });
  if (row.fever !== undefined) signs.push({ code: own('fever'), valueBoolean: row.fever });
  if (row.stiffness.known) {
    signs.push({ code: own('stiffness_minutes'), ...measured(row.stiffness, MINUTES) });
  }
  return signs;
}
