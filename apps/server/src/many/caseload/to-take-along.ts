import { CASELOAD_FILE, caseloadDocument, type ExportList } from '@plumbline/application';
import type { CaseParts } from './case-routes.ts';
import { namesOf } from './people.ts';

/**
 * What was raised, seen and noted of a runner, as a document of their export.
 *
 * @throws StoreFailure where the database does not answer
 */
export async function toTakeAlong({
  caseload,
  accounts,
  ...who
}: Pick<CaseParts, 'caseload' | 'accounts' | 'runnerId' | 'personId'>): Promise<
  ExportList['logs']
> {
  const [flags, notes] = [await caseload.flagsOf(who), await caseload.notes(who)];
  const people = [...flags.flatMap(({ seen }) => seen), ...notes].map(({ personId }) => personId);
  const nameOf = await namesOf(people, accounts);
  const document = caseloadDocument({ flags, notes, nameOf });
  return new Map(document === undefined ? [] : [[CASELOAD_FILE, document]]);
}
