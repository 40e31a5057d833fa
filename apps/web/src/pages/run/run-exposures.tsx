import type { RunExposure } from '@plumbline/application';
import { wordsFor } from '../../words/each-reader.ts';
import { EXPOSURES } from '../../words/exposure.ts';
import { RUN, RUN_TO } from '../../words/run.ts';
import { EstimateMark } from './estimate-mark.tsx';

/** How much of each cause was in this run, how that was obtained, and the runner's usual beside it. */
export function RunExposures({ exposures }: { readonly exposures: readonly RunExposure[] }) {
  if (exposures.length === 0) return null;
  return (
    <section className="card">
      <h2>{RUN.exposures}</h2>
      <p className="small soft">{wordsFor(RUN_TO).exposuresHint}</p>
      <ul className="run-exposures">
        {exposures.map((exposure) => (
          <Exposure key={exposure.cause} exposure={exposure} />
        ))}
      </ul>
    </section>
  );
}

function Exposure({ exposure }: { readonly exposure: RunExposure }) {
  const { cause, name, value, sd, obtained, how, usual } = exposure;
  const words = EXPOSURES[cause];
  return (
    <li>
      <h3>
        {name} <span className={`tag tag-${obtained}`}>{RUN.obtained[obtained]}</span>
      </h3>
      {value !== null && (
        <div className="run-exposed">
          <p>
            {words.value(value)}
            {sd !== null && (
              <span className="soft">{` (± ${words.tick(sd).replace('+', '')})`}</span>
            )}
            <span className="soft small run-usual">
              {usual === null ? RUN.noUsual : wordsFor(RUN_TO).usual(words.value(usual))}
            </span>
          </p>
          <EstimateMark value={value} sd={sd ?? 0} against={usual} />
        </div>
      )}
      <p className="small soft">{how}</p>
    </li>
  );
}
