import { LineDrawing } from '../../../parts/line-drawing.tsx';
import { TESTS } from '../../../words/field-tests.ts';
import { DRAWINGS } from './drawings.ts';
import type { TestKind } from './test-kinds.ts';

interface Props {
  readonly kind: TestKind;
  /** For the eye only, where its name stands beside it. */
  readonly isDecoration?: boolean;
}

/** A line figure in the position of a test. */
export function TestDrawing({ kind, isDecoration = false }: Props) {
  return (
    <LineDrawing figure={DRAWINGS[kind]} says={isDecoration ? null : TESTS.about[kind].draws} />
  );
}
