import { roundMost } from '../round-most.ts';
import type { Weeks } from '../sheet.ts';
import { escaped } from './escaped.ts';

const WIDTH = 600;
const HEIGHT = 170;
const SIDE = 44;
const TOP = 10;
const FLOOR = 140;
const MOST_PAIN = 10;

/** Pain to the left scale, distance to the right; read out as `says`. */
export function weeksSvg({ weeks, says }: Weeks): string {
  const longest = Math.max(0, ...weeks.map(({ distance }) => distance));
  const most = roundMost(Math.max(1, longest));
  const step = (WIDTH - 2 * SIDE) / Math.max(1, weeks.length);
  const middle = (i: number) => round(SIDE + (i + 0.5) * step);
  const ofPain = (pain: number) => round(FLOOR - (pain / MOST_PAIN) * (FLOOR - TOP));
  const scale = [0, 5, 10].map(
    (pain) =>
      `<path class="scale" d="M${SIDE} ${ofPain(pain)}H${WIDTH - SIDE}"/><text x="${SIDE - 8}" y="${ofPain(pain) + 4}" text-anchor="end">${pain}</text>${longest === 0 ? '' : distanceText(ofPain(pain) + 4, (most * pain) / MOST_PAIN)}`,
  );
  const bars = weeks.map(({ distance }, i) => {
    const height = round((distance / most) * (FLOOR - TOP));
    return `<rect x="${round(middle(i) - step * 0.36)}" y="${round(FLOOR - height)}" width="${round(step * 0.72)}" height="${height}"/>`;
  });
  const dots = weeks.map(({ pain, worst, label }, i) => {
    const name =
      label === ''
        ? ''
        : `<text x="${round(SIDE + i * step)}" y="${FLOOR + 18}">${escaped(label)}</text>`;
    if (pain === undefined || worst === undefined) return name;
    return `<path class="worst" d="M${middle(i)} ${ofPain(pain)}V${ofPain(worst)}"/><circle class="mark" cx="${middle(i)}" cy="${ofPain(pain)}" r="4"/>${name}`;
  });
  return `<svg role="img" aria-label="${escaped(says)}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${scale.join('')}${bars.join('')}${dots.join('')}</svg>`;
}

function distanceText(y: number, distance: number): string {
  return `<text x="${WIDTH - SIDE + 8}" y="${y}">${round(distance)}</text>`;
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
