import { RUNS } from '../../words/runs.ts';
import { nextSort, SORT_KEYS, type Sort } from './sort-runs.ts';
import type { ChangeQuery } from './use-runs-query.ts';

interface Props {
  readonly sort: Sort;
  readonly change: ChangeQuery;
}

/** On a small screen, where not every column has a heading to press. */
export function SortChoice({ sort, change }: Props) {
  return (
    <div className="sort-choice">
      <label>
        <span>{RUNS.sortBy}</span>
        <select
          value={sort.by}
          onChange={(event) => {
            const by = SORT_KEYS.find((key) => key === event.target.value);
            if (by) change({ sort: nextSort(sort, by) });
          }}
        >
          {SORT_KEYS.map((key) => (
            <option key={key} value={key}>
              {RUNS.columns[key]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="quiet"
        onClick={() => change({ sort: nextSort(sort, sort.by) })}
      >
        {RUNS.order(sort)}
      </button>
    </div>
  );
}
