import type { StateView, StrengthView } from '@plumbline/application';
import { useState } from 'react';
import { Link } from 'wouter';
import { useView } from '../../../data/use-view.ts';
import { TESTS } from '../../../words/field-tests.ts';
import { DoTest } from './do-test.tsx';
import { TestHistory } from './test-history.tsx';
import { TestInstructions } from './test-instructions.tsx';
import { sidesOf, type TestKind, type TestSide } from './test-kinds.ts';
import { TestNorm } from './test-norm.tsx';

interface Props {
  readonly kind: TestKind;
  readonly view: StrengthView;
}

/** One field test from reading how to the result and what it was before. */
export function FieldTestPage({ kind, view }: Props) {
  const sides = sidesOf(kind, view);
  const [chosen, setChosen] = useState<TestSide>(sides[0]?.side ?? 'whole');
  const side = sides.find((one) => one.side === chosen);
  const mustStop = useView<StateView>('/api/state').data?.safety.running === 'stop';
  return (
    <>
      <TestInstructions kind={kind} />
      {side && !mustStop && (
        <section className="card" aria-label={TESTS.save.title}>
          {sides.length > 1 && <SideChoice value={chosen} onChange={setChosen} />}
          <DoTest key={chosen} kind={kind} side={side} />
        </section>
      )}
      <TestHistory kind={kind} sides={sides} />
      <TestNorm sides={sides} />
      <p>
        <Link href="/strength/tests">{TESTS.all}</Link>
      </p>
    </>
  );
}

const SIDES = ['left', 'right'] as const;

interface SideChoiceProps {
  readonly value: TestSide;
  readonly onChange: (side: TestSide) => void;
}

function SideChoice({ value, onChange }: SideChoiceProps) {
  return (
    <fieldset className="choices">
      <legend>{TESTS.timer.which}</legend>
      {SIDES.map((side) => (
        <label key={side} className="choice">
          <input
            type="radio"
            name="test-side"
            checked={value === side}
            onChange={() => onChange(side)}
          />
          {TESTS.sides[side]}
        </label>
      ))}
    </fieldset>
  );
}
