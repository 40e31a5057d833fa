import { inputOf, type Network } from '../network.ts';
import type { Picture } from '../picture/picture.ts';
import { inPicture, type Region } from '../picture/region.ts';
import { DETECTOR_SIDE, detectorAnchors } from './anchors.ts';
import { decodePeople } from './decode.ts';
import { mergePeople } from './merge.ts';
import type { Person } from './person.ts';

const ANCHORS = detectorAnchors();
const SIZES = [ANCHORS.length * 12, ANCHORS.length] as const;

/** Everybody whom the detector sees in these squares of the picture, in pixels of the picture, surest first. */
export async function findPeople(
  detector: Network,
  picture: Picture,
  squares: readonly Region[],
): Promise<readonly Person[]> {
  const found: Person[] = [];
  for (const square of squares) {
    const pixels = picture.cut(square, DETECTOR_SIDE);
    const [boxes, scores] = await detector.run(inputOf(pixels, { low: -1, high: 1 }), SIZES);
    if (!boxes || !scores) throw new Error('the detector gave no answer');
    const people = mergePeople(decodePeople({ boxes, scores }, ANCHORS));
    found.push(...people.map((person) => placed(person, square)));
  }
  return squares.length > 1 ? mergePeople(found) : found;
}

function placed({ score, box, hips, rim }: Person, square: Region): Person {
  return {
    score,
    box: {
      ...inPicture(square, box),
      width: box.width * square.size,
      height: box.height * square.size,
    },
    hips: inPicture(square, hips),
    rim: inPicture(square, rim),
  };
}
