import { memo, useMemo } from 'react';
import { RUN } from '../../../words/run.ts';
import { heightOf, marksOf, pathOf, type Range, rangeOf, runningMean } from './draw.ts';
import { type Lane, meanWithin } from './lane.ts';
import type { Part } from './part.ts';

interface Props {
  readonly lane: Lane;
  readonly seconds: readonly number[];
  readonly part: Part;
  readonly first: number;
  readonly end: number;
  readonly moment: number | null;
}

/** One stream: its name and value on the left, its line on the right. */
export function StreamLane({ lane, seconds, part, first, end, moment }: Props) {
  const range = useMemo(
    () => rangeOf(lane.values.slice(first, end), lane.least),
    [lane, first, end],
  );
  const mean = useMemo(() => meanWithin(lane, first, end), [lane, first, end]);
  const value = moment === null ? mean : (lane.values[moment] ?? null);
  return (
    <div className="lane">
      <p className="lane-name">
        <span>{lane.says}</span>
        <span className="lane-value">
          <strong>{value === null ? RUN.noValue : lane.text(value)}</strong>
          {` ${lane.unit}`}
        </span>
      </p>
      <Plot {...{ lane, seconds, part, range, moments: end - first }} />
    </div>
  );
}

interface PlotProps {
  readonly lane: Lane;
  readonly seconds: readonly number[];
  readonly part: Part;
  readonly range: Range;
  /** How many moments the part has. */
  readonly moments: number;
}

/** The strong line is a mean over this share of the part shown. */
const SMOOTH = 1 / 50;

/** Drawn once for each part: pointing at moments draws nothing anew. */
const Plot = memo(function Plot({ lane, seconds, part, range, moments }: PlotProps) {
  const smooth = runningMean(lane.values, Math.max(1, Math.round(moments * SMOOTH)));
  const y = (value: number) => (1 - heightOf(value, range, lane.isUpsideDown)) * 100;
  // A mark at the very edge would stand half in the next stream.
  const marks = marksOf(range, 3, lane.isClock).filter((mark) => y(mark) > 12 && y(mark) < 88);
  const [low, high] = [lane.text(range.low), lane.text(range.high)];
  return (
    <div className="lane-plot">
      <svg
        viewBox={`${part.from} 0 ${Math.max(1, part.to - part.from)} 100`}
        preserveAspectRatio="none"
        role="img"
        aria-label={RUN.laneSays({ name: lane.says, low, high, unit: lane.unit })}
      >
        {marks.map((mark) => (
          <line key={mark} x1={part.from} x2={part.to} y1={y(mark)} y2={y(mark)} />
        ))}
        <path
          className="lane-recorded"
          d={pathOf(seconds, lane.values, range, lane.isUpsideDown)}
        />
        <path d={pathOf(seconds, smooth, range, lane.isUpsideDown)} />
      </svg>
      <div aria-hidden="true">
        {marks.map((mark) => (
          <span key={mark} className="lane-mark" style={{ top: `${y(mark)}%` }}>
            {lane.text(mark)}
          </span>
        ))}
      </div>
    </div>
  );
});
