import type { TriageView } from '@plumbline/application';
import { dayName } from '../show/format.ts';
import { SAFETY } from '../words/safety.ts';
import { CallHelp } from './call-help.tsx';
import { SeenForm } from './seen-form.tsx';
import { Settled } from './settled.tsx';
import { SinceWhen } from './since-when.tsx';

interface Props {
  readonly view: TriageView;
  readonly today: string;
  readonly onAsk: () => void;
}

/** What the answers come to and what to do, calm and in this order: what, why, whom. */
export function SafetyResult({ view, today, onAsk }: Props) {
  const { result, words, answeredOn } = view;
  if (!result || !words) return null;
  const isUrgent = result.tier === 'emergency' || result.tier === 'same_day';
  const asksSeen = result.tier !== 'none' || view.seen !== null;
  return (
    <>
      <section
        className={`card screening-card result result-${result.tier}`}
        role={isUrgent ? 'alert' : 'status'}
      >
        <h2>{words.title}</h2>
        <p className="lead">{words.say}</p>
        {words.running !== '' && <p>{words.running}</p>}
        {isUrgent && <CallHelp help={view.help} tier={result.tier} />}
        {words.incomplete !== '' && <p className="note note-warn">{words.incomplete}</p>}
        <Sentences title={SAFETY.why} says={words.reasons} />
        <Sentences title={SAFETY.contradictions} says={words.contradictions} />
        <p className="buttons">
          <button type="button" className={result.complete ? 'quiet' : ''} onClick={onAsk}>
            {result.complete ? SAFETY.answerAgain : SAFETY.goOnAsking}
          </button>
        </p>
        <p className="soft small">
          {answeredOn !== null && SAFETY.answeredOn(dayName(answeredOn))} {words.notSignedOff}{' '}
          {SAFETY.cannotRuleOut}
        </p>
      </section>
      <SinceWhen view={view} today={today} />
      {asksSeen && <SeenForm view={view} today={today} />}
      <Settled view={view} today={today} />
    </>
  );
}

function Sentences({ title, says }: { readonly title: string; readonly says: readonly string[] }) {
  if (says.length === 0) return null;
  return (
    <>
      <p className="label">{title}</p>
      <ul>
        {says.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
