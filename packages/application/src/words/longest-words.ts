import { CONSTRAINT_WORDS, type ConstraintId } from '@plumbline/domain';
import { count, oneDecimal } from './plain-text.ts';

interface Longest {
  readonly day: string;
  readonly km: number;
}

/** Why the farthest sensible distance is what it is, or why none is named. */
export const LONGEST_WORDS = {
  sensible: ({ day, km }: Longest): string =>
    `A tenth more than the longest of your last 30 days, ${oneDecimal(km)} km on ${day}. It is a rule of thumb that nobody has tested for backs.`,
  noIncrease: ({ day, km }: Longest): string =>
    `No farther than the longest of your last 30 days, ${oneDecimal(km)} km on ${day}, because of what you answered to the safety questions.`,
  bound: ({ by, from }: { readonly by: ConstraintId | undefined; readonly from: string | null }) =>
    [
      ...(from === null ? [] : [`From ${from} on; until then your last weeks leave no room.`]),
      ...(by === undefined ? [] : [CONSTRAINT_WORDS[by]]),
      'It is a rule of thumb that nobody has tested for backs.',
    ].join(' '),
  full: (by: ConstraintId | undefined): string =>
    `No run in the next two weeks: ${by ? CONSTRAINT_WORDS[by] : 'your last weeks leave no room for one.'}`,
  stop: (): string =>
    'No distance is named, because of your safety answers or of what a clinician told you: please do not run until a clinician says that you may.',
  notScreened: (): string => 'No distance is named before the safety questions are answered.',
  signs: (): string => 'No distance is named while a sign to rest from running stands.',
  told: (until: string | null): string =>
    until === null
      ? 'No distance is named, because a clinician asked you not to run.'
      : `No distance is named, because a clinician asked you not to run before ${until}.`,
  toldMost: (km: number): string =>
    `No farther than ${oneDecimal(km)} km, because a clinician asked you to keep to that.`,
  toldUnread: (): string =>
    'No distance is named: a clinician asked you to keep to one that could not be read; look at the notes of your visit.',
  noRuns: (): string => 'There are no runs to go by yet; import some first.',
  layOff: (last: string, days: number): string =>
    `Your last run was ${count(days, 'day')} ago, on ${last}. After a break that long there is nothing recent to go by: begin well below what you used to run, and add a little at a time.`,
  tooFew: (runs: number): string =>
    `Only ${count(runs, 'run')} with a distance in your last 30 days; with three or more there is something to go by.`,
} as const;
