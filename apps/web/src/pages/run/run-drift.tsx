import type { CueTrialView, DriftView } from '@plumbline/application';
import type { Format } from '../../show/format.ts';
import { useFormat } from '../../show/use-format.ts';
import { wordsFor } from '../../words/each-reader.ts';
import { RUN, RUN_TO } from '../../words/run.ts';
import { EstimateMark } from './estimate-mark.tsx';
import { figure, signed } from './figure.ts';

/** How the runner's stride changed late in the run, with its error. */
export function RunDrift({ drift }: { readonly drift: readonly DriftView[] }) {
  if (drift.length === 0) return null;
  return (
    <section className="card">
      <h2>{RUN.drift}</h2>
      <p className="small soft">{wordsFor(RUN_TO).driftHint}</p>
      <ChangeTable changes={drift} />
    </section>
  );
}

/** What a cue changed that was tried in alternating minutes, with its error. */
export function RunCue({ trial }: { readonly trial: CueTrialView }) {
  return (
    <section className="card">
      <h2>{RUN.cue}</h2>
      <p className="small soft">{wordsFor(RUN_TO).cueHint(trial.pairs)}</p>
      <ChangeTable changes={trial.changes} />
      <p>{trial.speed}</p>
    </section>
  );
}

function ChangeTable({ changes }: { readonly changes: readonly DriftView[] }) {
  return (
    <table className="run-drift">
      <thead>
        <tr>
          <th scope="col">{RUN.measure}</th>
          <th scope="col" colSpan={2}>
            {RUN.change}
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map((one) => (
          <tr key={one.channel}>
            <th scope="row">{one.name}</th>
            <Change {...one} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Change(drift: DriftView) {
  const { value, sd, unit, why } = inUnits(drift, useFormat());
  if (value === null) {
    return (
      <td colSpan={2} className="small soft">
        {why ?? RUN.notKnown}
      </td>
    );
  }
  return (
    <>
      <td>
        {signed(value)}
        {sd !== null && <span className="soft">{` ± ${figure(sd)}`}</span>}
        {` ${unit}`}
      </td>
      <td className="run-mark">
        <EstimateMark value={value} sd={sd ?? 0} against={0} />
      </td>
    </>
  );
}

function inUnits(drift: DriftView, { small }: Pick<Format, 'small'>): DriftView {
  if (drift.unit !== 'mm') return drift;
  const shown = (mm: number | null) => (mm === null ? null : small.shown(mm));
  return { ...drift, unit: small.unit, value: shown(drift.value), sd: shown(drift.sd) };
}
