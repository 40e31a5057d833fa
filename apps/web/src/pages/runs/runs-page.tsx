import type { RunsView } from '@plumbline/application';
import { useDeferredValue, useMemo } from 'react';
import { Link } from 'wouter';
import { useView } from '../../data/use-view.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { wordsFor } from '../../words/each-reader.ts';
import { RUNS, RUNS_TO } from '../../words/runs.ts';
import { filterRuns } from './filter-runs.ts';
import { RunsCalendar } from './runs-calendar.tsx';
import { RunsControls } from './runs-controls.tsx';
import { RunsTable } from './runs-table.tsx';
import { useRunsQuery } from './use-runs-query.ts';
import './runs-page.css';

export function RunsPage() {
  const query = useView<RunsView>('/api/runs');
  return (
    <>
      <PageTitle>{wordsFor(RUNS_TO).title}</PageTitle>
      <Viewed query={query}>
        {(view) => (view.runs.length === 0 ? <NoRuns /> : <ShownRuns view={view} />)}
      </Viewed>
    </>
  );
}

function ShownRuns({ view }: { readonly view: RunsView }) {
  const { asked, change } = useRunsQuery();
  // Typing stays ahead of the table: with thousands of runs it may follow a moment later.
  const shown = useDeferredValue(asked);
  const found = useMemo(() => filterRuns(view.runs, shown), [view.runs, shown]);
  return (
    <>
      <RunsControls view={view} found={found} asked={asked} change={change} />
      {shown.view === 'calendar' ? (
        <RunsCalendar view={view} found={found} asked={shown} change={change} />
      ) : (
        <RunsTable found={found} sort={shown.sort} change={change} />
      )}
      <p className="soft small">{RUNS.legend}</p>
    </>
  );
}

function NoRuns() {
  return (
    <section className="card">
      <p>{wordsFor(RUNS_TO).noRuns}</p>
      <Link href="/begin" className="button own-only">
        {RUNS.bring}
      </Link>
    </section>
  );
}
