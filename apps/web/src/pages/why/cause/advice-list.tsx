import type { Advice, Claim } from '@plumbline/domain';
import { Link } from 'wouter';
import { onPhone } from '../../../connection/on-phone.ts';
import { listed } from '../../../show/listed.ts';
import { retold } from '../../../show/retold.ts';
import { useFormat } from '../../../show/use-format.ts';
import { wordsFor } from '../../../words/each-reader.ts';
import { CAUSE, WHY_TO } from '../../../words/why.ts';
import { sourcesOf } from './studies.ts';
import './advice-list.css';

interface Props {
  readonly advice: readonly Advice[];
  readonly claims: readonly Claim[];
  readonly title: string;
  /** Nothing is suggested while running is to stop. */
  readonly isStopped: boolean;
}

/** What to do, each with what it rests on. */
export function AdviceList({ advice, claims, title, isStopped }: Props) {
  const format = useFormat();
  return (
    <>
      <h4>{title}</h4>
      {isStopped && <p>{wordsFor(WHY_TO).adviceStopped}</p>}
      {!isStopped && advice.length === 0 && <p>{wordsFor(WHY_TO).adviceNone}</p>}
      {!isStopped && (
        <ul className="advice">
          {advice.map((one) => (
            <li key={one.id}>
              <p>{retold(one.text, format)}</p>
              <p className="soft small">{basisInWords(one, claims)}</p>
            </li>
          ))}
        </ul>
      )}
      {!isStopped && !onPhone() && (
        <p className="no-print">
          <Link href="/plan">{CAUSE.toPlan}</Link>
        </p>
      )}
    </>
  );
}

function basisInWords({ basis, evidence }: Advice, claims: readonly Claim[]): string {
  const sources = sourcesOf(evidence, claims);
  const rests = sources.length > 0 ? CAUSE.basisEvidence(listed(sources)) : '';
  return basis === 'product-rule' ? `${CAUSE.basisRule} ${rests}`.trim() : rests;
}
