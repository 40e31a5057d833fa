import { useId, useState } from 'react';
import { useFormat } from '../../show/use-format.ts';
import { EXPERIMENT } from '../../words/experiment.ts';
import { distanceIn, type Wanted } from './wanted.ts';

interface Props {
  readonly wanted: Wanted;
  readonly onWanted: (wanted: Wanted) => void;
}

/** How long the runs have to be that are compared; what is no such thing is said and not used. */
export function DistanceFields({ wanted, onWanted }: Props) {
  const { field, distanceUnit } = useFormat();
  const { shown, stored } = field.distance;
  const id = useId();
  const told = wanted.distance;
  const [typed, setTyped] = useState<readonly [string, string]>(
    told ? [String(shown(told.from)), String(shown(told.to))] : ['', ''],
  );
  const isNone = distanceIn(typed, stored) === undefined;

  function type(next: readonly [string, string]) {
    setTyped(next);
    onWanted({ ...wanted, distance: distanceIn(next, stored) ?? null });
  }

  return (
    <fieldset className="experiment-distance">
      <legend>{EXPERIMENT.distance}</legend>
      <div className="field">
        <label htmlFor={`${id}-from`}>{EXPERIMENT.distanceFrom(distanceUnit)}</label>
        <input
          id={`${id}-from`}
          inputMode="decimal"
          value={typed[0]}
          aria-describedby={`${id}-says`}
          onChange={({ target }) => type([target.value, typed[1]])}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-to`}>{EXPERIMENT.distanceTo(distanceUnit)}</label>
        <input
          id={`${id}-to`}
          inputMode="decimal"
          value={typed[1]}
          aria-describedby={`${id}-says`}
          onChange={({ target }) => type([typed[0], target.value])}
        />
      </div>
      <p id={`${id}-says`} className="soft small" role="status">
        {isNone ? EXPERIMENT.distanceNone : EXPERIMENT.distanceSays}
      </p>
    </fieldset>
  );
}
