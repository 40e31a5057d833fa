import type { Block } from '../sheet.ts';
import { bodyHeight, drawBody } from './draw-body.ts';
import { drawFact, drawLine, factHeight, lineHeight } from './draw-facts.ts';
import { drawRanges, rangesHeight } from './draw-ranges.ts';
import { drawWeeks, weeksHeight } from './draw-weeks.ts';
import type { Looks } from './looks.ts';
import type { Canvas, Doc, Place } from './pen.ts';

export function blockHeight(doc: Doc, block: Block, looks: Looks, width: number): number {
  switch (block.kind) {
    case 'fact':
      return factHeight(doc, block, looks, width);
    case 'line':
      return lineHeight(doc, block, looks, width);
    case 'body':
      return bodyHeight(doc, block, looks, width);
    case 'weeks':
      return weeksHeight(looks);
    case 'ranges':
      return rangesHeight(doc, block, looks, width);
  }
}

export function drawBlock(canvas: Canvas, block: Block, looks: Looks, place: Place): void {
  switch (block.kind) {
    case 'fact':
      drawFact(canvas, block, looks, place);
      break;
    case 'line':
      drawLine(canvas, block, looks, place);
      break;
    case 'body':
      drawBody(canvas, block, looks, place);
      break;
    case 'weeks':
      drawWeeks(canvas, block, looks, place);
      break;
    case 'ranges':
      drawRanges(canvas, block, looks, place);
      break;
  }
}
