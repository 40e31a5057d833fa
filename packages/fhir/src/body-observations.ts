import type { HydrationEntry, Profile } from '@plumbline/domain';
import type { Observation, ObservationComponent } from 'fhir/r4.js';
import { loinc, own, worded } from './concepts.ts';
import type { Documented } from './documented.ts';
import type { Frame } from './frame.ts';
import { onDay } from './local-time.ts';
import { measured } from './measured.ts';
import { observation } from './observation.ts';
import type { Traced } from './traced.ts';
import { CENTIMETRES, KILOGRAMS, MILLILITRES } from './units.ts';
import { EARLIER_PAIN_WORDS, WEIGHED_WORDS } from './words/body-words.ts';

const PROFILE_OF = 'http://hl7.org/fhir/StructureDefinition';

/** What the runner told of their body; nobody asks when it was measured, and the document says so. */
export function bodyOfProfile(
  frame: Frame,
  profile: Profile,
  { traceOf }: Pick<Documented, 'traceOf'>,
): readonly Traced<Observation>[] {
  const trace = traceOf(profile);
  const source = { kind: 'row', trace } as const;
  const vitals = [
    ['mass', 'bodyMass', 'bodyweight', KILOGRAMS],
    ['height', 'bodyHeight', 'bodyheight', CENTIMETRES],
  ] as const;
  const measures = vitals.flatMap(([field, code, of, unit]) =>
    profile[field].known
      ? [
          observation(
            frame,
            {
              of: `${trace.record}/${field}`,
              category: 'vital-signs',
              meta: { profile: [`${PROFILE_OF}/${of}`] },
              code: loinc(code),
              ...UNDATED,
              ...measured(profile[field], unit),
            },
            source,
          ),
        ]
      : [],
  );
  if (profile.earlierBackPain === undefined) return measures;
  const earlier = {
    of: `${trace.record}/earlierBackPain`,
    category: 'survey',
    code: own('earlier_back_pain'),
    valueCodeableConcept: worded(EARLIER_PAIN_WORDS[profile.earlierBackPain]),
  } as const;
  return [...measures, observation(frame, earlier, source)];
}

const UNDATED: Pick<Observation, '_effectiveDateTime'> = {
  _effectiveDateTime: {
    extension: [{ url: `${PROFILE_OF}/data-absent-reason`, valueCode: 'unknown' }],
  },
};

/** Weighings and drinks around one run. */
export function bodyOfRow(
  frame: Frame,
  row: HydrationEntry,
  { traceOf }: Pick<Documented, 'traceOf'>,
): readonly Traced<Observation>[] {
  const trace = traceOf(row);
  const source = { kind: 'row', trace } as const;
  const masses = (['massBefore', 'massAfter'] as const)
    .filter((field) => row[field].known)
    .map((field) =>
      observation(
        frame,
        {
          of: `${trace.record}/${field}`,
          category: 'vital-signs',
          meta: { profile: [`${PROFILE_OF}/bodyweight`] },
          code: { ...loinc('bodyMass'), text: WEIGHED_WORDS[field] },
          ...onDay(row.day),
          ...measured(row[field], KILOGRAMS),
        },
        source,
      ),
    );
  const drinks = drinksOf(row);
  if (drinks.length === 0) return masses;
  const drunk = {
    of: `${trace.record}/drinks`,
    category: 'activity',
    code: own('drinks'),
    ...onDay(row.day),
    component: drinks,
  } as const;
  return [...masses, observation(frame, drunk, source)];
}

function drinksOf(row: HydrationEntry): readonly ObservationComponent[] {
  const drinks = [
    ['drink_before_ml', row.drinkBefore],
    ['drink_during_ml', row.drinkDuring],
    ['drink_after_ml', row.drinkAfter],
  ] as const;
  return drinks
    .filter(([, drunk]) => drunk.known)
    .map(([code, drunk]) => ({ code: own(code), ...measured(drunk, MILLILITRES) }));
}
