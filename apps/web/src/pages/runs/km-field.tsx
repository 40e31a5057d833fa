import { useState } from 'react';
import { useFormat } from '../../show/use-format.ts';

interface Props {
  readonly km: number | null;
  readonly onKm: (km: number | null) => void;
}

/** A distance in the runner's unit. What is being typed stays as typed, since `5.` is on the way to `5.5`. */
export function KmField({ km, onKm }: Props) {
  const { distance } = useFormat().field;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = km === null ? '' : String(distance.shown(km));
  return (
    <input
      type="number"
      min="0"
      step="any"
      inputMode="decimal"
      value={typed ?? shown}
      onBlur={() => setTyped(null)}
      onChange={({ target }) => {
        setTyped(target.value);
        const number = target.valueAsNumber;
        onKm(Number.isFinite(number) && number >= 0 ? distance.stored(number) : null);
      }}
    />
  );
}
