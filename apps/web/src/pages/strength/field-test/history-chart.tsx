import { dayName } from '../../../show/format.ts';
import { TESTS } from '../../../words/field-tests.ts';
import { FIELD, historyPicture, type Point } from './history-picture.ts';
import { resultWords } from './result-words.ts';
import type { SideOfTest } from './test-kinds.ts';

interface Props {
  readonly sides: readonly SideOfTest[];
  readonly says: string;
}

/** Results over time: rings for a left or only side, filled squares and a broken line for the right. */
export function HistoryChart({ sides, says }: Props) {
  const picture = historyPicture(sides.map(({ view }) => view.results));
  if (!picture) return null;
  const { lines, levels, days } = picture;
  const top = levels.at(-1) ?? 1;
  const [first, last] = days;
  return (
    <figure className="history">
      <svg
        viewBox={`-42 -14 ${FIELD.width + 56} ${FIELD.height + 44}`}
        role="img"
        aria-label={says}
      >
        {levels.map((level) => (
          <Level key={level} value={level} y={FIELD.height * (1 - level / top)} />
        ))}
        {sides.map((one, index) => (
          <Line key={one.side} side={one} points={lines[index] ?? []} />
        ))}
        <text className="history-first" y={FIELD.height + 22}>
          {first === last ? '' : dayName(first)}
        </text>
        <text className="history-last" x={FIELD.width} y={FIELD.height + 22}>
          {dayName(last)}
        </text>
      </svg>
      {sides.length > 1 && <Legend />}
    </figure>
  );
}

function Level({ value, y }: { readonly value: number; readonly y: number }) {
  return (
    <g className="history-level">
      <line x1="0" x2={FIELD.width} y1={y} y2={y} />
      <text x="-8" y={y + 4}>
        {value}
      </text>
    </g>
  );
}

interface LineProps {
  readonly side: SideOfTest;
  readonly points: readonly Point[];
}

function Line({ side: { side, view }, points }: LineProps) {
  return (
    <g className={`history-line history-${side}`}>
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map((point) => (
        <Mark key={point.id} isSquare={side === 'right'} x={point.x} y={point.y}>
          {`${dayName(point.day)}: ${resultWords(point.value, view.unit)}`}
        </Mark>
      ))}
    </g>
  );
}

interface MarkProps {
  readonly isSquare: boolean;
  readonly x: number;
  readonly y: number;
  readonly children?: string;
}

function Mark({ isSquare, x, y, children }: MarkProps) {
  const title = children === undefined ? null : <title>{children}</title>;
  return isSquare ? (
    <rect x={x - 5} y={y - 5} width="10" height="10">
      {title}
    </rect>
  ) : (
    <circle cx={x} cy={y} r="5.5">
      {title}
    </circle>
  );
}

function Legend() {
  return (
    <figcaption className="history-legend">
      {(['left', 'right'] as const).map((side) => (
        <span key={side}>
          <svg viewBox="0 0 28 14" aria-hidden="true" className={`history-line history-${side}`}>
            <polyline points="0,7 28,7" />
            <Mark isSquare={side === 'right'} x={14} y={7} />
          </svg>
          {TESTS.sides[side]}
        </span>
      ))}
    </figcaption>
  );
}
