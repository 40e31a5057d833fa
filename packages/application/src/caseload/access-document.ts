import { ACCESS_SCHEMA } from '@plumbline/importers';
import type { ConsentEntry, Grant } from '@plumbline/store';
import { moment } from './moment.ts';

/** The file of an export that holds it; `docs/formats/log-formats.md`. */
export const ACCESS_FILE = 'access.json';

/** Something that was done with a runner's data. */
interface TakenAuditEntry {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  readonly personId: string;
  readonly act: string;
  /** Whom it was about, where it was about somebody. */
  readonly aboutId: string | undefined;
  /** The route, or the kinds of data. */
  readonly what: string;
}

interface ToTakeAlong {
  /** The oldest first. */
  readonly grants: readonly Grant[];
  /** The latest first, and so are the consents. */
  readonly entries: readonly TakenAuditEntry[];
  readonly consents: readonly ConsentEntry[];
  /** Empty where somebody's account is gone. */
  readonly nameOf: (personId: string) => string;
}

/** Whom a runner let see what, who looked, and what they said of studies, for them to take along, the oldest first; nothing where there is nothing. */
export function accessDocument({
  grants,
  entries,
  consents,
  nameOf,
}: ToTakeAlong): string | undefined {
  if (grants.length + entries.length + consents.length === 0) return undefined;
  const document = {
    schema: ACCESS_SCHEMA,
    given: grants.map((grant) => ({
      to: nameOf(grant.personId),
      kinds: grant.kinds,
      may_write: grant.mayWrite,
      given: moment(grant.givenAt),
      until: grant.untilAt === null ? null : moment(grant.untilAt),
    })),
    log: entries
      .map(({ at, personId, act, aboutId, what }) => ({
        at: moment(at),
        by: nameOf(personId),
        act,
        about: aboutId === undefined ? null : nameOf(aboutId),
        what,
      }))
      .toReversed(),
    studies: consents.map((said) => ({ ...said, at: moment(said.at) })).toReversed(),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
