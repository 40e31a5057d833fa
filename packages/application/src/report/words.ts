import type { Day, RunDraft, Sport } from '@plumbline/domain';
import type { LogEntry } from '@plumbline/store';
import type { ReadActivity } from '../reading/task.ts';

const SPORTS: Readonly<Record<Sport, readonly [one: string, many: string]>> = {
  running: ['run', 'runs'],
  walking: ['walk', 'walks'],
  hiking: ['hike', 'hikes'],
  cycling: ['bike ride', 'bike rides'],
  swimming: ['swim', 'swims'],
  strength: ['strength session', 'strength sessions'],
  transition: ['change between sports', 'changes between sports'],
  other: ['activity of another kind', 'activities of other kinds'],
  unknown: ['activity of unknown kind', 'activities of unknown kind'],
};

/** `run of 10.2 km on 2026-03-09`, `3 runs from 2026-03-09 to 2026-03-14, and 2 bike rides`. */
export function activitiesInWords(activities: readonly ReadActivity[]): string {
  const drafts = activities.flatMap(({ draft }) => draft ?? []);
  const others = othersInWords(activities.filter(({ draft }) => draft === undefined));
  if (drafts.length === 0) return others;
  return others === '' ? runsInWords(drafts) : `${runsInWords(drafts)}, and ${others}`;
}

function runsInWords(drafts: readonly RunDraft[]): string {
  const days = drafts.map(({ day }) => day).sort();
  const [first, last] = [days[0], days.at(-1)];
  const [only] = drafts;
  if (drafts.length === 1 && only) return oneRun(only);
  const when = first === last ? `on ${first}` : `from ${first} to ${last}`;
  return `${drafts.length} runs ${when}, ${withDistance(drafts)}`;
}

function withDistance(drafts: readonly RunDraft[]): string {
  const known = drafts.filter(({ distance }) => distance.known).length;
  if (known === drafts.length) return 'all with a distance';
  return known === 0 ? 'none with a distance' : `${known} of them with a distance`;
}

function oneRun({ distance, day }: { distance: RunDraft['distance']; day: Day }): string {
  return distance.known
    ? `run of ${(distance.value / 1000).toFixed(1)} km on ${day}`
    : `run on ${day}`;
}

function othersInWords(activities: readonly ReadActivity[]): string {
  const counts = new Map<Sport, number>();
  for (const { sport } of activities) counts.set(sport, (counts.get(sport) ?? 0) + 1);
  const words = [...counts].map(([sport, count]) => {
    const [one, many] = SPORTS[sport];
    return count === 1 ? one : `${count} ${many}`;
  });
  return words.join(' and ');
}

export function logInWords(entry: LogEntry): string {
  switch (entry.kind) {
    case 'diary':
      return `diary, ${rows(entry.rows)}`;
    case 'strength':
      return `strength log, ${rows(entry.rows)}`;
    case 'tests':
      return `strength tests, ${rows(entry.rows)}`;
    case 'hydration':
      return `weighings and drinks, ${rows(entry.rows)}`;
    case 'form':
      return `form checks, ${rows(entry.rows)}`;
    case 'profile':
      return 'profile';
    case 'triage':
      return 'answers to the safety questions';
    case 'intake':
      return 'what to tell a clinician';
    case 'care':
      return 'clinician and visits';
    case 'shares':
      return 'what was shared';
    case 'screenings':
      return 'results of the safety questions';
    case 'experiments':
      return 'experiments';
    case 'wishes':
      return 'what is wanted of the plan';
  }
}

function rows(all: readonly unknown[]): string {
  return all.length === 1 ? '1 row' : `${all.length} rows`;
}

export function listInWords(listed: number, withoutFile: number): string {
  const list = `list of ${listed} ${listed === 1 ? 'activity' : 'activities'}`;
  return withoutFile === 0 ? list : `${list}, ${withoutFile} of them in no file`;
}
