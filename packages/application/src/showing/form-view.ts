import { existsSync, readFileSync } from 'node:fs';
import type { Estimate, FormCheck, FormValue } from '@plumbline/domain';
import { originalPath } from '@plumbline/store';
import { LANDMARKS_COLUMN } from '../desk/form-edit.ts';
import { fieldOf } from '../desk/reading-field.ts';
import type { Snapshot } from '../desk/snapshot.ts';
import { valueView } from '../gait/measure-film.ts';
import type { FormCheckView, FormView } from '../views/form-view.ts';

/** Runs that a film may be tied to. */
const LATEST_RUNS = 60;
const SHA256 = /^[0-9a-f]{64}$/;

/** @param folder of the store */
export function formView(snapshot: Snapshot, folder: string): FormView {
  const { records, today, allowed, timeline, revision } = snapshot;
  return {
    revision,
    today,
    mayFilm: allowed.plans,
    heightCm: records.profile ? fieldOf(records.profile.height) : null,
    runs: timeline()
      .runs.slice(-LATEST_RUNS)
      .reverse()
      .map(({ run, day }) => ({
        runId: run.id,
        day,
        distance: run.distance.known ? run.distance.value : null,
      })),
    checks: [...records.form]
      .sort((a, b) => (a.day < b.day ? 1 : -1))
      .map((check) => checkView(snapshot, check, folder)),
  };
}

function checkView({ rowOf }: Snapshot, check: FormCheck, folder: string): FormCheckView {
  const values = Object.entries(check.values) as [FormValue, Estimate][];
  return {
    id: rowOf(check).id,
    day: check.day,
    phase: check.phase,
    source: check.source,
    view: check.view ?? null,
    landing: check.footStrike ?? null,
    steps: check.steps ?? null,
    values: values.map(([name, estimate]) => valueView(name, estimate)),
    hasLandmarks: pathOf(check, folder) !== undefined,
  };
}

/** The landmark file that is kept with a check; nothing where there is none. */
export function landmarksOf(
  { records, rowOf }: Snapshot,
  id: string,
  folder: string,
): string | undefined {
  const check = records.form.find((one) => rowOf(one).id === id);
  const path = check && pathOf(check, folder);
  return path === undefined ? undefined : readFileSync(path, 'utf8');
}

function pathOf({ extra }: FormCheck, folder: string): string | undefined {
  const sha256 = extra[LANDMARKS_COLUMN] ?? '';
  if (!SHA256.test(sha256)) return undefined;
  const path = originalPath(folder, sha256);
  return existsSync(path) ? path : undefined;
}
