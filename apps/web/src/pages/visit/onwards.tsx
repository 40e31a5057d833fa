import { Link } from 'wouter';
import { DATA } from '../../words/data.ts';
import { VISIT } from '../../words/visit.ts';

/** What else belongs to a visit. */
export function Onwards() {
  return (
    <section className="card" aria-labelledby="visit-onwards">
      <h2 id="visit-onwards">{VISIT.onwards}</h2>
      <div className="buttons">
        <Link href="/visit/appointment" className="button quiet">
          {DATA.appointment.go}
        </Link>
        <Link href="/visit/after" className="button quiet">
          {DATA.appointment.after}
        </Link>
        <Link href="/share" className="button quiet">
          {DATA.share.go}
        </Link>
      </div>
    </section>
  );
}
