import type { CauseView } from '@plumbline/application';
import { wordsFor } from '../../../words/each-reader.ts';
import { decimal } from '../../../words/exposure.ts';
import { CAUSE, GRADES, WHY_TO } from '../../../words/why.ts';
import { shortSource } from './studies.ts';
import './load-numbers.css';

type LoadNumber = CauseView['loadNumbers'][number];

/** The load numbers that watches show, each beside what speaks against it. */
export function LoadNumbers({ numbers }: { readonly numbers: readonly LoadNumber[] }) {
  return (
    <>
      <h4>{CAUSE.load}</h4>
      <p>{wordsFor(WHY_TO).loadNote}</p>
      <dl className="load">
        {numbers.map((number) => (
          <div key={number.name}>
            <dt>
              {number.name}
              <b>{number.value === null ? CAUSE.loadUnknown : shown(number.value, number.unit)}</b>
            </dt>
            {number.against.map(({ id, says, grade, source }) => (
              <dd key={id}>
                {says}
                <span className="soft small">{`${shortSource(source)}, ${GRADES[grade]}`}</span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  );
}

function shown(value: number, unit: string): string {
  return unit === '%' ? `${value > 0 ? '+' : ''}${decimal(value, 0)} %` : decimal(value, 2);
}
