import type { RunRow, RunsView } from '@plumbline/application';
import { useMemo } from 'react';
import { useFormat } from '../../show/use-format.ts';
import { RUNS } from '../../words/runs.ts';
import { choicesIn, sumsOf } from './filter-runs.ts';
import { RunsFilter } from './runs-filter.tsx';
import { ALL_RUNS, filtersSet, type RunsQuery } from './runs-query.ts';
import type { ChangeQuery } from './use-runs-query.ts';

interface Props {
  readonly view: RunsView;
  readonly found: readonly RunRow[];
  readonly asked: RunsQuery;
  readonly change: ChangeQuery;
}

/** Above the runs: table or calendar, search and filter, and how many are left. */
export function RunsControls({ view, found, asked, change }: Props) {
  const choices = useMemo(() => choicesIn(view.runs), [view.runs]);
  const set = filtersSet(asked);
  return (
    <search className="runs-controls">
      <div className="runs-first">
        <ViewSwitch shown={asked.view} change={change} />
        <label className="runs-words">
          <span className="spoken">{RUNS.words}</span>
          <input
            type="search"
            placeholder={RUNS.wordsHint}
            value={asked.words}
            onChange={(event) => change({ words: event.target.value })}
          />
        </label>
      </div>
      <details className="runs-filter" open={set > 0 ? true : undefined}>
        <summary>{RUNS.filter(set)}</summary>
        <RunsFilter asked={asked} change={change} choices={choices} />
      </details>
      <div className="runs-found">
        <Found found={found} all={view.runs.length} />
        {(set > 0 || asked.words !== '') && (
          <button
            type="button"
            className="plain"
            onClick={() =>
              change({ ...ALL_RUNS, view: asked.view, month: asked.month, sort: asked.sort })
            }
          >
            {RUNS.clear}
          </button>
        )}
      </div>
    </search>
  );
}

function ViewSwitch({
  shown,
  change,
}: {
  readonly shown: RunsQuery['view'];
  readonly change: ChangeQuery;
}) {
  return (
    <fieldset className="runs-switch">
      <legend className="spoken">{RUNS.view}</legend>
      {(['table', 'calendar'] as const).map((view) => (
        <label key={view}>
          <input
            type="radio"
            name="view"
            className="spoken"
            checked={shown === view}
            onChange={() => change({ view })}
          />
          <span>{RUNS[view]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Found({ found, all }: { readonly found: readonly RunRow[]; readonly all: number }) {
  const format = useFormat();
  const { runs, km, painSaid, painful } = useMemo(() => sumsOf(found), [found]);
  return (
    <p role="status">
      <strong>{RUNS.found({ shown: runs, all, distance: format.distance(km) })}</strong>
      {runs > 0 && <span className="soft">{` · ${RUNS.painFound(painSaid, painful)}`}</span>}
    </p>
  );
}
