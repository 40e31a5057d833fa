import { POINT } from '../passage/points.ts';
import { at, type Track } from '../passage/track.ts';
import { median } from '../signal/median.ts';

/** 1 where the runner faces the right of the picture, −1 where the left: feet and nose point the way. */
export function directionOf({ t, x }: Track): 1 | -1 {
  const pointing = [
    [POINT.leftToe, POINT.leftHeel],
    [POINT.rightToe, POINT.rightHeel],
  ].flatMap(([toe, heel]) =>
    Array.from(t, (_, i) => at(x, toe as number, i) - at(x, heel as number, i)),
  );
  return median(pointing) < 0 ? -1 : 1;
}
