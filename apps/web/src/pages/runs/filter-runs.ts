import type { RunRow } from '@plumbline/application';
import { dayName } from '../../show/format.ts';
import type { PainFilter, RunsQuery } from './runs-query.ts';

/** Runs that every filter of the page lets through, in the order they came. */
export function filterRuns(runs: readonly RunRow[], query: RunsQuery): readonly RunRow[] {
  const { from, to, pain, least, most, surface, shoes } = query;
  const words = query.words.toLowerCase().split(/\s+/).filter(Boolean);
  return runs.filter(
    (run) =>
      (from === null || run.day >= from) &&
      (to === null || run.day <= to) &&
      (pain === null || PAIN[pain](run.pain)) &&
      (least === null || (run.km !== null && run.km >= least)) &&
      (most === null || (run.km !== null && run.km <= most)) &&
      (surface === null || run.surface === surface) &&
      (shoes === null || run.shoes === shoes) &&
      (words.length === 0 || hasWords(run, words)),
  );
}

const PAIN: Readonly<Record<PainFilter, (pain: number | null) => boolean>> = {
  said: (pain) => pain !== null,
  painful: (pain) => pain !== null && pain > 0,
  none: (pain) => pain === 0,
  unsaid: (pain) => pain === null,
};

function hasWords(run: RunRow, words: readonly string[]): boolean {
  const { day, surface, shoes, note } = run;
  const text = [dayName(day), day, surface, shoes, note].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}

export interface Choices {
  readonly surfaces: readonly string[];
  readonly shoes: readonly string[];
}

/** What there is to choose from among these runs, in alphabetical order. */
export function choicesIn(runs: readonly RunRow[]): Choices {
  const distinct = (all: readonly (string | null)[]) =>
    [...new Set(all.filter((one) => one !== null))].sort((a, b) => a.localeCompare(b));
  return {
    surfaces: distinct(runs.map(({ surface }) => surface)),
    shoes: distinct(runs.map(({ shoes }) => shoes)),
  };
}

export interface Sums {
  readonly runs: number;
  readonly km: number;
  readonly painSaid: number;
  readonly painful: number;
}

export function sumsOf(runs: readonly RunRow[]): Sums {
  return {
    runs: runs.length,
    km: runs.reduce((sum, { km }) => sum + (km ?? 0), 0),
    painSaid: runs.filter(({ pain }) => pain !== null).length,
    painful: runs.filter(({ pain }) => pain !== null && pain > 0).length,
  };
}
