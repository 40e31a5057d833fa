import type { FormView } from '@plumbline/application';
import { onServer } from '../../connection/on-server.ts';
import { whereabouts } from '../../connection/whereabouts.ts';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { FILM_REFUSED, FORM, IN_TERMINAL } from '../../words/form.ts';
import { ChooseFilm } from './choose-film.tsx';
import { FilmResult } from './film-result.tsx';
import { FilmSetup } from './film-setup.tsx';
import { FilmWork } from './film-work.tsx';
import type { MeasuredHere } from './measured-here.ts';
import { type FilmTrouble, useFilm } from './use-film.ts';

interface Props {
  readonly view: FormView;
  readonly onMeasured: (film: MeasuredHere) => void;
}

/** One film, from being chosen to being kept. */
export function FilmPart({ view, onMeasured }: Props) {
  const film = useFilm(({ name, landmarks, file, view: measured }) =>
    onMeasured({ id: crypto.randomUUID(), name, landmarks, file, view: measured }),
  );
  const { stage, trouble } = film;
  return (
    <section className="card film" aria-labelledby="film">
      <h2 id="film">{titleOf(stage.at)}</h2>
      {trouble && <Trouble trouble={trouble} />}
      {stage.at === 'none' && <ChooseFilm onChoose={film.choose} />}
      {stage.at === 'opening' && <Loading says={FORM.choose.opening} />}
      {stage.at === 'chosen' && (
        <FilmSetup
          key={stage.file.name}
          looked={stage.looked}
          quick={stage.quick}
          heightCm={view.heightCm}
          film={film}
        />
      )}
      {stage.at === 'reading' && <FilmWork {...stage} onCancel={film.cancel} />}
      {stage.at === 'measuring' && <Loading says={FORM.work.measuring} />}
      {stage.at === 'measured' && (
        <FilmResult
          key={stage.film.landmarks.length}
          film={stage.film}
          view={view}
          onSlower={film.slowDown}
          onPart={film.anotherPart}
          onAgain={film.startOver}
        />
      )}
    </section>
  );
}

function titleOf(at: string): string {
  if (at === 'chosen') return FORM.setup.title;
  return at === 'reading' ? FORM.work.title : FORM.choose.title;
}

function Trouble({ trouble }: { readonly trouble: FilmTrouble }) {
  if (trouble.kind === 'said') return <ProblemNote says={trouble.says} />;
  const { title } = FILM_REFUSED[trouble.refusal];
  return (
    <div className="note note-bad" role="alert">
      <h3>{title}</h3>
      <ol>
        {stepsOutOf(trouble.refusal).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}

function stepsOutOf(refusal: keyof typeof FILM_REFUSED): readonly string[] {
  if (refusal === 'no-models') return [whereabouts().noModels];
  const { steps } = FILM_REFUSED[refusal];
  return onServer() ? steps.filter((step) => step !== IN_TERMINAL) : steps;
}
