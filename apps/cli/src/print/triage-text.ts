import type { TriageResultWords } from '@plumbline/application';
import { style } from '../terminal/terminal.ts';
import { bullet, joined, paragraph, section } from './sections.ts';

/** What the safety answers come to, as a terminal shows it. */
export function triageText(words: TriageResultWords): string {
  return joined([
    style.bold(words.title),
    paragraph(words.say),
    paragraph(words.running),
    paragraph(words.incomplete),
    section('What led to this', joined(words.reasons.map(bullet))),
    section('What does not fit together', joined(words.contradictions.map(bullet))),
    `\n${style.dim(paragraph(words.notSignedOff))}`,
  ]);
}
