import { type FormCheck, type FormValue, known } from '@plumbline/domain';
import type { Observation, ObservationComponent } from 'fhir/r4.js';
import { own, ownOf, worded } from './concepts.ts';
import type { Documented } from './documented.ts';
import type { Frame } from './frame.ts';
import { onDay } from './local-time.ts';
import { measured } from './measured.ts';
import { observation } from './observation.ts';
import { plainString } from './plain-string.ts';
import type { Traced } from './traced.ts';
import { FORM_UNITS, KM_PER_HOUR, STEPS } from './units.ts';
import { PHASE_WORDS, SOURCE_WORDS, STRIKE_WORDS } from './words/form-words.ts';

/** A form check, each value with its standard error beside it. Nothing where it holds no value. */
export function formCheck(
  frame: Frame,
  check: FormCheck,
  { traceOf }: Pick<Documented, 'traceOf'>,
): readonly Traced<Observation>[] {
  const values = [...strikeOf(check), ...valuesOf(check)];
  if (values.length === 0) return [];
  const trace = traceOf(check);
  const method = plainString(check.method);
  const said = {
    of: `${trace.record}/form`,
    category: 'exam',
    code: own('form_check'),
    ...onDay(check.day),
    method: worded([SOURCE_WORDS[check.source], ...(method ? [method] : [])].join(': ')),
    component: [...values, ...circumstances(check)],
  } as const;
  return [observation(frame, said, { kind: 'row', trace })];
}

function strikeOf({ footStrike }: FormCheck): readonly ObservationComponent[] {
  if (footStrike === undefined) return [];
  return [{ code: own('foot_strike'), valueCodeableConcept: worded(STRIKE_WORDS[footStrike]) }];
}

function valuesOf({ values }: FormCheck): readonly ObservationComponent[] {
  return Object.entries(values).flatMap(([key, { value, sd }]) => {
    const name = key as FormValue;
    const unit = FORM_UNITS[name];
    return [
      { code: own(name), ...measured(known(value), unit) },
      { code: ownOf(name, 'standard_error'), ...measured(known(sd), unit) },
    ];
  });
}

function circumstances({ phase, speedKmh, steps }: FormCheck): readonly ObservationComponent[] {
  const told: ObservationComponent[] = [
    { code: own('form_phase'), valueCodeableConcept: worded(PHASE_WORDS[phase]) },
  ];
  if (speedKmh !== undefined) {
    told.push({ code: own('form_speed_kmh'), ...measured(known(speedKmh), KM_PER_HOUR) });
  }
  if (steps !== undefined) told.push({ code: own('form_steps'), ...measured(known(steps), STEPS) });
  return told;
}
