import { BODY_PATH, FIELD, HEAD, SPOT_PLACES } from '../body-figure.ts';
import type { BodyMap } from '../sheet.ts';
import type { Looks } from './looks.ts';
import {
  addElement,
  addText,
  type Canvas,
  COLOURS,
  type Doc,
  type Place,
  textHeight,
} from './pen.ts';

const HEIGHT = 104;
const SCALE = HEIGHT / FIELD.height;
const FIGURE_WIDTH = FIELD.width * SCALE;
const GAP = 8;
const SMALLEST_DOT = 9;
const LARGEST_DOT = 20;

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
    },
  });
  const beside = { x: x + width - textWidth(width), y: y + 2, width: textWidth(width) };
  addText(canvas, 'P', { text: map.says, look: looks.text, place: beside });
}

function drawFigure(
  doc: Doc,
  { marks }: BodyMap,
  view: 'back' | 'front',
  { x, y }: { readonly x: number; readonly y: number },
): void {
  doc.save().translate(x, y).scale(SCALE);
  doc.lineWidth(2.4).strokeColor(COLOURS.soft).fillColor('#ffffff');
  doc.ellipse(HEAD.x, HEAD.y, HEAD.rx, HEAD.ry).fillAndStroke();
  doc.path(BODY_PATH).fillAndStroke();
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
