import { RUNS } from '../../words/runs.ts';
import { nextSort, SORT_KEYS, type Sort, type SortKey } from './sort-runs.ts';
import type { ChangeQuery } from './use-runs-query.ts';

interface Props {
  readonly sort: Sort;
  readonly change: ChangeQuery;
}

/** Columns that a small screen leaves out; the run's own page has them. */
const LESSER: ReadonlySet<SortKey> = new Set([
  'minutes',
  'ascent',
  'heartRate',
  'surface',
  'shoes',
]);

export function RunsHead({ sort, change }: Props) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {SORT_KEYS.map((key) => (
          <th
            key={key}
            scope="col"
            className={`runs-${key}${LESSER.has(key) ? ' runs-lesser' : ''}`}
            aria-sort={sort.by === key ? sort.order : undefined}
          >
            <button
              type="button"
              className="runs-sort"
              onClick={() => change({ sort: nextSort(sort, key) })}
            >
              {RUNS.columns[key]}
              <Arrow order={sort.by === key ? sort.order : null} />
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Arrow({ order }: { readonly order: Sort['order'] | null }) {
  return (
    <svg viewBox="0 0 8 10" aria-hidden="true">
      {order !== 'descending' && <path d="M4 0 7 4H1z" />}
      {order !== 'ascending' && <path d="M4 10 7 6H1z" />}
    </svg>
  );
}
