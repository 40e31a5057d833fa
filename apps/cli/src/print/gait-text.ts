import type { GaitWords } from '@plumbline/application';
import { style } from '../terminal/terminal.ts';
import { bullet, joined, paragraph, section } from './sections.ts';

export interface ClipWords {
  readonly file: string;
  readonly words: GaitWords;
}

/** What clips show, and how the second differs from the first, as a terminal shows it. */
export function gaitText(clips: readonly ClipWords[], changes: readonly string[] = []): string {
  const limits = clips[0]?.words.limits ?? '';
  return joined([
    ...clips.map((clip, index) =>
      clipText(clip, { alone: clips.length === 1, first: index === 0 }),
    ),
    section('Early against late', joined(changes.map(bullet))),
    `\n${style.dim(paragraph(limits))}`,
  ]);
}

function clipText(
  { file, words }: ClipWords,
  { alone, first }: { readonly alone: boolean; readonly first: boolean },
): string {
  const title = alone ? words.title : `${words.title}: ${file}`;
  return joined([
    `${first ? '' : '\n'}${style.bold(title)}`,
    ...words.values.map(bullet),
    paragraph(words.landing),
    section('What the clip cannot show, and how to film it', joined(words.reasons.map(bullet))),
  ]);
}
