import type { FlagView } from '@plumbline/application';
import type { ReactNode } from 'react';
import { Moment } from '../../parts/moment.tsx';
import { formatFor } from '../../show/format.ts';
import { retold } from '../../show/retold.ts';
import { CASELOAD } from '../../words/caseload.ts';
import './runners.css';

const WORDS = CASELOAD.flag;
/** A list of many runners is read in one unit. */
const METRIC = formatFor({ units: 'metric', temperature: 'celsius' });

interface Props {
  readonly flag: FlagView;
  /** A way to acknowledge it, for whom it is not raised of themselves. */
  readonly children?: ReactNode;
}

/** One flag: what was told, when it was raised, who saw it and what they did. */
export function FlagCard({ flag, children }: Props) {
  const { kind, title, says, raised, isOpen, stands, seen } = flag;
  return (
    <li className={isOpen ? `flag flag-open flag-${kind}` : 'flag'}>
      <h3>{title}</h3>
      <p>
        {retold(says, METRIC)} {!stands && <span className="soft">{WORDS.over}</span>}
      </p>
      <p className="soft small">
        {WORDS.raised} <Moment at={raised} /> {seen.length === 0 ? WORDS.unseen : WORDS.seen}
      </p>
      {seen.length > 0 && (
        <ul className="flag-seen small">
          {seen.map(({ who, at, action }) => (
            <li key={`${at} ${action}`}>
              <strong>{who || WORDS.gone}</strong> <Moment at={at} />
              <br />
              {action}
            </li>
          ))}
        </ul>
      )}
      {children}
    </li>
  );
}
