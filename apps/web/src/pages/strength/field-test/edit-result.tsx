import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useWrite } from '../../../data/use-write.ts';
import { NumberField } from '../../../parts/fields/number-field.tsx';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { TESTS } from '../../../words/field-tests.ts';
import { STRENGTH } from '../../../words/strength.ts';
import { DayField } from '../day-field.tsx';
import { nameOf, RESULT_BOUNDS } from './result-form.tsx';
import { resultWords } from './result-words.ts';
import type { TestKind, TestRow } from './test-kinds.ts';

interface Props {
  readonly kind: TestKind;
  readonly row: TestRow;
  readonly onDone: () => void;
}

/** A result that was typed wrongly, to be put right where it stands. */
export function EditResult({ kind, row, onDone }: Props) {
  const [day, setDay] = useState(row.day);
  const [value, setValue] = useState<number | null>(row.value);
  // Stays until the next try: were it gone once a number is typed, the button would move from under the pointer.
  const [isEmpty, setEmpty] = useState(false);
  const write = useWrite();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const box = event.currentTarget.querySelector('input');
    setEmpty(value === null);
    if (value === null || box?.ariaInvalid === 'true') return box?.focus();
    const says = TESTS.save.changed(nameOf(kind, row.side), resultWords(value, row.unit));
    const body = { id: row.id, day, test: row.test, value };
    write.mutate({ method: 'PUT', path: '/api/tests', body, says, onKept: onDone });
  }

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <div className="fields">
        <NumberField
          label={TESTS.save.value[row.unit]}
          {...RESULT_BOUNDS}
          value={value}
          onChange={setValue}
        />
        <DayField label={TESTS.save.day} value={day} onChange={setDay} />
      </div>
      {isEmpty && (
        <p className="field-bad" role="alert">
          {TESTS.save.needsValue}
        </p>
      )}
      {write.error && <ProblemNote says={STRENGTH.form.notSaved(write.error.message)} />}
      <div className="buttons">
        <button type="submit">{STRENGTH.form.save}</button>
        <button type="button" className="quiet" onClick={onDone}>
          {STRENGTH.form.cancel}
        </button>
      </div>
    </form>
  );
}
