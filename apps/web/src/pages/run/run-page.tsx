import type { RunRow, RunsView, RunView } from '@plumbline/application';
import { useQueryClient } from '@tanstack/react-query';
import { Redirect } from 'wouter';
import { ofWhose } from '../../connection/whose.ts';
import { useView } from '../../data/use-view.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { dayName } from '../../show/format.ts';
import { useFormat } from '../../show/use-format.ts';
import { RUN } from '../../words/run.ts';
import { SaidToThem } from '../runners/said-to-them.tsx';
import { isNoSuchRun, NoSuchRun } from './no-such-run.tsx';
import { RunCue, RunDrift } from './run-drift.tsx';
import { RunDrink } from './run-drink.tsx';
import { RunExplained } from './run-explained.tsx';
import { RunExposures } from './run-exposures.tsx';
import { RunFacts } from './run-facts.tsx';
import { RunPain } from './run-pain.tsx';
import { RunSources } from './run-sources.tsx';
import { RunSteps } from './run-steps.tsx';
import { RunStreams } from './run-streams.tsx';
import './run-page.css';

/** One run: what was recorded, what was said of it, and what it may have to do with the pain. */
export function RunPage({ id }: { readonly id: string }) {
  const query = useView<RunView>(`/api/runs/${encodeURIComponent(id)}`);
  const run = query.data;
  const row = useKnownRow(id);
  if (isNoSuchRun(query.error)) return <NoSuchRun />;
  // It turned out to be the same run as another.
  if (run && run.runId !== id)
    return <Redirect to={`/runs/${encodeURIComponent(run.runId)}`} replace />;
  return (
    <div className="run">
      <RunSteps run={run} />
      <Heading run={run ?? row} />
      <SaidToThem />
      {run ? <TopOf run={run} /> : <Viewed query={query}>{() => null}</Viewed>}
      {/* Asked for at once rather than when the run is there, so that both arrive together. */}
      {(run?.hasStreams ?? !query.isError) && (
        <RunStreams key={id} id={id} onsetKm={run?.diary?.onsetKm ?? null} />
      )}
      {run && <RestOf run={run} />}
    </div>
  );
}

/** The run's row, where the table has been looked at: the page can be headed before the run is there. */
function useKnownRow(id: string): RunRow | undefined {
  const client = useQueryClient();
  return client
    .getQueryData<RunsView>([ofWhose('/api/runs')])
    ?.runs.find(({ runId }) => runId === id);
}

function Heading({ run }: { readonly run: RunRow | undefined }) {
  const format = useFormat();
  if (!run) return null;
  const distance = run.km === null ? '' : ` · ${format.distance(run.km)}`;
  return <PageTitle>{`${dayName(run.day)}, ${run.clock}${distance}`}</PageTitle>;
}

function TopOf({ run }: { readonly run: RunView }) {
  return (
    <>
      <RunFacts run={run} />
      <RunPain run={run} />
      <RunExplained run={run} />
    </>
  );
}

function RestOf({ run }: { readonly run: RunView }) {
  return (
    <>
      {!run.hasStreams && <p className="card">{RUN.noStreams}</p>}
      {run.cueTrial && <RunCue trial={run.cueTrial} />}
      <RunDrift drift={run.drift} />
      <RunExposures exposures={run.exposures} />
      {run.hydration && <RunDrink hydration={run.hydration} />}
      <RunSources sources={run.sources} />
    </>
  );
}
