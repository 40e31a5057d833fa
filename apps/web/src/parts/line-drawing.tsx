import './line-drawing.css';

export type Joint = readonly [x: number, y: number];

/** A body as joints: the head's middle, and limbs from joint to joint. */
export interface Pose {
  readonly head: Joint;
  readonly limbs: readonly (readonly Joint[])[];
  /** The trunk of a figure that faces us, and the arm across it. */
  readonly front?: { readonly trunk: readonly Joint[]; readonly arm: readonly Joint[] };
}

/** In a field of 240 by 150 with the floor at 132. */
export interface LineFigure {
  /** Bench, chair, box, mat, weight: rectangles of x, y, width, height. */
  readonly things: readonly (readonly [number, number, number, number])[];
  readonly pose: Pose;
  /** Where it came from or goes to, drawn faintly. */
  readonly other?: Pose;
  /** The line that the body keeps, or the way that it goes. */
  readonly guide: string;
}

interface Props {
  readonly figure: LineFigure;
  /** What it shows; null where its name stands beside it. */
  readonly says: string | null;
}

/** A line figure in a position. */
export function LineDrawing({ figure: { things, pose, other, guide }, says }: Props) {
  return (
    <svg
      className="line-drawing"
      viewBox="0 0 240 150"
      role="img"
      aria-label={says ?? undefined}
      aria-hidden={says === null}
    >
      <line className="line-floor" x1="8" x2="232" y1="134" y2="134" />
      {things.map(([x, y, width, height]) => (
        <rect key={`${x} ${y}`} {...{ x, y, width, height }} rx="2" />
      ))}
      {other && <Figure {...other} className="line-other" />}
      <Figure {...pose} className="line-pose" />
      <path className="line-guide" d={guide} />
    </svg>
  );
}

function Figure({ head: [x, y], limbs, front, className }: Pose & { readonly className: string }) {
  return (
    <g className={className}>
      {limbs.map((joints) => (
        <polyline key={joints.join(' ')} points={joints.join(' ')} />
      ))}
      {front && <polygon points={front.trunk.join(' ')} />}
      {front && <polyline className="line-over" points={front.arm.join(' ')} />}
      <circle cx={x} cy={y} r="11" />
    </g>
  );
}
