import type { CauseView } from '@plumbline/application';
import { area, line } from 'd3-shape';
import { useId } from 'react';
import { EXPOSURES } from '../../../words/exposure.ts';
import { CAUSE } from '../../../words/why.ts';
import { barsPath, type DoseLayout, marksPath } from './dose-layout.ts';
import './dose-chart.css';

interface Props {
  readonly view: CauseView;
  readonly layout: DoseLayout;
}

/** Pain by exposure: axes, harmless side, what is expected, and every run. Draws only. */
export function DoseChart({ view, layout }: Props) {
  return (
    <svg className="dose" overflow="visible" aria-hidden="true">
      <Harmless view={view} layout={layout} />
      <Grid view={view} layout={layout} />
      <Curve view={view} layout={layout} />
      <path className="dose-bars" d={barsPath(layout.marks)} />
      <path className="dose-estimated" d={marksPath(layout.marks, 'estimated')} />
      <path className="dose-measured" d={marksPath(layout.marks, 'measured')} />
    </svg>
  );
}

function Grid({ view, layout: { x, y, inner } }: Props) {
  const { tick: said, axis } = EXPOSURES[view.cause];
  const top = Math.floor(y.domain()[1] ?? 0);
  const pains = Array.from({ length: top + 1 }, (_, i) => i).filter((i) => top <= 5 || i % 2 === 0);
  const ticks = x
    .ticks(Math.max(3, Math.min(7, (inner.right - inner.left) / 90)))
    .filter((tick) => x(tick) < inner.right - 12);
  return (
    <>
      {pains.map((pain) => (
        <g key={pain}>
          <line className="dose-grid" x1={inner.left} x2={inner.right} y1={y(pain)} y2={y(pain)} />
          <text x={inner.left - 8} y={y(pain) + 4} textAnchor="end">
            {pain}
          </text>
        </g>
      ))}
      {ticks.map((tick) => (
        <text key={tick} x={x(tick)} y={inner.bottom + 18} textAnchor="middle">
          {said(tick)}
        </text>
      ))}
      <text x={0} y={12}>
        {CAUSE.pain}
      </text>
      <text x={(inner.left + inner.right) / 2} y={inner.bottom + 38} textAnchor="middle">
        {axis}
      </text>
    </>
  );
}

function Harmless({ view, layout: { x, inner } }: Props) {
  const { harmlessSide, harmless } = EXPOSURES[view.cause];
  const at = x(view.harmless);
  const isLeft = harmlessSide === 'left';
  const [from, to] = isLeft ? [inner.left, at] : [at, inner.right];
  const fits = to - from > 60;
  return (
    <>
      <rect
        className="dose-harmless"
        x={from}
        y={inner.top}
        width={Math.max(0, to - from)}
        height={inner.bottom - inner.top}
      />
      <line className="dose-level" x1={at} x2={at} y1={inner.top} y2={inner.bottom} />
      {fits && (
        <text x={isLeft ? at - 6 : at + 6} y={inner.top + 12} textAnchor={isLeft ? 'end' : 'start'}>
          {harmless}
        </text>
      )}
    </>
  );
}

function Curve({ view, layout: { x, y, inner } }: Props) {
  const clip = useId();
  const { curve } = view;
  if (!curve) return null;
  const points = [...curve];
  const range = area<(typeof points)[number]>()
    .x((at) => x(at.exposure))
    .y0((at) => y(at.low))
    .y1((at) => y(at.high));
  const mean = line<(typeof points)[number]>()
    .x((at) => x(at.exposure))
    .y((at) => y(at.mean));
  return (
    <>
      <clipPath id={clip}>
        <rect
          x={inner.left}
          y={inner.top}
          width={Math.max(0, inner.right - inner.left)}
          height={inner.bottom - inner.top}
        />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <path className="dose-range" d={range(points) ?? ''} />
        <path className="dose-curve" d={mean(points) ?? ''} />
      </g>
    </>
  );
}
