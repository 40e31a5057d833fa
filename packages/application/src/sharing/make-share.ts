import { randomInt, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { instant, type ShareNote } from '@plumbline/domain';
import { armoured, makePassphrase, sharedFile, VIEWER_FOLDER } from '@plumbline/sharing';
import { sealAside } from './aside.ts';
import { expiryOf, type ShareAsked, type SharedFrom, shareContent } from './share-content.ts';
import type { ShareSource } from './share-source.ts';

export interface MadeShare {
  /** It is kept nowhere. */
  readonly sealed: Uint8Array;
  readonly name: string;
  /** Shown once, kept nowhere. */
  readonly passphrase: string;
  /** What is kept: that it was made. */
  readonly note: ShareNote;
}

/** Seals what was asked for under a new passphrase. */
export async function makeShare(
  source: ShareSource,
  asked: ShareAsked,
  given: SharedFrom,
): Promise<MadeShare> {
  const passphrase = makePassphrase((ends) => randomInt(ends));
  return {
    sealed: await sealAside(shareContent(source, asked, given), passphrase),
    name: `for-you-${source.today}.html`,
    passphrase,
    note: {
      id: randomUUID(),
      at: instant(given.now.getTime()),
      to: asked.to,
      what: asked.what,
      expires: expiryOf(source.today, asked.days),
    },
  };
}

/** The sealed bytes as a page that opens itself, or as an age file in letters for the `age` program. */
export async function shareFileText(sealed: Uint8Array, as: 'html' | 'age'): Promise<string> {
  if (as === 'age') return armoured(sealed);
  const [script, style] = await Promise.all(
    ['viewer.js', 'viewer.css'].map((name) => readFile(new URL(name, VIEWER_FOLDER), 'utf8')),
  );
  return sharedFile(sealed, { script: script ?? '', style: style ?? '' });
}
