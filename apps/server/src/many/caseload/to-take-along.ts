import {
  ACCESS_FILE,
  type Access,
  accessDocument,
  CASELOAD_FILE,
  caseloadDocument,
  type ExportList,
  type StudyConsent,
} from '@plumbline/application';
import { everyEntry, peopleIn } from '../access/audit-entries.ts';
import type { CaseParts } from './case-routes.ts';
import { namesOf } from './people.ts';

export interface TakenParts extends Pick<CaseParts, 'caseload' | 'accounts' | 'runnerId'> {
  readonly access: Access;
  readonly studyConsent: StudyConsent;
}

/**
 * What is kept of a runner beside the records, as documents of their export: what was raised, seen and noted, whom they let
 * see what, and who looked.
 *
 * @throws StoreFailure where the database does not answer
 */
export async function toTakeAlong(parts: TakenParts): Promise<ExportList['logs']> {
  const documents = [
    [CASELOAD_FILE, await caseloadTaken(parts)],
    [ACCESS_FILE, await accessTaken(parts)],
  ] as const;
  return new Map(
    documents.filter((one): one is readonly [(typeof one)[0], string] => one[1] !== undefined),
  );
}

async function caseloadTaken({ caseload, accounts, runnerId }: TakenParts) {
  const who = { runnerId, personId: runnerId };
  const [flags, notes] = [await caseload.flagsOf(who), await caseload.notes(who)];
  const people = [...flags.flatMap(({ seen }) => seen), ...notes].map(({ personId }) => personId);
  return caseloadDocument({ flags, notes, nameOf: await namesOf(people, accounts) });
}

async function accessTaken({ access, studyConsent, accounts, runnerId }: TakenParts) {
  const grants = await access.givenBy(runnerId);
  const entries = await everyEntry(access, runnerId);
  const people = [...grants.map(({ personId }) => personId), ...peopleIn(entries)];
  const nameOf = await namesOf(people, accounts);
  return accessDocument({ grants, entries, consents: await studyConsent.of(runnerId), nameOf });
}
