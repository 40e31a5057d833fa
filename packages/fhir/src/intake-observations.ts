import { type Intake, known, type LegSymptom, type Reading } from '@plumbline/domain';
import type { CodeableConcept, Observation, ObservationComponent } from 'fhir/r4.js';
import { own, worded } from './concepts.ts';
import type { Documented } from './documented.ts';
import type { Frame } from './frame.ts';
import { onDay } from './local-time.ts';
import { absent, measured } from './measured.ts';
import { observation } from './observation.ts';
import { plainString } from './plain-string.ts';
import type { Traced } from './traced.ts';
import { KILOMETRES, MINUTES, SCORE } from './units.ts';
import type { OwnCode } from './words/code-words.ts';
import { INTAKE_WORDS, legInWords } from './words/intake-words.ts';

/** What the runner told for a visit: the complaint in one observation, a part a field, and a score for each limited activity. */
export function toldForVisit(
  frame: Frame,
  intake: Intake,
  { traceOf, allowed }: Pick<Documented, 'traceOf' | 'allowed'>,
): readonly Traced<Observation>[] {
  const trace = traceOf(intake);
  const source = { kind: 'row', trace } as const;
  const day = intake.told === undefined ? {} : onDay(intake.told);
  // A goal race is a run to be run: held back while no run is planned, as on the page.
  const told = allowed.plans ? intake : { ...intake, race: undefined };
  const parts = partsOf(told);
  const complaint = {
    of: `${trace.record}/complaint`,
    category: 'survey',
    code: own('complaint'),
    ...day,
    component: parts,
  } as const;
  const activities = intake.activities.map(({ activity, score }, i) =>
    observation(
      frame,
      {
        of: `${trace.record}/activity-${i + 1}`,
        category: 'survey',
        code: { ...own('psfs'), text: activityInWords(activity) },
        ...day,
        ...measured(known(score), SCORE),
      },
      source,
    ),
  );
  return [...(parts.length > 0 ? [observation(frame, complaint, source)] : []), ...activities];
}

function activityInWords(activity: string): string {
  return `${INTAKE_WORDS.psfs}: ${plainString(activity) ?? INTAKE_WORDS.unnamed}`;
}

function partsOf(intake: Intake): readonly ObservationComponent[] {
  const { race } = intake;
  return [
    ...text('visit_question', intake.question),
    ...intake.questions.flatMap((question) => text('question_to_ask', question)),
    ...text('race', race?.name),
    ...(race?.day === undefined ? [] : [{ code: own('race_day'), valueDateTime: race.day }]),
    ...(race?.distance.known
      ? [{ code: own('race_distance'), ...measured(race.distance, KILOMETRES) }]
      : []),
    ...when('onset', intake.onset),
    ...text('manner', intake.manner),
    ...text('story', intake.story),
    ...text('episodes', intake.episodes),
    ...listed('worst', intake.worst, inPlainWords),
    ...(intake.wakes === undefined ? [] : [{ code: own('wakes'), valueBoolean: intake.wakes }]),
    ...(isTold(intake.stiffness)
      ? [{ code: own('stiffness_minutes'), ...measured(intake.stiffness, MINUTES) }]
      : []),
    ...listed('eases', intake.eases, inPlainWords),
    ...listed('worsens', intake.worsens, inPlainWords),
    ...listed('leg_symptoms', intake.leg, (symptom: LegSymptom) => legInWords(symptom)),
  ];
}

/** Left empty is not told; withheld is. */
function isTold(reading: Reading<unknown>): boolean {
  return reading.known || reading.why !== 'not-recorded';
}

function text(code: OwnCode, said: string | undefined): readonly ObservationComponent[] {
  const plain = plainString(said);
  return plain === undefined ? [] : [{ code: own(code), valueString: plain }];
}

function when(code: OwnCode, day: Intake['onset']): readonly ObservationComponent[] {
  if (day.known) return [{ code: own(code), valueDateTime: day.value }];
  return isTold(day) ? [{ code: own(code), dataAbsentReason: absent(day.why) }] : [];
}

/** An empty list is an answer: none of them. */
function listed<T>(
  code: OwnCode,
  list: Reading<readonly T[]>,
  inWords: (one: T) => string,
): readonly ObservationComponent[] {
  if (list.known) return [{ code: own(code), valueCodeableConcept: all(list.value.map(inWords)) }];
  return isTold(list) ? [{ code: own(code), dataAbsentReason: absent(list.why) }] : [];
}

function all(words: readonly string[]): CodeableConcept {
  return worded(words.length > 0 ? words.join(', ') : INTAKE_WORDS.none);
}

function inPlainWords(id: string): string {
  return id.replaceAll('_', ' ');
}
