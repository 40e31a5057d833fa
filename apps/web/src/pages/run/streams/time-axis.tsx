import { clock } from '../../../show/format.ts';
import { marksOf } from './draw.ts';
import type { Part } from './part.ts';

export function TimeAxis({ part }: { readonly part: Part }) {
  const span = Math.max(1, part.to - part.from);
  return (
    <div className="time-axis" aria-hidden="true">
      <div>
        {marksOf({ low: part.from, high: part.to }, 7, true).map((mark) => (
          <span key={mark} style={{ left: `${((mark - part.from) / span) * 100}%` }}>
            {clock(mark)}
          </span>
        ))}
      </div>
    </div>
  );
}
