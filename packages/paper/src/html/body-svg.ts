import { AREA_PLACES, BODY_PATH, FIELD, HEAD, SPINE_PATH, SPOT_PLACES } from '../body-figure.ts';
import type { BodyMap } from '../sheet.ts';
import { escaped } from './escaped.ts';

/** Both views of the figure side by side; what it shows is said in words beside it. */
export function bodySvg({ marks, areas, views: names }: BodyMap): string {
  const width = FIELD.width * 2;
  const views = (['back', 'front'] as const).map((view, i) => {
    const dots = marks.flatMap(({ spot, weight }) => {
      const place = SPOT_PLACES.get(spot);
      if (place?.view !== view) return [];
      return [
        `<circle class="mark" cx="${place.x}" cy="${place.y}" r="${9 + Math.round(11 * weight)}"/>`,
      ];
    });
    const regions = areas.flatMap(({ region, weight }) => {
      const at = AREA_PLACES.get(region);
      if (!at || view !== 'back') return [];
      const opacity = 0.12 + 0.3 * weight;
      return [
        `<ellipse class="mark" cx="${at.x}" cy="${at.y}" rx="${at.rx}" ry="${at.ry}" opacity="${opacity.toFixed(2)}"/>`,
      ];
    });
    const spine = view === 'back' ? `<path class="scale" d="${SPINE_PATH}"/>` : '';
    const name = `<text x="${FIELD.width / 2}" y="${FIELD.height + 26}" text-anchor="middle">${escaped(names[view])}</text>`;
    const figure = `<ellipse cx="${HEAD.x}" cy="${HEAD.y}" rx="${HEAD.rx}" ry="${HEAD.ry}"/><path d="${BODY_PATH}"/>`;
    return `<g transform="translate(${i * FIELD.width})"><g class="figure">${figure}</g>${spine}${regions.join('')}${dots.join('')}${name}</g>`;
  });
  return `<svg viewBox="0 0 ${width} ${FIELD.height + 36}" aria-hidden="true">${views.join('')}</svg>`;
}
