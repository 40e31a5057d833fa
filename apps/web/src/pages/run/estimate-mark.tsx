import './estimate-mark.css';

interface Props {
  readonly value: number;
  readonly sd: number;
  /** The upright mark: what it is compared with. */
  readonly against: number | null;
}

const WIDE = 120;
const TALL = 24;
const MIDDLE = TALL / 2;

/** A value with its standard error beside what it is compared with. The text beside it says the same. */
export function EstimateMark({ value, sd, against }: Props) {
  const all = [value - 2 * sd, value + 2 * sd, ...(against === null ? [] : [against])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = (high - low || 1) * 0.1;
  const x = (at: number) => ((at - low + room) / (high - low + 2 * room)) * WIDE;
  return (
    <svg className="estimate" viewBox={`0 0 ${WIDE} ${TALL}`} aria-hidden="true">
      <line className="estimate-base" x1="0" x2={WIDE} y1={MIDDLE} y2={MIDDLE} />
      {against !== null && (
        <line className="estimate-against" x1={x(against)} x2={x(against)} y1="2" y2={TALL - 2} />
      )}
      <line
        className="estimate-error"
        x1={x(value - sd)}
        x2={x(value + sd)}
        y1={MIDDLE}
        y2={MIDDLE}
      />
      <circle cx={x(value)} cy={MIDDLE} r="4.5" />
    </svg>
  );
}
