import { sigmoid } from '../network.ts';
import type { Place } from '../picture/region.ts';
import { DETECTOR_SIDE } from './anchors.ts';
import type { Person } from './person.ts';

/** Numbers of one answer: a box, then four places. */
const STRIDE = 12;
const LEAST_SCORE = 0.5;
const LARGEST_LOGIT = 100;

/**
 * The people among the detector's answers, in units of its picture (0 to 1 across and down).
 *
 * @param boxes twelve pixels each, from the anchor: middle and sides of the box, hips, rim, and two places that are not used
 * @param scores logits
 */
export function decodePeople(
  { boxes, scores }: { readonly boxes: Float32Array; readonly scores: Float32Array },
  anchors: readonly Place[],
): readonly Person[] {
  return anchors.flatMap((anchor, i) => {
    const logit = scores[i] ?? -LARGEST_LOGIT;
    const score = sigmoid(Math.min(LARGEST_LOGIT, Math.max(-LARGEST_LOGIT, logit)));
    if (score < LEAST_SCORE) return [];
    const at = (k: number) => (boxes[i * STRIDE + k] as number) / DETECTOR_SIDE;
    const place = (k: number) => ({ x: anchor.x + at(k), y: anchor.y + at(k + 1) });
    const box = { ...place(0), width: at(2), height: at(3) };
    return [{ score, box, hips: place(4), rim: place(6) }];
  });
}
