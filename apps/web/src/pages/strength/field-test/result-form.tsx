import { type FormEvent, useState } from 'react';
import { useWrite } from '../../../data/use-write.ts';
import { NumberField } from '../../../parts/fields/number-field.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { useToday } from '../../../show/use-today.ts';
import { TESTS } from '../../../words/field-tests.ts';
import { STRENGTH } from '../../../words/strength.ts';
import { DayField } from '../day-field.tsx';
import { resultWords } from './result-words.ts';
import type { SideOfTest, TestKind } from './test-kinds.ts';

interface Props {
  readonly kind: TestKind;
  readonly side: SideOfTest;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** Seconds or repetitions. */
export const RESULT_BOUNDS = { min: 0, max: 7200 } as const;

/** The result, from the clock or by hand, and its day. */
export function ResultForm({ kind, side, value, onChange }: Props) {
  const today = useToday();
  const [day, setDay] = useState(today);
  const [isEmpty, setEmpty] = useState(false);
  const write = useWrite();
  const { test, unit } = side.view;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const box = event.currentTarget.querySelector<HTMLInputElement>('input');
    setEmpty(value === null);
    if (value === null || box?.ariaInvalid === 'true') return box?.focus();
    const says = TESTS.save.saved(nameOf(kind, side), resultWords(value, unit));
    const body = { day, test, value };
    write.mutate(
      { method: 'PUT', path: '/api/tests', body, says },
      { onSuccess: () => onChange(null) },
    );
  }

  return (
    <form className="test-result" onSubmit={submit} noValidate>
      <h2>{TESTS.save.title}</h2>
      <p className="soft small">{TESTS.save.byHand}</p>
      <div className="fields">
        <NumberField
          label={TESTS.save.value[unit]}
          {...RESULT_BOUNDS}
          value={value}
          onChange={onChange}
        />
        <DayField label={TESTS.save.day} value={day} onChange={setDay} />
      </div>
      {isEmpty && value === null && (
        <p className="field-bad" role="alert">
          {TESTS.save.needsValue}
        </p>
      )}
      {write.error && <ProblemNote says={STRENGTH.form.notSaved(write.error.message)} />}
      <button type="submit">{TESTS.save.save}</button>
    </form>
  );
}

export function nameOf(kind: TestKind, { side }: SideOfTest): string {
  const name = TESTS.names[kind];
  return side === 'whole' ? name : `${name}, ${TESTS.sides[side].toLowerCase()}`;
}
