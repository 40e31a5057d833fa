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
/** Sides of a runner's region that the middle may move by from one picture to the next; beyond, it may be somebody else. */
const FARTHEST = 0.15;

/** What is seen of the runner in one picture. */
export interface Sighting {
  /** BlazePose's 33 points in pixels of the picture; nothing where nobody is found. */
  readonly landmarks: readonly Landmark[] | undefined;
  /** How bright it is round the runner, 0 to 1; nothing where nobody is found. */
  readonly brightness: number | undefined;
}

/** Follows one runner from picture to picture. */
export interface Tracker {
  /**
   * The next picture of the same film, in order. The one before may still be looked at: what is seen is the same
   * however soon pictures come.
   */
  readonly see: (picture: Picture) => Promise<Sighting>;
}

const NOBODY: Sighting = { landmarks: undefined, brightness: undefined };

/** What is known of the runner after a picture. */
interface Followed {
  /** Where to look next; nothing once the runner was lost. */
  readonly region: Region | undefined;
  /** Where the runner was last. */
  readonly last: Place | undefined;
  /** Pictures without anybody, one after another. */
  readonly missed: number;
}

interface Step {
  readonly sighting: Sighting;
  readonly after: Followed;
}

/**
 * @param runner where the runner to follow is in the first picture, if it is said; else the largest is followed, and
 *   whoever was lost is looked for where they were
 */
export function trackRunner(networks: PoseNetworks, runner?: Place): Tracker {
  const start: Followed = { region: undefined, last: runner, missed: 0 };
  let beforeLast = Promise.resolve(start);
  let last = Promise.resolve(start);

  async function lookAt(picture: Picture, region: Region | undefined): Promise<Step | undefined> {
    const read = region && (await readBody(networks.landmarks, picture, region));
    return read?.body && stepTo(read.body, read.brightness);
  }

  async function search(picture: Picture, before: Followed): Promise<Step> {
    const isFewMissed = before.missed % SEARCH_EVERY !== 0;
    const wide = [[wholePicture(picture)], ...(isFewMissed ? [] : tilings(picture))];
    for (const squares of wide) {
      const people = await findPeople(networks.detector, picture, squares);
      for (const region of inOrder(people, before.last).slice(0, TRIED)) {
        const found = await lookAt(picture, region);
        if (found) return found;
      }
    }
    const after = { region: undefined, last: before.last, missed: before.missed + 1 };
    return { sighting: NOBODY, after };
  }

  /** @param known what was known two pictures ago, @param before what is after the last one */
  async function step(
    picture: Picture,
    known: Promise<Followed>,
    before: Promise<Followed>,
  ): Promise<Step> {
    const { region } = await known;
    const early = await lookAt(picture, region);
    const latest = await before;
    if (early && isNear(early.after.region, latest.region)) return early;
    return (await lookAt(picture, latest.region)) ?? (await search(picture, latest));
  }

  return {
    see: async (picture) => {
      const seen = step(picture, beforeLast, last);
      beforeLast = last;
      last = seen.then(({ after }) => after);
      // Whoever asked hears of it.
      last.catch(() => {});
      return (await seen).sighting;
    },
  };
}

function stepTo({ landmarks, next }: Body, brightness: number): Step {
  return {
    sighting: { landmarks, brightness },
    after: { region: next, last: next, missed: 0 },
  };
}

/** Whether two regions may be of one runner in two pictures that follow each other. */
function isNear(one: Region | undefined, other: Region | undefined): boolean {
  if (!one || !other) return true;
  return Math.hypot(one.x - other.x, one.y - other.y) <= FARTHEST * other.size;
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
