import { FIELDS } from '../../words/fields.ts';
import { Options } from './options.tsx';

interface Props<Value> {
  readonly legend: string;
  readonly options: readonly (readonly [value: Value, says: string])[];
  /** null: not said, which is a choice too. */
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
}

export function Choices<Value extends string | boolean>({ options, ...rest }: Props<Value>) {
  return <Options {...rest} options={[...options, [null, FIELDS.notSaid]]} />;
}

const YES_OR_NO = [
  [true, FIELDS.yes],
  [false, FIELDS.no],
] as const;

export function YesOrNo(props: Omit<Props<boolean>, 'options'>) {
  return <Choices {...props} options={YES_OR_NO} />;
}
