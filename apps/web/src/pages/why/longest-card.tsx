import type { LongestView } from '@plumbline/application';
import { Link } from 'wouter';
import { onPhone } from '../../connection/on-phone.ts';
import { retold } from '../../show/retold.ts';
import { useFormat } from '../../show/use-format.ts';
import { WHY } from '../../words/why.ts';
import './longest-card.css';

/** How far one might sensibly run now. Useful before any pain is logged. */
export function LongestCard({ longest }: { readonly longest: LongestView }) {
  const format = useFormat();
  const { km, why, withheld } = longest;
  const figure = withheld
    ? WHY.longestWithheld
    : km === null
      ? WHY.longestNone
      : format.distance(km);
  return (
    <section className="card longest" aria-labelledby="longest">
      <h2 id="longest" className="why-label">
        {WHY.longest}
      </h2>
      <p className={km === null || withheld ? 'longest-none' : 'longest-figure'}>{figure}</p>
      <p>{retold(why, format)}</p>
      {!withheld && !onPhone() && (
        <p className="no-print">
          <Link href="/plan">{WHY.toPlan}</Link>
        </p>
      )}
    </section>
  );
}
