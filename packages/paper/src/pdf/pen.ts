import type PDFDocument from 'pdfkit';
import { drawable, type FontName } from './fonts.ts';

export type Doc = InstanceType<typeof PDFDocument>;
type Structure = ReturnType<Doc['struct']>;

export const COLOURS = {
  ink: '#1b2530',
  soft: '#55606b',
  line: '#c3cad1',
  fill: '#d5dee8',
  accent: '#27527f',
  alarm: '#9b1c14',
  alarmFill: '#fbe9e7',
  care: '#7a4b00',
  careFill: '#fbf1dd',
  calmFill: '#edf2f6',
} as const;
export type Colour = keyof typeof COLOURS;

/** How one kind of text looks. @unit points */
export interface Look {
  readonly font: FontName;
  readonly size: number;
  readonly colour: Colour;
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** Where something is drawn, and the element of the document's tree that it belongs to. */
export interface Canvas {
  readonly doc: Doc;
  readonly parent: Structure;
}

/** The face's own line height is that of a screen; paper takes less. @unit em */
const LINE_HEIGHT = 1.2;
const FACE_HEIGHT = 1.424;

/** What was measured on a page before: fitting asks the same again and again. */
const MEASURED = new WeakMap<Doc, Map<string, number>>();

export function textHeight(doc: Doc, text: string, look: Look, width: number): number {
  if (text === '') return 0;
  const heights = MEASURED.get(doc) ?? new Map<string, number>();
  MEASURED.set(doc, heights);
  const key = `${look.font} ${look.size} ${width} ${text}`;
  const height = heights.get(key) ?? measuredHeight(doc, text, look, width);
  heights.set(key, height);
  return height;
}

function measuredHeight(doc: Doc, text: string, look: Look, width: number): number {
  doc.font(look.font).fontSize(look.size);
  return doc.heightOfString(drawable(text), { width, lineGap: lineGap(look) });
}

/** Draws within the element that is being filled. */
export function drawText(
  doc: Doc,
  text: string,
  look: Look,
  { x, y, width, align = 'left' }: Place,
): void {
  if (text === '') return;
  doc.font(look.font).fontSize(look.size).fillColor(COLOURS[look.colour]);
  doc.text(drawable(text), x, y, { width, align, lineGap: lineGap(look) });
}

/** What the library takes of an element, more than its types name. */
interface ElementOptions {
  readonly alt?: string;
  readonly bbox?: readonly [left: number, top: number, right: number, bottom: number];
  readonly scope?: 'Row';
}

/** Adds an element of the document's tree with what `draw` draws in it. */
export function addElement(
  { doc, parent }: Canvas,
  tag: string,
  { draw, ...options }: ElementOptions & { readonly draw: () => void },
): void {
  parent.add(doc.struct(tag, options as object, draw));
}

/** Text as an element of its own; gives back how high it is. */
export function addText(
  canvas: Canvas,
  tag: string,
  { text, look, place }: { readonly text: string; readonly look: Look; readonly place: Place },
): number {
  if (text === '') return 0;
  const { doc } = canvas;
  addElement(canvas, tag, { draw: () => drawText(doc, text, look, place) });
  return textHeight(doc, text, look, place.width);
}

/** What is for the eye only: screen readers pass it over. */
export function ornament(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.save();
  draw();
  doc.restore();
  doc.endMarkedContent();
}

/** What single lines are wide at most. */
export function textWidth(doc: Doc, text: string, look: Look): number {
  return doc.font(look.font).fontSize(look.size).widthOfString(drawable(text));
}

function lineGap({ size }: Look): number {
  return (LINE_HEIGHT - FACE_HEIGHT) * size;
}
