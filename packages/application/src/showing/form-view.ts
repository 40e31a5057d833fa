import { existsSync, readFileSync } from 'node:fs';
import type { Estimate, FormCheck, FormValue } from '@plumbline/domain';
import { keptFilm, originalPath } from '@plumbline/store';
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

function checkView({ rowOf, records }: Snapshot, check: FormCheck, folder: string): FormCheckView {
  const values = Object.entries(check.values) as [FormValue, Estimate][];
  const units = records.profile?.units ?? 'metric';
  return {
    id: rowOf(check).id,
    day: check.day,
    phase: check.phase,
    source: check.source,
    view: check.view ?? null,
    landing: check.footStrike ?? null,
    steps: check.steps ?? null,
    values: values.map(([name, estimate]) => valueView(name, estimate, units)),
    hasLandmarks: pathOf(check, folder) !== undefined,
    hasFilm: filmOf(check, folder) !== undefined,
  };
}

/** By what the landmark files of all checks are kept. */
export function landmarkKeys({ records }: Snapshot): readonly string[] {
  return records.form.flatMap((check) => keyOf(check) ?? []);
}

/** The landmark file that is kept with a check; nothing where there is none. */
export function landmarksOf(snapshot: Snapshot, id: string, folder: string): string | undefined {
  const check = checkOf(snapshot, id);
  const path = check && pathOf(check, folder);
  return path === undefined ? undefined : readFileSync(path, 'utf8');
}

/** Under what the film of a check is kept: the SHA-256 of its landmarks; nothing where it has none. */
export function filmKeyOf(snapshot: Snapshot, id: string): string | undefined {
  const check = checkOf(snapshot, id);
  return check && keyOf(check);
}

/** The film that is kept of a check; nothing where the runner kept none. */
export function filmOf(check: FormCheck, folder: string): string | undefined {
  const key = keyOf(check);
  return key === undefined ? undefined : keptFilm(folder, key);
}

function checkOf({ records, rowOf }: Snapshot, id: string): FormCheck | undefined {
  return records.form.find((one) => rowOf(one).id === id);
}

function pathOf(check: FormCheck, folder: string): string | undefined {
  const key = keyOf(check);
  const path = key && originalPath(folder, key);
  return path !== undefined && existsSync(path) ? path : undefined;
}

function keyOf({ extra }: FormCheck): string | undefined {
  const sha256 = extra[LANDMARKS_COLUMN] ?? '';
  return SHA256.test(sha256) ? sha256 : undefined;
}
