import type { Landmark } from '@plumbline/domain';
import { findPeople } from './detector/find-people.ts';
import type { Person } from './detector/person.ts';
import { tilings } from './detector/tiles.ts';
import { type Body, readBody } from './landmarks/body.ts';
import type { PoseNetworks } from './network.ts';
import type { Picture } from './picture/picture.ts';
import { type Place, type Region, regionRound, wholePicture } from './picture/region.ts';

/** Pictures without anybody after which small squares are searched again: that takes long. */
const SEARCH_EVERY = 8;
/** People who are tried in one picture. */
const TRIED = 4;

/** What is seen of the runner in one picture. */
export interface Sighting {
  /** BlazePose's 33 points in pixels of the picture; nothing where nobody is found. */
  readonly landmarks: readonly Landmark[] | undefined;
  /** How bright it is round the runner, 0 to 1; nothing where nobody is found. */
  readonly brightness: number | undefined;
}

/** Follows one runner from picture to picture. */
export interface Tracker {
  /** The next picture of the same film, in order. */
  readonly see: (picture: Picture) => Promise<Sighting>;
}

const NOBODY: Sighting = { landmarks: undefined, brightness: undefined };

/**
 * @param runner where the runner to follow is in the first picture, if it is said; else the largest is followed, and
 *   whoever was lost is looked for where they were
 */
export function trackRunner(networks: PoseNetworks, runner?: Place): Tracker {
  let region: Region | undefined;
  let last = runner;
  let missed = 0;

  async function look(picture: Picture, regions: readonly Region[]): Promise<Sighting> {
    for (const each of regions) {
      const { body, brightness } = await readBody(networks.landmarks, picture, each);
      if (body) return follow(body, brightness);
    }
    return NOBODY;
  }

  function follow({ landmarks, next }: Body, brightness: number): Sighting {
    region = next;
    last = next;
    missed = 0;
    return { landmarks, brightness };
  }

  async function search(picture: Picture): Promise<Sighting> {
    const wide = [
      [wholePicture(picture)],
      ...(missed % SEARCH_EVERY === 0 ? tilings(picture) : []),
    ];
    missed += 1;
    for (const squares of wide) {
      const people = await findPeople(networks.detector, picture, squares);
      const seen = await look(picture, inOrder(people, last).slice(0, TRIED));
      if (seen.landmarks) return seen;
    }
    return NOBODY;
  }

  return {
    see: async (picture) => {
      if (region) {
        const seen = await look(picture, [region]);
        if (seen.landmarks) return seen;
        region = undefined;
      }
      return search(picture);
    },
  };
}

/** Everybody who can be told apart in a picture, largest first, as the squares round them. */
export async function peopleIn(
  { detector }: Pick<PoseNetworks, 'detector'>,
  picture: Picture,
): Promise<readonly Region[]> {
  for (const squares of [[wholePicture(picture)], ...tilings(picture)]) {
    const people = await findPeople(detector, picture, squares);
    if (people.length > 0) return inOrder(people, undefined);
  }
  return [];
}

/** Nearest to the place first, or largest first. */
function inOrder(people: readonly Person[], near: Place | undefined): readonly Region[] {
  const regions = people.map(({ hips, rim }) => regionRound(hips, rim));
  const away = ({ x, y }: Region) => (near ? Math.hypot(x - near.x, y - near.y) : 0);
  return [...regions].sort((a, b) => (near ? away(a) - away(b) : b.size - a.size));
}
