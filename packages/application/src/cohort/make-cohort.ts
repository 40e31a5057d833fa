import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type BandedProfile,
  type CellCounts,
  countCells,
  type Day,
  err,
  mayBeMinor,
  ok,
  type Result,
  STUDY_TABLES,
  sharedProfiles,
  studyRunner,
} from '@plumbline/domain';
import { type Cohort, logsOf } from '@plumbline/store';
import { allOrNothing } from '../all-or-nothing.ts';
import type { ApplicationProblem } from '../application-problem.ts';
import { failureOf } from '../failure-of.ts';
import { pathProblem, problem } from '../reading/jobs.ts';
import { todayOf } from '../today.ts';
import { dataPackage } from './data-package.ts';
import { type CohortDictionary, type CohortRunners, dictionaryOf } from './dictionary.ts';
import { dictionaryText } from './dictionary-text.ts';
import { openSpool, type Spool } from './spool.ts';
import { studyNames } from './study-names.ts';
import { writeTables } from './write-tables.ts';

export interface CohortAsked {
  /** A new or an empty folder. */
  readonly to: string;
  readonly study: string;
  /** Without it nobody finds who is who, nor whether two studies hold the same runner. */
  readonly key: string;
  /** Runners who have to share what is shown. */
  readonly least: number;
  readonly now: Date;
}

export interface CohortReport {
  readonly runners: CohortRunners;
  readonly dictionary: CohortDictionary;
}

/** Nothing was written: of so few runners no table hides anybody. */
export interface TooFewRunners {
  readonly code: 'too-few-runners';
  readonly told: number;
  readonly least: number;
}

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
const SPOOL = 'unfinished.jsonl';

/** Makes the tables of a study from the records of all who consent. What is in memory is one runner's history. */
export async function makeCohort(
  cohort: Cohort,
  asked: CohortAsked,
): Promise<Result<CohortReport, ApplicationProblem | TooFewRunners>> {
  const { to } = asked;
  try {
    await mkdir(to, { recursive: true, mode: FOLDER_MODE });
    const there = await readdir(to);
    if (there.length > 0) {
      return err(problem('folder-not-empty', to, there.slice(0, 3).join(', ')));
    }
    const spool = openSpool(join(to, SPOOL));
    try {
      return await allOrNothing(to, () => made(cohort, spool, asked));
    } finally {
      spool.remove();
    }
  } catch (thrown) {
    return err(pathProblem(thrown, to) ?? failureOf(thrown));
  }
}

async function made(
  cohort: Cohort,
  spool: Spool,
  { to, study, least, now, key }: CohortAsked,
): Promise<Result<CohortReport, TooFewRunners>> {
  const { profiles, ...counted } = await spoolRunners(cohort, spool, { key, study, now });
  const shared = sharedProfiles(profiles, least);
  if (shared.size < least) {
    const told = Math.min(profiles.size, least - 1);
    return err({ code: 'too-few-runners', told, least });
  }
  const shown = await shownOf(spool, shared, least);
  const tables = await writeTables({ to, spool, shared, shown });
  const runners = {
    ...counted,
    told: shared.size,
    tooRareProfile: profiles.size - shared.size,
  };
  const dictionary = dictionaryOf({ study, least, day: todayOf(now), tables, runners });
  const files = {
    'dictionary.json': `${JSON.stringify(dictionary, null, 1)}\n`,
    'dictionary.md': dictionaryText(dictionary),
    'datapackage.json': `${JSON.stringify(dataPackage(dictionary), null, 1)}\n`,
  };
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(to, name), text, { mode: FILE_MODE, flag: 'wx' });
  }
  return ok({ runners, dictionary });
}

interface Spooled extends Omit<CohortRunners, 'told' | 'tooRareProfile'> {
  readonly profiles: ReadonlyMap<string, BandedProfile>;
}

/** By name and not by id, so that the order of rows tells nothing of when somebody joined. */
async function spoolRunners(
  cohort: Cohort,
  spool: Spool,
  { key, study, now }: Pick<CohortAsked, 'key' | 'study' | 'now'>,
): Promise<Spooled> {
  const { nameOf, lastDayOf } = studyNames(key, study);
  const today = todayOf(now);
  const year = Number(today.slice(0, 4));
  const profiles = new Map<string, BandedProfile>();
  let [nothingRecorded, maybeMinor] = [0, 0];
  const ids = await cohort.runners();
  const named = ids.map((id) => ({ id, name: nameOf(id) }));
  for (const { id, name } of named.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { runs, logRows } = await cohort.recordsOf(id);
    const records = { runs, ...logsOf(logRows) };
    if (mayBeMinor(records.profile, year)) {
      maybeMinor += 1;
      continue;
    }
    const until: Day = lastDayOf(id, today);
    const runner = studyRunner({ name, records, until, year });
    if (!runner) {
      nothingRecorded += 1;
      continue;
    }
    profiles.set(name, runner.profile);
    const rows = STUDY_TABLES.map((table) => table.rowsOf(runner));
    spool.add({ name, profile: runner.profile, rows });
  }
  return { profiles, consenting: ids.length, nothingRecorded, maybeMinor };
}

/** The days first: rows that are too late to be shown must not lend their values the runners whom they lack. */
async function shownOf(spool: Spool, shared: ReadonlyMap<string, BandedProfile>, least: number) {
  const settled = async (counts: readonly CellCounts[]) => {
    for await (const { name, rows } of spool.runners()) {
      if (!shared.has(name)) continue;
      for (const [i, count] of counts.entries()) count.add(rows[i] ?? []);
    }
    return counts.map((count) => count.settle());
  };
  const days = await settled(STUDY_TABLES.map((table) => countCells(table, least)));
  return settled(STUDY_TABLES.map((table, i) => countCells(table, least, days[i])));
}
