import type { FormView } from '@plumbline/application';
import { useState } from 'react';
import { Link } from 'wouter';
import { whereabouts } from '../../connection/whereabouts.ts';
import { useView } from '../../data/use-view.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { FORM } from '../../words/form.ts';
import { Checks } from './checks.tsx';
import { Compare } from './compare.tsx';
import { FilmPart } from './film-part.tsx';
import { Guide } from './guide/guide.tsx';
import type { MeasuredHere } from './measured-here.ts';
import './form-page.css';

/** `/form`: a film is chosen, measured, compared and kept. */
export function FormPage() {
  const query = useView<FormView>('/api/form');
  return (
    <>
      <PageTitle>{FORM.title}</PageTitle>
      <p className="lead">
        {FORM.lead} {whereabouts().film}
      </p>
      <Viewed query={query}>{(view) => <Form view={view} />}</Viewed>
    </>
  );
}

function Form({ view }: { readonly view: FormView }) {
  const [films, setFilms] = useState<readonly MeasuredHere[]>([]);
  if (!view.mayFilm) {
    return (
      <>
        <section className="note note-warn" aria-labelledby="form-waits">
          <h2 id="form-waits">{FORM.waits.title}</h2>
          <p>{FORM.waits.says}</p>
          <p>
            <Link href="/safety">{FORM.waits.toSafety}</Link>
          </p>
        </section>
        <Checks checks={view.checks} />
      </>
    );
  }
  return (
    <>
      <FilmPart view={view} onMeasured={(film) => setFilms((others) => [film, ...others])} />
      <Compare films={films} checks={view.checks} />
      <Checks checks={view.checks} />
      <Guide />
      <p className="soft">{FORM.limits}</p>
    </>
  );
}
