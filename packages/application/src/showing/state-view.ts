import { worstPain } from '@plumbline/domain';
import { profileFields } from '../desk/profile-edit.ts';
import type { Snapshot } from '../desk/snapshot.ts';
import type { StateView } from '../views/data-view.ts';
import { againInWords } from '../words/again-words.ts';
import { askedAgain } from './triage-view.ts';

export function stateView(
  snapshot: Snapshot,
  { isSample, version }: Pick<StateView, 'isSample' | 'version'>,
): StateView {
  const { revision, today, records, rows, safety } = snapshot;
  const { runs } = snapshot.timeline();
  return {
    revision,
    today,
    runs: runs.length,
    reportedRuns: runs.filter(({ diary }) => worstPain(diary) !== undefined).length,
    profile: profileFields(records.profile),
    safety,
    asksAgain: askedAgain(snapshot).map(againInWords),
    isSample,
    isEmpty: records.runs.length === 0 && rows.size === 0,
    version,
  };
}

/** The same for somebody else: nothing of the runner's body, and no sign that the questions are due again. */
export function guestStateView(
  snapshot: Snapshot,
  given: Pick<StateView, 'isSample' | 'version'>,
): StateView {
  return { ...stateView(snapshot, given), profile: profileFields(undefined), asksAgain: [] };
}
