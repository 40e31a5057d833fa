import { TESTS } from '../../../words/field-tests.ts';
import { DRAWINGS } from './drawings.ts';
import type { TestKind } from './test-kinds.ts';
import './test-drawing.css';

interface Props {
  readonly kind: TestKind;
  /** For the eye only, where its name stands beside it. */
  readonly isDecoration?: boolean;
}

/** A line figure in the position of a test. */
export function TestDrawing({ kind, isDecoration = false }: Props) {
  const { things, pose, other, guide } = DRAWINGS[kind];
  return (
    <svg
      className="test-drawing"
      viewBox="0 0 240 150"
      role="img"
      aria-label={TESTS.about[kind].draws}
      aria-hidden={isDecoration}
    >
      <line className="test-floor" x1="8" x2="232" y1="134" y2="134" />
      {things.map(([x, y, width, height]) => (
        <rect key={`${x} ${y}`} {...{ x, y, width, height }} rx="2" />
      ))}
      {other && <Figure {...other} className="test-other" />}
      <Figure {...pose} className="test-pose" />
      <path className="test-guide" d={guide} />
    </svg>
  );
}

type FigureProps = (typeof DRAWINGS)[TestKind]['pose'] & { readonly className: string };

function Figure({ head: [x, y], limbs, front, className }: FigureProps) {
  return (
    <g className={className}>
      {limbs.map((joints) => (
        <polyline key={joints.join(' ')} points={joints.join(' ')} />
      ))}
      {front && <polygon points={front.trunk.join(' ')} />}
      {front && <polyline className="test-over" points={front.arm.join(' ')} />}
      <circle cx={x} cy={y} r="11" />
    </g>
  );
}
