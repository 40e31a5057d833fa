import { resolve } from 'node:path';
import {
  applicationProblemSentence,
  type CohortReport,
  makeCohort,
  openCohort,
  openPostgres,
} from '@plumbline/application';
import { complain, complainOfSettings } from '../complain.ts';
import { databaseSentence } from '../database-sentence.ts';
import { type ManySettings, readSettings } from '../settings.ts';
import { cohortAsked, cohortSentence } from './cohort-asked.ts';

/** `plumbline cohort`: what was asked is the one argument, as JSON. Ends with 0, 3 where it could not be done, or 6. */
const EXIT_INPUT = 3;
const EXIT_START = 6;

async function main(): Promise<number> {
  const settings = readSettings(process.env);
  const asked = cohortAsked(process.argv[2] ?? '', process.env);
  const wrong = [...(settings.ok ? [] : settings.error), ...(asked.ok ? [] : asked.error)];
  complainOfSettings(wrong);
  if (!settings.ok || !asked.ok) return EXIT_START;
  const ready = await bringUpToDate(settings.value);
  if (ready !== undefined) {
    complain(ready);
    return EXIT_START;
  }
  const cohort = await openCohort(settings.value.databaseUrl);
  const to = resolve(asked.value.to);
  const made = await makeCohort(cohort, { ...asked.value, to, now: new Date() }).finally(
    cohort.close,
  );
  if (made.ok) {
    process.stdout.write(`${said(made.value, to)}\n`);
    return 0;
  }
  const { error } = made;
  complain(
    error.code === 'too-few-runners' ? cohortSentence(error) : applicationProblemSentence(error),
  );
  return EXIT_INPUT;
}

/** @returns a sentence where the database cannot be used */
async function bringUpToDate({
  databaseUrl: url,
  originals,
}: ManySettings): Promise<string | undefined> {
  const opened = await openPostgres({ url, originals, connections: 1 });
  if (!opened.ok) return databaseSentence(opened.error);
  await opened.value.close();
  return undefined;
}

function said({ runners, dictionary }: CohortReport, to: string): string {
  const { told, consenting } = runners;
  const rows = dictionary.tables.map(({ file, rows }) => `${file}\t${rows} rows`);
  const lead = `${told} of ${consenting} consenting runners are in the tables in ${to}; dictionary.md says what each column means and what was hidden.`;
  return [lead, ...rows].join('\n');
}

process.exitCode = await main();
