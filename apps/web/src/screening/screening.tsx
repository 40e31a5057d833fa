import type { StateView, TriageView } from '@plumbline/application';
import { useState } from 'react';
import { useView } from '../data/use-view.ts';
import { Viewed } from '../parts/viewed.tsx';
import { retold } from '../show/retold.ts';
import { useFormat } from '../show/use-format.ts';
import { SAFETY } from '../words/safety.ts';
import { Asking } from './asking.tsx';
import { SafetyResult } from './safety-result.tsx';
import './safety.css';

/** The safety questions, or what they came to. */
export function Screening() {
  const state = useView<StateView>('/api/state');
  const triage = useView<TriageView>('/api/triage');
  return (
    <div className="screening">
      <Viewed query={state}>
        {(known) => (
          <Viewed query={triage}>{(view) => <AskingOrResult view={view} state={known} />}</Viewed>
        )}
      </Viewed>
    </div>
  );
}

interface Props {
  readonly view: TriageView;
  readonly state: StateView;
}

function AskingOrResult({ view, state }: Props) {
  const format = useFormat();
  const [isAsking, setAsking] = useState(view.result === null);
  if (isAsking) return <Asking view={view} state={state} onDone={() => setAsking(false)} />;
  return (
    <>
      {view.again.length > 0 && view.result?.complete && (
        <section className="note note-warn" aria-labelledby="again">
          <h2 id="again">{SAFETY.again}</h2>
          <ul>
            {view.again.map(({ reason, says }) => (
              <li key={reason}>{retold(says, format)}</li>
            ))}
          </ul>
          <button type="button" onClick={() => setAsking(true)}>
            {SAFETY.answerAgain}
          </button>
        </section>
      )}
      <SafetyResult view={view} today={state.today} onAsk={() => setAsking(true)} />
    </>
  );
}
