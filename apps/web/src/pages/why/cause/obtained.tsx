import type { CauseView } from '@plumbline/application';
import { CAUSE } from '../../../words/why.ts';
import './obtained.css';

const WAYS = ['measured', 'estimated', 'unknown'] as const;

/** On how many runs the exposure was measured, only estimated, or is not known. */
export function Obtained({ view }: { readonly view: CauseView }) {
  const total = WAYS.reduce((sum, way) => sum + view.obtained[way], 0);
  return (
    <>
      <h4>{CAUSE.measured}</h4>
      {total > 0 && <Parts obtained={view.obtained} total={total} />}
      {view.measured.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}

interface PartsProps {
  readonly obtained: CauseView['obtained'];
  readonly total: number;
}

function Parts({ obtained, total }: PartsProps) {
  const ways = WAYS.filter((way) => obtained[way] > 0);
  const parts = ways.map((way, i) => {
    const before = ways.slice(0, i).reduce((sum, earlier) => sum + obtained[earlier], 0);
    return { way, from: (before / total) * 100, width: (obtained[way] / total) * 100 };
  });
  return (
    <div className="obtained">
      <svg width="100%" height="12" aria-hidden="true">
        {parts.map(({ way, from, width }) => (
          <rect
            key={way}
            className={`obtained-${way}`}
            x={`${from}%`}
            width={`${width}%`}
            y="1"
            height="10"
          />
        ))}
      </svg>
      <ul>
        {ways.map((way) => (
          <li key={way}>
            <svg width="12" height="12" aria-hidden="true">
              <rect className={`obtained-${way}`} x="1" y="1" width="10" height="10" />
            </svg>
            {CAUSE.counts[way](obtained[way])}
          </li>
        ))}
      </ul>
    </div>
  );
}
