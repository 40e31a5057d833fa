import type { Care, CareLimit, Visit } from '@plumbline/domain';
import type { Observation, ObservationComponent } from 'fhir/r4.js';
import { own } from './concepts.ts';
import type { Documented } from './documented.ts';
import type { Frame } from './frame.ts';
import { onDay } from './local-time.ts';
import { measured } from './measured.ts';
import { observation } from './observation.ts';
import { plainString } from './plain-string.ts';
import type { Traced } from './traced.ts';
import { KILOMETRES } from './units.ts';
import { INTAKE_WORDS } from './words/intake-words.ts';

/** What clinicians said at earlier visits and what they asked the runner to keep to, in the runner's words. */
export function earlierVisits(
  frame: Frame,
  care: Care,
  { traceOf, allowed }: Pick<Documented, 'traceOf' | 'allowed'>,
): readonly Traced<Observation>[] {
  const trace = traceOf(care);
  return care.visits.flatMap((visit) => {
    const component = partsOf(allowed.plans ? visit : withoutDistances(visit));
    if (component.length === 0) return [];
    const said = {
      of: `${trace.record}/visit-${visit.id}`,
      category: 'survey',
      code: own('earlier_visit'),
      ...(visit.day === undefined ? {} : onDay(visit.day)),
      component,
    } as const;
    return [observation(frame, said, { kind: 'row', trace })];
  });
}

/** "No run longer than …" lets a run be run that long. */
function withoutDistances(visit: Visit): Visit {
  return { ...visit, limits: visit.limits.filter(({ kind }) => kind !== 'max_km') };
}

function partsOf({ said, limits }: Visit): readonly ObservationComponent[] {
  const plain = plainString(said);
  return [
    ...(plain === undefined ? [] : [{ code: own('visit_said'), valueString: plain }]),
    ...limits.flatMap(limitParts),
  ];
}

function limitParts(limit: CareLimit): readonly ObservationComponent[] {
  const kind = INTAKE_WORDS.limits[limit.kind];
  const words = plainString(limit.text);
  const until = limit.until === undefined ? '' : ` until ${limit.until}`;
  const valueString = `${kind}${until}${words === undefined ? '' : `: ${words}`}`;
  const distance =
    limit.kind === 'max_km' ? [{ code: own('limit_km'), ...measured(limit.km, KILOMETRES) }] : [];
  return [{ code: own('visit_limit'), valueString }, ...distance];
}
