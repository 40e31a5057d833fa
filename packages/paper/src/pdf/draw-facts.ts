import type { Fact, Line } from '../sheet.ts';
import type { Looks } from './looks.ts';
import {
  addElement,
  addText,
  type Canvas,
  type Doc,
  drawText,
  type Place,
  textHeight,
} from './pen.ts';

/** The part of a column that labels take. */
const LABEL_PART = 0.235;
const LABEL_GAP = 5;

export function factHeight(doc: Doc, { label, text }: Fact, looks: Looks, width: number): number {
  const { ofLabel, ofText } = widths(width);
  return Math.max(
    textHeight(doc, label, looks.label, ofLabel),
    textHeight(doc, text, looks.text, ofText),
  );
}

export function drawFact(canvas: Canvas, fact: Fact, looks: Looks, place: Place): void {
  const { doc } = canvas;
  const { ofLabel, ofText } = widths(place.width);
  const beside = { x: place.x + ofLabel + LABEL_GAP, y: place.y, width: ofText };
  addElement(canvas, 'P', {
    draw() {
      drawText(doc, fact.label, looks.label, { ...place, width: ofLabel });
      drawText(doc, fact.text, looks.text, beside);
    },
  });
}

export function lineHeight(doc: Doc, { text, tone }: Line, looks: Looks, width: number): number {
  return textHeight(doc, text, lookOf(tone, looks), width);
}

export function drawLine(canvas: Canvas, { text, tone }: Line, looks: Looks, place: Place): void {
  addText(canvas, 'P', { text, look: lookOf(tone, looks), place });
}

function lookOf(tone: Line['tone'], looks: Looks) {
  return { plain: looks.text, soft: looks.soft, strong: looks.strong }[tone];
}

function widths(width: number) {
  const ofLabel = width * LABEL_PART;
  return { ofLabel, ofText: width - ofLabel - LABEL_GAP };
}
