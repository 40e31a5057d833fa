import type { Sheet } from '../sheet.ts';
import type { Placed } from '../shorten-to-fit.ts';
import { blockHeight, drawBlock } from './draw-block.ts';
import type { Looks } from './looks.ts';
import {
  addText,
  type Canvas,
  COLOURS,
  type Doc,
  ornament,
  type Place,
  textHeight,
} from './pen.ts';

export interface ColumnStyle {
  readonly looks: Looks;
  readonly more: Sheet['more'];
}

export function columnHeight(
  doc: Doc,
  sections: readonly Placed[],
  { looks, more }: ColumnStyle,
  width: number,
): number {
  return sections.reduce((sum, { title, blocks, leftOut }) => {
    const body = blocks.reduce(
      (height, block) => height + blockHeight(doc, block, looks, width) + looks.gap,
      0,
    );
    const rest = leftOut > 0 ? textHeight(doc, more(leftOut), looks.soft, width) : 0;
    return sum + titleHeight(doc, title, looks, width) + body + rest + sectionGap(looks);
  }, 0);
}

export function drawColumn(
  { doc, parent }: Canvas,
  sections: readonly Placed[],
  { looks, more }: ColumnStyle,
  place: Place,
): void {
  let { y } = place;
  for (const { title, blocks, leftOut } of sections) {
    const section = doc.struct('Sect');
    parent.add(section);
    const canvas = { doc, parent: section };
    addText(canvas, 'H2', { text: title, look: looks.section, place: { ...place, y } });
    y += titleHeight(doc, title, looks, place.width);
    underline(doc, { ...place, y: y - looks.gap * 1.6 });
    for (const block of blocks) {
      drawBlock(canvas, block, looks, { ...place, y });
      y += blockHeight(doc, block, looks, place.width) + looks.gap;
    }
    if (leftOut > 0) {
      const text = more(leftOut);
      y += addText(canvas, 'P', { text, look: looks.soft, place: { ...place, y } });
    }
    y += sectionGap(looks);
    section.end();
  }
}

function titleHeight(doc: Doc, title: string, { section, gap }: Looks, width: number): number {
  return textHeight(doc, title, section, width) + gap * 2.4;
}

function sectionGap({ base }: Looks): number {
  return base * 0.75;
}

function underline(doc: Doc, { x, y, width }: Place): void {
  ornament(doc, () => {
    doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.6)
      .strokeColor(COLOURS.line)
      .stroke();
  });
}
