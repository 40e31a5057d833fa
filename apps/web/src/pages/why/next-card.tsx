import type { OpenWhyView } from '@plumbline/application';
import { Link } from 'wouter';
import { whereabouts } from '../../connection/whereabouts.ts';
import { NEXT } from '../../words/why.ts';
import { nextPlace } from './next-place.ts';
import './next-card.css';

/** The one thing to find out next, as one button that leads to where it is done. */
export function NextCard({ view: { words, nextMeasures } }: { readonly view: OpenWhyView }) {
  const { next } = words;
  if (!next) return null;
  return (
    <section className="card next" aria-labelledby="next">
      <h2 id="next" className="why-label">
        {NEXT.title}
      </h2>
      <p className="next-what">{next.what}</p>
      <p className="soft small">{next.why}</p>
      {nextMeasures?.startsWith('film') && (
        <p className="soft small own-only">
          {NEXT.filmOf} {whereabouts().film} {NEXT.film}
        </p>
      )}
      {nextMeasures && (
        <Link href={nextPlace(nextMeasures)} className="button no-print own-only">
          {NEXT.buttons[nextMeasures]}
        </Link>
      )}
    </section>
  );
}
