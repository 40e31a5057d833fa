import type { FormValueView } from '@plumbline/application';
import { FORM } from '../../words/form.ts';

interface Props {
  readonly values: readonly (FormValueView & { readonly steps?: number })[];
}

/** Values with their errors, and what each is. */
export function ValueList({ values }: Props) {
  return (
    <dl className="form-values">
      {values.map(({ name, says, amount, means, steps }) => (
        <div key={name}>
          <dt>{says}</dt>
          <dd>
            <strong>{amount}</strong>
            {steps !== undefined && <span className="soft small"> {FORM.result.steps(steps)}</span>}
          </dd>
          <dd className="soft small">{means}</dd>
        </div>
      ))}
    </dl>
  );
}
