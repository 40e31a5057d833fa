import { useMemo } from 'react';
import { clock } from '../../../show/format.ts';
import { RUN } from '../../../words/run.ts';
import { pathOf, rangeOf } from './draw.ts';
import type { Lane } from './lane.ts';
import { moveEnd, type Part } from './part.ts';

interface Props {
  readonly whole: Part;
  readonly part: Part;
  readonly setPart: (part: Part) => void;
  /** Drawn small behind the two handles. */
  readonly lane: Lane | undefined;
  readonly seconds: readonly number[];
}

/** The whole run in small, with a handle at either end of the part that is shown. */
export function PartSliders({ whole, part, setPart, lane, seconds }: Props) {
  const span = Math.max(1, whole.to - whole.from);
  const share = (second: number) => `${(second / span) * 100}%`;
  return (
    <div className="part no-print">
      <div className="part-track">
        {lane && <Small lane={lane} seconds={seconds} whole={whole} />}
        <span className="part-away" style={{ left: 0, width: share(part.from - whole.from) }} />
        <span className="part-away" style={{ right: 0, width: share(whole.to - part.to) }} />
        {(['from', 'to'] as const).map((end) => (
          <input
            key={end}
            type="range"
            aria-label={RUN[end]}
            aria-valuetext={clock(part[end])}
            min={whole.from}
            max={whole.to}
            step={Math.max(1, Math.round(span / 100))}
            value={part[end]}
            onChange={({ target }) => setPart(moveEnd(part, end, target.valueAsNumber, whole))}
          />
        ))}
      </div>
    </div>
  );
}

function Small({
  lane,
  seconds,
  whole,
}: Pick<Props, 'seconds' | 'whole'> & { readonly lane: Lane }) {
  const path = useMemo(
    () => pathOf(seconds, lane.values, rangeOf(lane.values, 1), lane.isUpsideDown),
    [seconds, lane],
  );
  const span = Math.max(1, whole.to - whole.from);
  return (
    <svg viewBox={`${whole.from} 0 ${span} 100`} preserveAspectRatio="none" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
