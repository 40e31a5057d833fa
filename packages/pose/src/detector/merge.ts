import type { Place } from '../picture/region.ts';
import type { Box, Person } from './person.ts';

/** Boxes that share more than this, of all that they cover together, are of the same person. */
const SAME_PERSON = 0.3;

/** Each person once, surest first: the mean of all answers for the same person, weighed by how sure each is. */
export function mergePeople(people: readonly Person[]): readonly Person[] {
  const merged: Person[] = [];
  let rest = [...people].sort((a, b) => b.score - a.score);
  for (let top = rest[0]; top; top = rest[0]) {
    const surest = top;
    const same = rest.filter((one) => one === surest || overlap(one.box, surest.box) > SAME_PERSON);
    merged.push(meanOf(same, surest.score));
    rest = rest.filter((one) => !same.includes(one));
  }
  return merged;
}

/** What two boxes share, of what they cover together: 0 to 1. */
export function overlap(a: Box, b: Box): number {
  const along = (axis: 'x' | 'y', side: 'width' | 'height') =>
    Math.max(
      0,
      Math.min(a[axis] + a[side] / 2, b[axis] + b[side] / 2) -
        Math.max(a[axis] - a[side] / 2, b[axis] - b[side] / 2),
    );
  const shared = along('x', 'width') * along('y', 'height');
  const all = a.width * a.height + b.width * b.height - shared;
  return all > 0 ? shared / all : 0;
}

function meanOf(people: readonly Person[], score: number): Person {
  const total = people.reduce((sum, one) => sum + one.score, 0);
  const mean = (read: (one: Person) => number) =>
    people.reduce((sum, one) => sum + one.score * read(one), 0) / total;
  const place = (read: (one: Person) => Place) => ({
    x: mean((one) => read(one).x),
    y: mean((one) => read(one).y),
  });
  return {
    score,
    box: {
      ...place(({ box }) => box),
      width: mean(({ box }) => box.width),
      height: mean(({ box }) => box.height),
    },
    hips: place(({ hips }) => hips),
    rim: place(({ rim }) => rim),
  };
}
