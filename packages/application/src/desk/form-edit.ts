import { type Day, err, ok, type RunReference } from '@plumbline/domain';
import { formCheckOf } from '@plumbline/motion';
import type { MeasuredFilm } from '../gait/measure-film.ts';
import type { FormEdit } from '../views/form-view.ts';
import type { Edit } from './edit.ts';
import { addedRow } from './row-change.ts';
import { isAhead } from './run-target.ts';
import type { Snapshot } from './snapshot.ts';

/** The column of `form.csv` that says under which SHA-256 a check's landmarks are kept. */
export const LANDMARKS_COLUMN = 'landmarks';

/** Writes what a film showed as a form check, and keeps its landmarks. The film itself is not here. */
export function formEdit({ day, runId, phase }: FormEdit, film: MeasuredFilm): Edit {
  return (snapshot) => {
    if (!snapshot.allowed.plans) return err('no-running-now');
    if (isAhead(day as Day, snapshot.today)) return err('day-ahead');
    const run = runId === null ? undefined : runOf(snapshot, runId);
    if (run === 'none') return err('no-such-run');
    const clip = { ...film.clip, phase };
    const of = { origin: { file: '', line: 1 }, day: day as Day, speedKmh: undefined };
    const check = formCheckOf(film.gait, clip, { ...of, run: run?.reference });
    if (!check) return err('nothing-measured');
    const { sha256, bytes } = film;
    const entry = {
      ...check,
      day: run?.day ?? check.day,
      extra: { ...check.extra, [LANDMARKS_COLUMN]: sha256 },
    };
    const row = addedRow(snapshot.rows, { kind: 'form', rows: [entry] });
    const file = `landmarks/${entry.day} ${phase} ${sha256.slice(0, 8)}.json`;
    return ok({
      rows: [row],
      id: row.id,
      keeps: [{ file, sha256, bytes, what: 'landmarks of a film' }],
    });
  };
}

function runOf(
  { timeline, placeOf }: Snapshot,
  runId: string,
): { readonly day: Day; readonly reference: RunReference } | 'none' {
  const run = timeline().runs[placeOf(runId) ?? -1];
  if (!run) return 'none';
  return { day: run.day, reference: { by: 'start', at: run.run.start, clock: 'utc' } };
}
