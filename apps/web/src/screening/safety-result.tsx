import type { TriageView } from '@plumbline/application';
import { SAFETY } from '../words/safety.ts';

/** What the answers amount to, in a sentence; before any answer, that nobody has asked. */
export function SafetyResult({ view }: { readonly view: TriageView }) {
  const { result } = view;
  if (!result || (result.tier === 'none' && !result.complete)) {
    return (
      <div className="note note-warn" role="status">
        <p>{result ? SAFETY.incomplete : SAFETY.notAnswered}</p>
      </div>
    );
  }
  const { tier, running, reasons, say, complete } = result;
  const urgent = tier === 'emergency' || tier === 'same_day';
  const asks = reasons.map((id) => view.asked.find((one) => one.id === id)?.asks ?? id);
  return (
    <div className={urgent ? 'note note-bad' : 'note'} role={urgent ? 'alert' : 'status'}>
      <h2>{SAFETY.tiers[tier]}</h2>
      <p>{say}</p>
      {!urgent && <p>{SAFETY.running[running]}</p>}
      {!complete && <p>{SAFETY.incomplete}</p>}
      {asks.length > 0 && (
        <>
          <p className="label">{SAFETY.why}</p>
          <ul>
            {asks.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
