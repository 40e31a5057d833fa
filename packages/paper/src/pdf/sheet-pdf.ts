import { once } from 'node:events';
import PDFDocument from 'pdfkit';
import type { Paper, Section, Sheet } from '../sheet.ts';
import { type Placed, shortenToFit } from '../shorten-to-fit.ts';
import { type ColumnStyle, columnHeight, drawColumn } from './draw-column.ts';
import { drawHead, headHeight } from './draw-head.ts';
import { fonts, isUnshaped } from './fonts.ts';
import { type Looks, looksOf } from './looks.ts';
import {
  addText,
  type Canvas,
  COLOURS,
  type Doc,
  ornament,
  type Place,
  textHeight,
} from './pen.ts';

/** A4 and Letter. @unit points */
const SIZES = { a4: [595.28, 841.89], letter: [612, 792] } as const satisfies Readonly<
  Record<Paper, readonly [number, number]>
>;
const MARGIN = 32;
const BETWEEN = 18;
/** The largest at which everything finds its place is taken; below the smallest things are left out instead. */
const TEXT_SIZES = [9.2, 8.8, 8.4, 8, 7.6];
const HEAD_GAP = 10;

interface Layout {
  readonly looks: Looks;
  readonly columns: readonly (readonly Placed[])[];
}

/** The sheet on exactly one page: real text, tagged, fonts embedded, pictures as lines and areas. */
export async function sheetPdf(
  sheet: Sheet,
  { paper, at }: { readonly paper: Paper; readonly at: Date },
): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: [...SIZES[paper]],
    margin: 0,
    pdfVersion: '1.7',
    // Newer than the library's types.
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    lang: sheet.lang,
    displayTitle: true,
    bufferPages: true,
    info: { Title: sheet.title, Creator: 'Plumbline', Producer: 'Plumbline', CreationDate: at },
  });
  const { bytes } = fonts();
  doc.registerFont('plain', bytes.plain).registerFont('strong', bytes.strong);
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = once(doc, 'end');
  drawSheet(doc, whole(sheet));
  if (doc.bufferedPageRange().count !== 1) throw new Error('a sheet of more than one page');
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

function whole(sheet: Sheet): Sheet {
  const { small, unshaped } = sheet;
  return isUnshaped(JSON.stringify(sheet)) ? { ...sheet, small: [...small, unshaped] } : sheet;
}

function drawSheet(doc: Doc, sheet: Sheet): void {
  const frame = { x: MARGIN, y: MARGIN, width: doc.page.width - 2 * MARGIN };
  const { looks, columns } = layOut(doc, sheet, frame.width);
  const parent = doc.struct('Document');
  doc.addStructure(parent);
  const canvas: Canvas = { doc, parent };
  const head = drawHead(canvas, sheet, looks, frame);
  const style = { looks, more: sheet.more };
  columns.forEach((column, i) => {
    const place = { ...columnPlace(frame, i), y: frame.y + head + HEAD_GAP };
    drawColumn(canvas, column, style, place);
  });
  drawSmall(canvas, sheet, looks, frame);
  parent.end();
}

function layOut(doc: Doc, sheet: Sheet, width: number): Layout {
  const [smallest = 8] = TEXT_SIZES.slice(-1);
  for (const size of TEXT_SIZES) {
    const layout = layOutAt(doc, sheet, { size, width });
    const isWhole = layout.columns.every((column) => column.every(({ leftOut }) => leftOut === 0));
    if (isWhole) return layout;
  }
  return layOutAt(doc, sheet, { size: smallest, width });
}

function layOutAt(
  doc: Doc,
  sheet: Sheet,
  { size, width }: { readonly size: number; readonly width: number },
): Layout {
  const looks = looksOf(size);
  const style: ColumnStyle = { looks, more: sheet.more };
  const taken =
    headHeight(doc, sheet, looks, width) + HEAD_GAP + smallHeight(doc, sheet, looks, width);
  const room = doc.page.height - 2 * MARGIN - taken;
  const fit = (sections: readonly Section[]) =>
    shortenToFit(sections, room, (placed) => columnHeight(doc, placed, style, columnWidth(width)));
  return { looks, columns: sheet.columns.map(fit) };
}

function columnWidth(width: number): number {
  return (width - BETWEEN) / 2;
}

function columnPlace(frame: Place, column: number): Place {
  const width = columnWidth(frame.width);
  return { ...frame, x: frame.x + column * (width + BETWEEN), width };
}

function smallHeight(doc: Doc, { small }: Sheet, { tiny, gap }: Looks, width: number): number {
  return gap * 2 + small.reduce((sum, text) => sum + textHeight(doc, text, tiny, width), 0);
}

function drawSmall(canvas: Canvas, sheet: Sheet, looks: Looks, frame: Place): void {
  const { doc } = canvas;
  let y = doc.page.height - MARGIN - smallHeight(doc, sheet, looks, frame.width) + looks.gap * 2;
  ornament(doc, () => {
    const above = y - looks.gap;
    doc.moveTo(frame.x, above).lineTo(frame.x + frame.width, above);
    doc.lineWidth(0.6).strokeColor(COLOURS.line).stroke();
  });
  for (const text of sheet.small) {
    y += addText(canvas, 'P', { text, look: looks.tiny, place: { ...frame, y } });
  }
}
