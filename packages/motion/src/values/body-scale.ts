import { midHips, midShoulders, type Track } from '../passage/track.ts';
import { median } from '../signal/median.ts';

/**
 * Of a body's height, ankle to knee to hip to shoulder: 0.246 + 0.245 + 0.288.
 *
 * @source segment lengths of R. Drillis and R. Contini 1966, from memory; a body differs from them, and a model's points from joints
 */
const ANKLE_TO_SHOULDER = 0.779;
/** Share by which a scale made so may be off. */
export const SCALE_SD = 0.04;

/** Centimetres a pixel at the runner's place. */
export function bodyScale(track: Track, leg: number, heightCm: number): number {
  const [hipX, hipY, shoulderX, shoulderY] = [
    midHips(track.x),
    midHips(track.y),
    midShoulders(track.x),
    midShoulders(track.y),
  ];
  const trunk = median(
    hipX.map((x, i) =>
      Math.hypot(x - (shoulderX[i] as number), (hipY[i] as number) - (shoulderY[i] as number)),
    ),
  );
  return (ANKLE_TO_SHOULDER * heightCm) / (leg + trunk);
}
