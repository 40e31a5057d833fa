import { roundMost } from '../round-most.ts';
import type { Weeks } from '../sheet.ts';
import type { Looks } from './looks.ts';
import {
  addElement,
  type Canvas,
  COLOURS,
  type Doc,
  drawText,
  type Place,
  textWidth,
} from './pen.ts';

const PLOT_HEIGHT = 74;
const SIDE = 20;
const MOST_PAIN = 10;
const PAIN_STEPS = [0, 5, 10];

export function weeksHeight({ tiny }: Looks): number {
  return PLOT_HEIGHT + tiny.size * 3.8;
}

/** Pain to the left scale, distance to the right. */
export function drawWeeks(canvas: Canvas, weeks: Weeks, looks: Looks, place: Place): void {
  const { doc } = canvas;
  const { x, y, width } = place;
  addElement(canvas, 'Figure', {
    alt: weeks.says,
    bbox: [x, y, x + width, y + weeksHeight(looks)],
    draw() {
      drawKey(doc, weeks, looks, place);
      const plot = { x: x + SIDE, y: y + looks.tiny.size * 2.1, width: width - 2 * SIDE };
      drawPlot(doc, weeks, looks, plot);
    },
  });
}

function drawKey(doc: Doc, weeks: Weeks, { tiny }: Looks, { x, y, width }: Place): void {
  const right = textWidth(doc, weeks.distanceName, tiny) + 1;
  doc.circle(x + 3, y + tiny.size * 0.6, 2).fill(COLOURS.alarm);
  drawText(doc, weeks.painName, tiny, { x: x + 8, y, width: width / 2 });
  doc.rect(x + width - right - 9, y + tiny.size * 0.25, 6, 5).fill(COLOURS.fill);
  drawText(doc, weeks.distanceName, tiny, { x: x + width - right, y, width: right + 4 });
}

function drawPlot(doc: Doc, { weeks }: Weeks, { tiny }: Looks, { x, y, width }: Place): void {
  const floor = y + PLOT_HEIGHT;
  const step = width / Math.max(1, weeks.length);
  const longest = Math.max(0, ...weeks.map(({ distance }) => distance));
  const most = roundMost(Math.max(1, longest));
  const ofPain = (pain: number) => floor - (pain / MOST_PAIN) * PLOT_HEIGHT;
  const middle = (i: number) => x + (i + 0.5) * step;
  for (const pain of PAIN_STEPS) {
    doc.moveTo(x, ofPain(pain)).lineTo(x + width, ofPain(pain));
    doc.lineWidth(0.4).strokeColor(COLOURS.line).stroke();
    drawText(doc, String(pain), tiny, { x: x - 12, y: ofPain(pain) - tiny.size * 0.6, width: 12 });
    if (longest === 0) continue;
    const distance = String((most * pain) / MOST_PAIN);
    const beside = { x: x + width + 4, y: ofPain(pain) - tiny.size * 0.6, width: SIDE };
    drawText(doc, distance, tiny, beside);
  }
  weeks.forEach(({ distance }, i) => {
    const height = (distance / most) * PLOT_HEIGHT;
    doc.rect(middle(i) - step * 0.36, floor - height, step * 0.72, height).fill(COLOURS.fill);
  });
  weeks.forEach(({ pain, worst, label }, i) => {
    if (pain !== undefined && worst !== undefined) {
      doc.moveTo(middle(i), ofPain(pain)).lineTo(middle(i), ofPain(worst));
      doc.lineWidth(0.9).strokeColor(COLOURS.alarm).stroke();
      doc.circle(middle(i), ofPain(pain), Math.min(2.2, step * 0.3)).fill(COLOURS.alarm);
    }
    drawText(doc, label, tiny, { x: x + i * step, y: floor + 2, width: 60 });
  });
}
