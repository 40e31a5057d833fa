import { BODY_PATH, FIELD, HEAD, SPOT_PLACES } from '../body-figure.ts';
import type { BodyMap } from '../sheet.ts';

/** Both views of the figure side by side; what it shows is said in words beside it. */
export function bodySvg({ marks }: BodyMap): string {
  const width = FIELD.width * 2;
  const views = (['back', 'front'] as const).map((view, i) => {
    const dots = marks.flatMap(({ spot, weight }) => {
      const place = SPOT_PLACES.get(spot);
      if (place?.view !== view) return [];
      return [
        `<circle class="mark" cx="${place.x}" cy="${place.y}" r="${9 + Math.round(11 * weight)}"/>`,
      ];
    });
    const figure = `<ellipse cx="${HEAD.x}" cy="${HEAD.y}" rx="${HEAD.rx}" ry="${HEAD.ry}"/><path d="${BODY_PATH}"/>`;
    return `<g transform="translate(${i * FIELD.width})"><g class="figure">${figure}</g>${dots.join('')}</g>`;
  });
  return `<svg viewBox="0 0 ${width} ${FIELD.height}" aria-hidden="true">${views.join('')}</svg>`;
}
