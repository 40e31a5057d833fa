import { AREA_PLACES, BODY_PATH, FIELD, HEAD, SPINE_PATH, SPOT_PLACES } from '../body-figure.ts';
import type { BodyMap } from '../sheet.ts';
import type { Looks } from './looks.ts';
import {
  addElement,
  addText,
  type Canvas,
  COLOURS,
  type Doc,
  drawText,
  type Place,
  textHeight,
} from './pen.ts';

const FIGURE_HEIGHT = 96;
const HEIGHT = FIGURE_HEIGHT + 9;
const SCALE = FIGURE_HEIGHT / FIELD.height;
const FIGURE_WIDTH = FIELD.width * SCALE;
const GAP = 8;
const SMALLEST_DOT = 9;
const LARGEST_DOT = 20;
const FAINTEST = 0.12;
const FAINT_RANGE = 0.3;

export function bodyHeight(doc: Doc, { says }: BodyMap, looks: Looks, width: number): number {
  return Math.max(HEIGHT, textHeight(doc, says, looks.text, textWidth(width)));
}

/** From behind, from the front, and beside them the same in words. */
export function drawBody(canvas: Canvas, map: BodyMap, looks: Looks, place: Place): void {
  const { doc } = canvas;
  const { x, y, width } = place;
  addElement(canvas, 'Figure', {
    alt: map.says,
    bbox: [x, y, x + 2 * FIGURE_WIDTH, y + HEIGHT],
    draw() {
      drawFigure(doc, map, 'back', { x, y });
      drawFigure(doc, map, 'front', { x: x + FIGURE_WIDTH, y });
      const below = { x, y: y + FIGURE_HEIGHT, width: FIGURE_WIDTH, align: 'center' } as const;
      drawText(doc, map.views.back, looks.tiny, below);
      drawText(doc, map.views.front, looks.tiny, { ...below, x: x + FIGURE_WIDTH });
    },
  });
  const beside = { x: x + width - textWidth(width), y: y + 2, width: textWidth(width) };
  addText(canvas, 'P', { text: map.says, look: looks.text, place: beside });
}

function drawFigure(
  doc: Doc,
  { marks, areas }: BodyMap,
  view: 'back' | 'front',
  { x, y }: { readonly x: number; readonly y: number },
): void {
  doc.save().translate(x, y).scale(SCALE);
  doc.lineWidth(2.4).strokeColor(COLOURS.soft).fillColor('#ffffff');
  doc.ellipse(HEAD.x, HEAD.y, HEAD.rx, HEAD.ry).fillAndStroke();
  doc.path(BODY_PATH).fillAndStroke();
  if (view === 'back') {
    doc.path(SPINE_PATH).lineWidth(1.6).strokeColor(COLOURS.line).stroke();
    for (const { region, weight } of areas) {
      const at = AREA_PLACES.get(region);
      if (!at) continue;
      doc.ellipse(at.x, at.y, at.rx, at.ry).fillColor(COLOURS.alarm);
      doc.fillOpacity(FAINTEST + FAINT_RANGE * weight).fill();
      doc.fillOpacity(1);
    }
  }
  for (const { spot, weight } of marks) {
    const at = SPOT_PLACES.get(spot);
    if (at?.view !== view) continue;
    const radius = SMALLEST_DOT + (LARGEST_DOT - SMALLEST_DOT) * weight;
    doc.circle(at.x, at.y, radius).fillColor(COLOURS.alarm).fillOpacity(0.85).fill();
    doc.fillOpacity(1);
  }
  doc.restore();
}

function textWidth(width: number): number {
  return width - 2 * FIGURE_WIDTH - GAP;
}
