import type { CauseView } from '@plumbline/application';
import type { ReactNode } from 'react';
import { CAUSE } from '../../../words/why.ts';
import './dose-key.css';

/** What the marks mean; only those that the picture shows. */
export function DoseKey({ view: { points, curve } }: { readonly view: CauseView }) {
  const has = (test: (point: CauseView['points'][number]) => boolean) => points.some(test);
  return (
    <ul className="dose-key">
      {has(({ obtained }) => obtained === 'measured') && (
        <Item says={CAUSE.key.measured}>
          <circle className="dose-measured" cx="14" cy="8" r="5" />
        </Item>
      )}
      {has(({ obtained }) => obtained === 'estimated') && (
        <Item says={CAUSE.key.estimated}>
          <path className="dose-bars" d="M2,5v6m0,-3H26m0,-3v6" />
          <circle className="dose-estimated" cx="14" cy="8" r="4.5" />
        </Item>
      )}
      {has(({ recalled }) => recalled) && (
        <Item says={CAUSE.key.recalled}>
          <path className="dose-measured" d="M14,2l6,6l-6,6l-6,-6z" />
        </Item>
      )}
      {curve && (
        <Item says={CAUSE.key.curve}>
          <rect className="dose-range" x="2" y="2" width="24" height="12" />
          <path className="dose-curve" d="M2,8H26" />
        </Item>
      )}
      <Item says={CAUSE.key.harmless}>
        <path className="dose-level" d="M14,0V16" />
      </Item>
    </ul>
  );
}

function Item({ says, children }: { readonly says: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">
        {children}
      </svg>
      <span>{says}</span>
    </li>
  );
}
