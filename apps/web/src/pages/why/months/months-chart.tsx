import type { MonthView } from '@plumbline/application';
import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { useLocation, useRouter } from 'wouter';
import { monthName } from '../../../show/format.ts';
import { MONTHS } from '../../../words/why.ts';
import { stepTo } from '../cause/step-to.ts';
import type { MonthMark, MonthsLayout } from './months-layout.ts';

interface Props {
  readonly layout: MonthsLayout;
  readonly say: (month: MonthView) => string;
  readonly chosen: number | null;
  readonly onChoose: (index: number) => void;
}

/** One column a month, each a link to its runs; arrow keys go from one to the next. */
export function MonthsChart({ layout, say, chosen, onChoose }: Props) {
  const columns = useRef<(SVGAElement | null)[]>([]);
  const [, go] = useLocation();
  const { base } = useRouter();
  const last = layout.marks.length - 1;
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const to = stepTo(event.key, index, layout.marks.length);
    if (to === null) return;
    event.preventDefault();
    columns.current[to]?.focus();
  };
  const follow = (event: MouseEvent, href: string) => {
    event.preventDefault();
    go(href);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture is no set of fields
    <svg
      role="group"
      aria-label={MONTHS.label}
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
    >
      <Lines layout={layout} />
      {layout.marks.map((mark, index) => {
        const href = `/runs?month=${mark.month.month}`;
        return (
          <a
            key={mark.month.month}
            ref={(column) => {
              columns.current[index] = column as unknown as SVGAElement | null;
            }}
            className="month"
            href={`${base}${href}`}
            aria-label={say(mark.month)}
            tabIndex={index === (chosen ?? last) ? 0 : -1}
            onFocus={() => onChoose(index)}
            onPointerEnter={() => onChoose(index)}
            onKeyDown={(event) => onKeyDown(event, index)}
            onClick={(event) => follow(event, href)}
          >
            <rect
              className="month-column"
              x={mark.left + 1}
              y="0"
              width={layout.column - 2}
              height={layout.height}
              rx="6"
            />
          </a>
        );
      })}
      <svg className="month-marks" overflow="visible" aria-hidden="true">
        {layout.marks.map((mark) => (
          <Column key={mark.month.month} layout={layout} mark={mark} />
        ))}
        <path className="month-line" d={layout.painLine} />
        {layout.marks.map((mark) => (
          <Pain key={mark.month.month} mark={mark} />
        ))}
      </svg>
    </svg>
  );
}

function Lines({ layout }: { readonly layout: MonthsLayout }) {
  const { painTop, painBottom, distanceBottom, width, rows } = layout;
  const levels = [painTop, (painTop + painBottom) / 2, painBottom, distanceBottom];
  return (
    <svg overflow="visible" aria-hidden="true">
      {levels.map((y) => (
        <line key={y} className="month-grid" x1="0" x2={width} y1={y} y2={y} />
      ))}
      {rows.map(({ cause, y }) => (
        <line key={cause} className="month-row" x1="0" x2={width} y1={y} y2={y} />
      ))}
    </svg>
  );
}

function Column({ layout, mark }: { readonly layout: MonthsLayout; readonly mark: MonthMark }) {
  const { column, height, distanceBottom, rows } = layout;
  const { month, middle, bar } = mark;
  const width = Math.min(36, column * 0.62);
  const [name = '', year = ''] = monthName(month.month).split(' ');
  const isFirst = mark === layout.marks[0] || month.month.endsWith('-01');
  return (
    <>
      <rect
        className="month-bar"
        x={middle - width / 2}
        y={bar}
        width={width}
        height={Math.max(0, distanceBottom - bar)}
        rx="2"
      />
      {rows.map(({ cause, y }) => {
        const runs = month.high.find((high) => high.cause === cause)?.runs ?? 0;
        return runs === 0 ? null : <High key={cause} x={middle} y={y} runs={runs} />;
      })}
      <text x={middle} y={height - 22} textAnchor="middle">
        {name.slice(0, 3)}
      </text>
      {isFirst && (
        <text className="month-year" x={middle} y={height - 7} textAnchor="middle">
          {year}
        </text>
      )}
    </>
  );
}

function High({ x, y, runs }: { readonly x: number; readonly y: number; readonly runs: number }) {
  return (
    <>
      <circle className="month-high" cx={x} cy={y} r="10.5" />
      <text className="month-count" x={x} y={y + 4} textAnchor="middle">
        {runs}
      </text>
    </>
  );
}

function Pain({ mark: { middle, mean, worst } }: { readonly mark: MonthMark }) {
  if (mean === null || worst === null) return null;
  return (
    <>
      <path className="month-worst" d={`M${middle},${mean}V${worst}M${middle - 5},${worst}h10`} />
      <circle className="month-mean" cx={middle} cy={mean} r="4.5" />
    </>
  );
}
