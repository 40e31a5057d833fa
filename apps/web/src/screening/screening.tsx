import type { StateView, TriageView } from '@plumbline/application';
import { useView } from '../data/use-view.ts';
import { Viewed } from '../parts/viewed.tsx';
import { SAFETY } from '../words/safety.ts';
import { SafetyForm } from './safety-form.tsx';
import { draftFrom } from './triage-draft.ts';

/** The safety questions with what was answered before. */
export function Screening() {
  const state = useView<StateView>('/api/state');
  const triage = useView<TriageView>('/api/triage');
  return (
    <>
      <p className="lead">{SAFETY.lead}</p>
      <p>{SAFETY.now}</p>
      <Viewed query={state}>
        {(known) => (
          <Viewed query={triage}>
            {(view) => <SafetyForm view={view} start={draftFrom(view, known)} />}
          </Viewed>
        )}
      </Viewed>
      <p className="soft small">{SAFETY.unsigned}</p>
    </>
  );
}
