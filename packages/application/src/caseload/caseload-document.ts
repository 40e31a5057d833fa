import type { Flag } from '@plumbline/domain';
import { CASELOAD_SCHEMA } from '@plumbline/importers';
import type { KeptFlag, KeptNote } from '@plumbline/store';
import { flagWords } from '../words/flag-words.ts';
import { moment } from './moment.ts';

/** The file of an export that holds it; `docs/formats/log-formats.md`. */
export const CASELOAD_FILE = 'caseload.json';

interface ToTakeAlong {
  readonly flags: readonly KeptFlag[];
  readonly notes: readonly KeptNote[];
  /** Empty where somebody's account is gone. */
  readonly nameOf: (personId: string) => string;
}

/** What was raised, seen and noted of a runner, for them to take along, the oldest first; nothing where there is nothing. */
export function caseloadDocument({ flags, notes, nameOf }: ToTakeAlong): string | undefined {
  if (flags.length + notes.length === 0) return undefined;
  const document = {
    schema: CASELOAD_SCHEMA,
    flags: flags.map((flag) => flagTold(flag, nameOf)).toReversed(),
    notes: notes
      .map(({ personId, at, note }) => ({ by: nameOf(personId), at: moment(at), note }))
      .toReversed(),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function flagTold(
  { kind, happening, body, raisedAt, seen }: KeptFlag,
  nameOf: ToTakeAlong['nameOf'],
) {
  return {
    kind,
    happening,
    ...flagWords(body as Flag),
    rests: body,
    raised: moment(raisedAt),
    seen: seen.map(({ personId, at, action }) => ({
      by: nameOf(personId),
      at: moment(at),
      action,
    })),
  };
}
