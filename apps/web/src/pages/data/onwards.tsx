import type { StateView } from '@plumbline/application';
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
      <section className={open ? 'card data-open' : 'card'} aria-labelledby="data-safety">
        <h2 id="data-safety">{DATA.safety.title}</h2>
        <p>{open ? DATA.safety.open : DATA.safety.answered}</p>
        <Link href="/safety" className="button quiet">
          {DATA.safety.go}
        </Link>
      </section>
      <section className="card" aria-labelledby="data-recall">
        <h2 id="data-recall">{DATA.recall.title}</h2>
        <p>{DATA.recall.says}</p>
        <Link href="/begin/recall" className="button quiet">
          {DATA.recall.go}
        </Link>
      </section>
      {onServer() && <WhoSees />}
      {onServer() && <OwnAccount />}
      <section className="card" aria-labelledby="data-visit">
        <h2 id="data-visit">{VISIT.title}</h2>
        <p>
          {VISIT.says} {whereabouts().visit}
        </p>
        <Link href="/visit" className="button quiet">
          {VISIT.go}
        </Link>
      </section>
      <section className="card" aria-labelledby="data-share">
        <h2 id="data-share">{DATA.share.title}</h2>
        <p>{DATA.share.says}</p>
        <Link href="/share" className="button quiet">
          {DATA.share.go}
        </Link>
      </section>
      <section className="card" aria-labelledby="data-appointment">
        <h2 id="data-appointment">{DATA.appointment.title}</h2>
        <p>{DATA.appointment.says}</p>
        <div className="buttons">
          <Link href="/visit/appointment" className="button quiet">
            {DATA.appointment.go}
          </Link>
          <Link href="/visit/after" className="button quiet">
            {DATA.appointment.after}
          </Link>
        </div>
      </section>
    </div>
  );
}

function OwnAccount() {
  return (
    <section className="card" aria-labelledby="data-account">
      <h2 id="data-account">{ACCOUNT.title}</h2>
      <p>{ACCOUNT.goSays}</p>
      <Link href="/account" className="button quiet">
        {ACCOUNT.go}
      </Link>
    </section>
  );
}

function WhoSees() {
  return (
    <section className="card" aria-labelledby="data-access">
      <h2 id="data-access">{ACCESS.title}</h2>
      <p>{ACCESS.goSays}</p>
      <Link href="/access" className="button quiet">
        {ACCESS.go}
      </Link>
    </section>
  );
}
