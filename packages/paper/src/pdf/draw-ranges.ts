import type { RangeRow, Ranges } from '../sheet.ts';
import type { Looks } from './looks.ts';
import {
  addElement,
  type Canvas,
  COLOURS,
  type Doc,
  drawText,
  type Place,
  textHeight,
} from './pen.ts';

const PARTS = { name: 0.25, likelihood: 0.25, bar: 0.16 } as const;
const GAP = 4;

export function rangesHeight(doc: Doc, { rows }: Ranges, looks: Looks, width: number): number {
  return rows.reduce((sum, row) => sum + rowHeight(doc, row, looks, width), 0);
}

/** A table: what, how likely, where its effect lies, and the same in words. */
export function drawRanges(canvas: Canvas, { rows }: Ranges, looks: Looks, place: Place): void {
  const { doc, parent } = canvas;
  const most = Math.max(1, ...rows.map(({ interval }) => interval?.high ?? 0));
  const table = doc.struct('Table');
  parent.add(table);
  let y = place.y;
  for (const row of rows) {
    const line = doc.struct('TR');
    table.add(line);
    drawRow({ doc, parent: line }, row, { looks, most, place: { ...place, y } });
    line.end();
    y += rowHeight(doc, row, looks, place.width);
  }
  table.end();
}

interface RowPlace {
  readonly looks: Looks;
  /** Right end of the scale. */
  readonly most: number;
  readonly place: Place;
}

function drawRow(canvas: Canvas, row: RangeRow, { looks, most, place }: RowPlace): void {
  const { doc } = canvas;
  const { y } = place;
  const below = y + firstLines(doc, row, looks, place.width);
  const [name, likelihood, bar, text] = columns(place);
  addElement(canvas, 'TH', {
    scope: 'Row',
    draw() {
      drawText(doc, row.name, looks.strong, { ...name, y });
      const wide = { ...name, y: below, width: name.width + likelihood.width };
      drawText(doc, row.note, looks.tiny, wide);
    },
  });
  addElement(canvas, 'TD', {
    draw: () => drawText(doc, row.likelihood, looks.text, { ...likelihood, y }),
  });
  addElement(canvas, 'TD', {
    draw() {
      if (row.interval) drawInterval(doc, row.interval, { ...bar, y: y + looks.base * 0.6, most });
      drawText(doc, row.text, looks.text, { ...text, y });
    },
  });
}

function drawInterval(
  doc: Doc,
  { low, mean, high }: NonNullable<RangeRow['interval']>,
  { x, y, width, most }: Place & { readonly most: number },
): void {
  const at = (points: number) => x + (Math.min(most, Math.max(0, points)) / most) * width;
  doc
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(0.4)
    .strokeColor(COLOURS.line)
    .stroke();
  doc.moveTo(at(low), y).lineTo(at(high), y).lineWidth(2.4).strokeColor(COLOURS.accent).stroke();
  doc.circle(at(mean), y, 2.6).fill(COLOURS.accent);
}

function rowHeight(doc: Doc, row: RangeRow, looks: Looks, width: number): number {
  const [name, likelihood, , text] = columns({ x: 0, y: 0, width });
  const left =
    firstLines(doc, row, looks, width) +
    textHeight(doc, row.note, looks.tiny, name.width + likelihood.width);
  return Math.max(left, textHeight(doc, row.text, looks.text, text.width)) + looks.gap;
}

/** Name and likelihood beside one another; the note runs beneath both. */
function firstLines(doc: Doc, row: RangeRow, looks: Looks, width: number): number {
  const [name, likelihood] = columns({ x: 0, y: 0, width });
  return Math.max(
    textHeight(doc, row.name, looks.strong, name.width),
    textHeight(doc, row.likelihood, looks.text, likelihood.width),
  );
}

function columns({ x, width }: Place) {
  const name = { x, width: width * PARTS.name - GAP };
  const likelihood = { x: x + width * PARTS.name, width: width * PARTS.likelihood - GAP };
  const bar = {
    x: likelihood.x + width * PARTS.likelihood,
    width: width * PARTS.bar - 2 * GAP,
  };
  const textX = bar.x + width * PARTS.bar;
  return [name, likelihood, bar, { x: textX, width: x + width - textX }] as const;
}
