import { randomInt, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { instant, type ShareNote } from '@plumbline/domain';
import { makePassphrase, sealShare, sharedFile, VIEWER_FOLDER } from '@plumbline/sharing';
import type { Snapshot } from '../desk/snapshot.ts';
import { expiryOf, type ShareAsked, type SharedFrom, shareContent } from './share-content.ts';

export interface MadeShare {
  /** The HTML file; it is kept nowhere. */
  readonly file: string;
  readonly name: string;
  /** Shown once, kept nowhere. */
  readonly passphrase: string;
  /** What is kept: that it was made. */
  readonly note: ShareNote;
}

/** Seals what was asked for under a new passphrase. */
export async function makeShare(
  snapshot: Snapshot,
  asked: ShareAsked,
  given: SharedFrom,
): Promise<MadeShare> {
  const passphrase = makePassphrase((ends) => randomInt(ends));
  const sealed = await sealShare(shareContent(snapshot, asked, given), passphrase);
  const [script, style] = await Promise.all(
    ['viewer.js', 'viewer.css'].map((name) => readFile(new URL(name, VIEWER_FOLDER), 'utf8')),
  );
  return {
    file: sharedFile(sealed, { script: script ?? '', style: style ?? '' }),
    name: `for-you-${snapshot.today}.html`,
    passphrase,
    note: {
      id: randomUUID(),
      at: instant(given.now.getTime()),
      to: asked.to,
      what: asked.what,
      expires: expiryOf(snapshot.today, asked.days),
    },
  };
}
