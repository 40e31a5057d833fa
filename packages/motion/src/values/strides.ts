import { median } from '../signal/median.ts';

/** Of the usual time between two landings of a foot, what is one stride. */
const ONE_STRIDE = [0.7, 1.3] as const;

export type Stride = readonly [from: number, to: number];

/** From each landing of a foot to its next, of both feet, where no landing between them was missed. */
export function stridesOf(feet: readonly (readonly number[])[]): readonly Stride[] {
  const all = feet.flatMap((landings) =>
    landings.slice(1).map((to, i): Stride => [landings[i] as number, to]),
  );
  const usual = median(all.map(([from, to]) => to - from));
  return all.filter(([from, to]) => {
    const share = (to - from) / usual;
    return share > ONE_STRIDE[0] && share < ONE_STRIDE[1];
  });
}
