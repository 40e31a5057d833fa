import { useState } from 'react';
import { ClockPanel } from './clock-panel.tsx';
import { Counter } from './counter.tsx';
import { ResultForm } from './result-form.tsx';
import { type SideOfTest, TEST_KINDS, type TestKind } from './test-kinds.ts';

interface Props {
  readonly kind: TestKind;
  readonly side: SideOfTest;
}

/** The clock or the counter of a test, and the result that is saved. */
export function DoTest({ kind, side }: Props) {
  const [result, setResult] = useState<number | null>(null);
  const { method } = TEST_KINDS[kind];
  return (
    <>
      {method.by === 'hold' && <ClockPanel onStopped={setResult} onReset={() => setResult(null)} />}
      {method.by === 'count' && <Counter value={result ?? 0} onChange={setResult} />}
      {method.by === 'count-within' && <ClockPanel limit={method.seconds} />}
      <ResultForm kind={kind} side={side} value={result} onChange={setResult} />
    </>
  );
}
