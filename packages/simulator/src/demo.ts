import {
  CAUSE_IDS,
  type CauseId,
  isDay,
  QUESTION_IDS,
  type Screening,
  TRIAGE_RULES_VERSION,
} from '@plumbline/domain';
import { writeRunnerFolder } from './folder/runner-folder.ts';
import { type SimulatedRunner, simulateRunner } from './simulate.ts';
import type { SimulationOptions } from './world/options.ts';
import { FREIBURG } from './world/place.ts';

const FROM = '2026-04-06';
if (!isDay(FROM)) throw new Error(`not a day: ${FROM}`);

/**
 * The sample runner: half a year towards a half-marathon; sudden long runs and a stride that drifts
 * late. Of 120 seeds it is one whose story is plain to see: nine runs that overload made sore.
 */
export const DEMO_RUNNER: SimulationOptions = {
  seed: 59,
  causes: ['overload', 'form'],
  from: FROM,
  days: 184,
  runs: 90,
  measured: 'usual',
  place: FREIBURG,
};

/** The sample runner's folder, with answers to the safety questions, `truth.json` and a `README.txt` that say what it is. */
export function demoFolder(): ReadonlyMap<string, Uint8Array> {
  const runner = simulateRunner(DEMO_RUNNER);
  const files = new Map(writeRunnerFolder(runner));
  const runFiles = [...files.keys()].filter((path) => path.startsWith('runs/'));
  files.set('triage.json', new TextEncoder().encode(triageFile(runner)));
  files.set('screenings.json', new TextEncoder().encode(screeningsFile(runner)));
  files.set('README.txt', new TextEncoder().encode(readme(runner)));
  files.set('truth.json', new TextEncoder().encode(truthFile(runner, runFiles)));
  return files;
}

const SAYS: Readonly<Record<CauseId, string>> = {
  overload: 'runs much longer than the body was used to',
  weakness: 'little strength work',
  form: 'a stride that drifts late in a run',
  dehydration: 'water lost on a run',
  'foot-strike': 'landing on the heel',
};

function readme({ truth, records }: SimulatedRunner): string {
  return `A SAMPLE RUNNER, SIMULATED. Nobody ran these runs and nobody felt this pain.

${records.runs.length} runs and a diary, written by Plumbline's own simulator so that the way from files
to an answer can be tried without private data. Because the runner was made, the true
causes are known: ${truth.causes.map((cause) => SAYS[cause]).join(' and ')}.
truth.json says for each run how many points of pain each of them added.
`;
}

/** Nothing that a clinician should look at first, so that the sample shows an answer. */
function triageFile({ records }: SimulatedRunner): string {
  const said = {
    schema: 'plumbline.triage-answers/1',
    sex: records.profile?.sex,
    answers: Object.fromEntries(QUESTION_IDS.map((id) => [id, false])),
  };
  return `${JSON.stringify(said, null, 1)}\n`;
}

/** They went through the questions after their last run. */
function screeningsFile({ records }: SimulatedRunner): string {
  const screenings: readonly Screening[] = records.runs.slice(-1).map(({ day }) => ({
    day,
    rulesVersion: TRIAGE_RULES_VERSION,
    tier: 'none',
    running: 'ok',
    reasons: [],
    complete: true,
    yes: [],
    no: QUESTION_IDS,
    signs: undefined,
  }));
  return `${JSON.stringify({ schema: 'plumbline.screenings/1', screenings }, null, 1)}\n`;
}

function truthFile({ truth }: SimulatedRunner, files: readonly string[]): string {
  const points = (by: Readonly<Partial<Record<CauseId, number>>>): Record<string, number> =>
    Object.fromEntries(
      CAUSE_IDS.flatMap((cause) => {
        const value = by[cause];
        return value === undefined ? [] : [[cause, Math.round(value * 100) / 100]];
      }),
    );
  const runs = truth.runs.map(({ worst, added, addedByThisRun }, i) => ({
    file: files[i],
    worst: Math.round(worst * 100) / 100,
    added: points(added),
    addedByThisRun: points(addedByThisRun),
  }));
  const said = { simulated: true, what: 'sample runner, simulated', causes: truth.causes, runs };
  return `${JSON.stringify(said, null, 1)}\n`;
}
