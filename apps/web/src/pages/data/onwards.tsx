import type { StateView } from '@plumbline/application';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { onServer } from '../../connection/on-server.ts';
import { whereabouts } from '../../connection/whereabouts.ts';
import { ACCESS } from '../../words/access.ts';
import { ACCOUNT } from '../../words/account.ts';
import { DATA } from '../../words/data.ts';
import { VISIT } from '../../words/visit.ts';

/** The parts of the first evening that may be done at any time, and giving something away. */
export function Onwards({ state }: { readonly state: StateView }) {
  const open = state.safety.tier === 'not_screened';
  return (
    <div className="data-pair">
      <Way
        id="safety"
        words={{ ...DATA.safety, says: open ? DATA.safety.open : DATA.safety.answered }}
        to="/safety"
        isOpen={open}
      />
      <Way id="recall" words={DATA.recall} to="/begin/recall" />
      {onServer() && (
        <>
          <Way id="access" words={{ ...ACCESS, says: ACCESS.goSays }} to="/access" />
          <Way id="account" words={{ ...ACCOUNT, says: ACCOUNT.goSays }} to="/account" />
        </>
      )}
      <Way
        id="visit"
        words={{ ...VISIT, says: `${VISIT.says} ${whereabouts().visit}` }}
        to="/visit"
      />
      <Way id="share" words={DATA.share} to="/share" />
      <Way id="appointment" words={DATA.appointment} to="/visit/appointment">
        <Link href="/visit/after" className="button quiet">
          {DATA.appointment.after}
        </Link>
      </Way>
    </div>
  );
}

interface WayProps {
  readonly id: string;
  readonly words: { readonly title: string; readonly says: string; readonly go: string };
  readonly to: string;
  /** Whether something is still to be done there. */
  readonly isOpen?: boolean;
  /** Further links. */
  readonly children?: ReactNode;
}

function Way({ id, words, to, isOpen = false, children }: WayProps) {
  return (
    <section className={isOpen ? 'card data-open' : 'card'} aria-labelledby={`data-${id}`}>
      <h2 id={`data-${id}`}>{words.title}</h2>
      <p>{words.says}</p>
      <div className="buttons">
        <Link href={to} className="button quiet">
          {words.go}
        </Link>
        {children}
      </div>
    </section>
  );
}
