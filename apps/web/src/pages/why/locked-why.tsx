import type { LockedWhyView } from '@plumbline/application';
import { Link } from 'wouter';
import { StopNotice } from '../../parts/stop-notice.tsx';
import { wordsFor } from '../../words/each-reader.ts';
import { LOCKED, WHY_TO } from '../../words/why.ts';
import { LongestCard } from './longest-card.tsx';
import { Months } from './months/months.tsx';
import './locked-why.css';

/** What waits behind the safety questions, one button to them, and what was recorded so far. */
export function LockedWhy({ view }: { readonly view: LockedWhyView }) {
  const { locked, longest, months } = view;
  const { safety } = locked;
  return (
    <>
      <StopNotice stop={view.stop} />
      <section className="card locked" aria-labelledby="locked">
        <h2 id="locked">{wordsFor(WHY_TO).locked}</h2>
        <p>{wordsFor(WHY_TO).lockedSays}</p>
        <p className="buttons no-print own-only">
          <Link href="/safety" className="button">
            {locked.begun ? LOCKED.goOn : LOCKED.begin}
          </Link>
        </p>
        <p className="soft small">{LOCKED.waits}</p>
        <ul className="locked-waits">
          {LOCKED.behind.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </section>
      <section className="note note-warn" aria-labelledby="signs">
        <h2 id="signs">{locked.begun ? safety.title : wordsFor(WHY_TO).signs}</h2>
        <p>{safety.text}</p>
        <ul>
          {safety.signs.map((sign) => (
            <li key={sign}>{sign}</li>
          ))}
        </ul>
        <p className="soft small">{safety.notSignedOff}</p>
      </section>
      <LongestCard longest={longest} />
      {months.length > 1 && <Months months={months} causes={[]} />}
    </>
  );
}
