import type { DiaryEntry } from '@plumbline/domain';
import type { Observation } from 'fhir/r4.js';
import { loincAndOwn } from './concepts.ts';
import type { Documented } from './documented.ts';
import type { Frame } from './frame.ts';
import { onDay } from './local-time.ts';
import { measured } from './measured.ts';
import { observation } from './observation.ts';
import type { Traced } from './traced.ts';
import { HOURS } from './units.ts';

/** The sleep of the night before, as it was written down; nothing where nothing was said of it. */
export function sleepOfRow(
  frame: Frame,
  row: DiaryEntry,
  { traceOf }: Pick<Documented, 'traceOf'>,
): readonly Traced<Observation>[] {
  const { sleep, day } = row;
  if (!sleep.known && sleep.why === 'not-recorded') return [];
  const trace = traceOf(row);
  const said = {
    of: `${trace.record}/sleep`,
    category: 'survey',
    code: loincAndOwn('sleepDuration', 'sleep_night_before'),
    ...onDay(day),
    ...measured(sleep, HOURS),
  } as const;
  return [observation(frame, said, { kind: 'row', trace })];
}
