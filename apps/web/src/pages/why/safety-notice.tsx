import type { SafetyWords } from '@plumbline/application';
import type { Answer } from '@plumbline/domain';
import { Link } from 'wouter';
import { WHY } from '../../words/why.ts';
import './safety-notice.css';

interface Props {
  readonly safety: SafetyWords;
  readonly tier: Answer['safety']['tier'];
}

const NOW: readonly Props['tier'][] = ['emergency', 'same_day'];

/** What has to be read before any explanation. */
export function SafetyNotice({ safety, tier }: Props) {
  const { title, text, signs, notSignedOff } = safety;
  return (
    <section
      className={`note safety ${NOW.includes(tier) ? 'note-bad' : 'note-warn'}`}
      aria-labelledby="safety"
    >
      <h2 id="safety">{title}</h2>
      <p>{text}</p>
      {signs.length > 0 && (
        <ul>
          {signs.map((sign) => (
            <li key={sign}>{sign}</li>
          ))}
        </ul>
      )}
      <p className="soft small">{notSignedOff}</p>
      <Link href="/safety" className="button quiet no-print own-only">
        {tier === 'not_screened' ? WHY.toSafety : WHY.toSafetyAgain}
      </Link>
    </section>
  );
}
