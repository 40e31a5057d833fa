import type { Banner, Sheet } from '../sheet.ts';
import { BANNER_COLOURS, type Looks } from './looks.ts';
import {
  addText,
  type Canvas,
  COLOURS,
  type Doc,
  type Look,
  ornament,
  type Place,
  textHeight,
} from './pen.ts';

const PADDING = 5;
const MADE_WIDTH = 170;

/** Heading, subject and banner; gives back how high they are together. */
export function drawHead(canvas: Canvas, sheet: Sheet, looks: Looks, place: Place): number {
  const { x, y, width } = place;
  const title = { x, y, width: width - MADE_WIDTH };
  const right = { x: x + width - MADE_WIDTH, width: MADE_WIDTH, align: 'right' } as const;
  const made = { ...right, y: y + looks.base * 0.7 };
  const first = addText(canvas, 'H1', { text: sheet.heading, look: looks.heading, place: title });
  addText(canvas, 'P', { text: sheet.made, look: looks.soft, place: made });
  const below = y + first + looks.gap;
  const second = addText(canvas, 'P', {
    text: sheet.subject,
    look: looks.subject,
    place: { x, y: below, width },
  });
  const third = below + second + looks.gap * 2;
  return third + drawBanner(canvas, sheet.banner, looks, { x, y: third, width }) - y;
}

export function headHeight(doc: Doc, sheet: Sheet, looks: Looks, width: number): number {
  const first = textHeight(doc, sheet.heading, looks.heading, width - MADE_WIDTH);
  const second = textHeight(doc, sheet.subject, looks.subject, width);
  return first + second + looks.gap * 3 + bannerHeight(doc, sheet.banner, looks, width);
}

function drawBanner(canvas: Canvas, banner: Banner, looks: Looks, place: Place): number {
  const { doc } = canvas;
  const height = bannerHeight(doc, banner, looks, place.width);
  const { ink, fill } = BANNER_COLOURS[banner.tone];
  ornament(doc, () => {
    doc.rect(place.x, place.y, place.width, height).fill(COLOURS[fill]);
    doc.rect(place.x, place.y, 3, height).fill(COLOURS[ink]);
  });
  const inside = insideOf(place);
  const title: Look = { ...looks.strong, colour: ink };
  const first = addText(canvas, 'P', { text: banner.title, look: title, place: inside });
  const below = { ...inside, y: inside.y + first };
  addText(canvas, 'P', { text: banner.text, look: looks.text, place: below });
  return height;
}

function bannerHeight(doc: Doc, { title, text }: Banner, looks: Looks, width: number): number {
  const inside = insideOf({ x: 0, y: 0, width }).width;
  const first = textHeight(doc, title, looks.strong, inside);
  return first + textHeight(doc, text, looks.text, inside) + 2 * PADDING;
}

function insideOf({ x, y, width }: Place): Place {
  return { x: x + PADDING + 4, y: y + PADDING - 1, width: width - 2 * PADDING - 4 };
}
