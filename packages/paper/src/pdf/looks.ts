import type { Banner } from '../sheet.ts';
import type { Colour, Look } from './pen.ts';

/** All sizes of a page follow from that of its text. @unit points */
export interface Looks {
  readonly base: number;
  readonly heading: Look;
  readonly subject: Look;
  readonly section: Look;
  readonly label: Look;
  readonly text: Look;
  readonly soft: Look;
  readonly strong: Look;
  readonly tiny: Look;
  readonly gap: number;
}

export function looksOf(base: number): Looks {
  return {
    base,
    heading: { font: 'strong', size: base * 1.75, colour: 'ink' },
    subject: { font: 'plain', size: base * 1.15, colour: 'ink' },
    section: { font: 'strong', size: base * 1.12, colour: 'accent' },
    label: { font: 'plain', size: base, colour: 'soft' },
    text: { font: 'plain', size: base, colour: 'ink' },
    soft: { font: 'plain', size: base * 0.92, colour: 'soft' },
    strong: { font: 'strong', size: base, colour: 'ink' },
    tiny: { font: 'plain', size: base * 0.8, colour: 'soft' },
    gap: base * 0.25,
  };
}

export const BANNER_COLOURS: Readonly<
  Record<Banner['tone'], { readonly ink: Colour; readonly fill: Colour }>
> = {
  alarm: { ink: 'alarm', fill: 'alarmFill' },
  care: { ink: 'care', fill: 'careFill' },
  calm: { ink: 'accent', fill: 'calmFill' },
};
