import type { Day } from '@plumbline/domain';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentForTests } from './content/content-for-tests.ts';
import type { ShareContent } from './content/share-content.ts';
import { sealedIn, sharedFile } from './file/shared-file.ts';
import { openShare } from './open-share.ts';
import { sealShare } from './seal-share.ts';
import { sharingProblemSentence } from './words/file-words.ts';

const VIEWER = { script: 'void 0;', style: 'p {}' };
const PASSPHRASE = 'robin maple torch canal oasis lemon wagon';
/** Cheap, and of two digits as the real one. */
const WORK = 10;
const GIVEN = { passphrase: PASSPHRASE, today: '2026-06-21' as Day };

let sealed: Uint8Array;
let file: string;

beforeAll(async () => {
  sealed = await sealShare(contentForTests(), PASSPHRASE, WORK);
  file = sharedFile(sealed, VIEWER);
});

async function refusalOf(text: string, given: Partial<typeof GIVEN> = {}): Promise<string> {
  const opened = await openShare(text, { ...GIVEN, ...given });
  if (opened.ok) throw new Error('was opened');
  expect(JSON.stringify(opened)).not.toContain('needle');
  expect(sharingProblemSentence(opened.error)).toMatch(/; .+\.$|ask the runner/);
  return opened.error.code;
}

describe('the right words open it', () => {
  test.each([
    ['as they were told', PASSPHRASE],
    ['in capital letters', PASSPHRASE.toUpperCase()],
    ['with hyphens and a full stop', `${PASSPHRASE.replaceAll(' ', '-')}.`],
    ['with spaces to spare', `  ${PASSPHRASE.replaceAll(' ', '   ')}\n`],
  ])('%s', async (_, passphrase) => {
    expect(await openShare(file, { ...GIVEN, passphrase })).toEqual({
      ok: true,
      value: contentForTests(),
    });
  });

  test('on the day before it is out of date, and not from then on', async () => {
    expect(await openShare(file, { ...GIVEN, today: '2026-07-19' as Day })).toMatchObject({
      ok: true,
    });
    expect(await refusalOf(file, { today: '2026-07-20' as Day })).toBe('expired');
  });

  test('whatever a runner wrote comes out as it went in', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const part = fc.record({
      id: fc.constant('notes'),
      title: text,
      says: fc.array(text, { maxLength: 3 }),
      tables: fc.array(
        fc.record({
          caption: text,
          columns: fc.constant(['a', 'b']),
          rows: fc.array(fc.tuple(text, text), { maxLength: 3 }),
        }),
        { maxLength: 2 },
      ),
      page: text,
    });
    const content = fc.record({
      for: fc.option(text),
      from: fc.option(text),
      notices: fc.array(text, { maxLength: 2 }),
      parts: fc.array(part, { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(content, async (changes) => {
        const given = contentForTests(changes as Partial<ShareContent>);
        const text = sharedFile(await sealShare(given, PASSPHRASE, WORK), VIEWER);
        expect(await openShare(text, GIVEN)).toEqual({ ok: true, value: given });
      }),
      { numRuns: 60 },
    );
  });
});

describe('nothing else does', () => {
  test.each([
    ['other words', 'robin maple torch canal oasis lemon wagons'],
    ['one word too few', PASSPHRASE.split(' ').slice(1).join(' ')],
    ['no words', ''],
  ])('%s', async (_, passphrase) => {
    expect(await refusalOf(file, { passphrase })).toBe('wrong-passphrase');
  });

  test.each(Array.from({ length: 15 }, (_, i) => i + 1))('cut off after %d/16', async (part) => {
    expect(await refusalOf(file.slice(0, Math.floor((file.length * part) / 16)))).toBe('not-whole');
  });

  test.each(Array.from({ length: 15 }, (_, i) => i + 1))(
    'the sealed bytes cut off after %d/16, by somebody who makes the check fit again',
    async (part) => {
      const cut = sealed.slice(0, Math.floor((sealed.length * part) / 16));
      expect(await refusalOf(sharedFile(cut, VIEWER))).toBe('altered');
    },
  );

  const places: readonly (readonly [string, (bytes: Uint8Array) => number])[] = [
    ['the first byte', () => 0],
    ['the salt', () => 34],
    ['the work factor', (bytes) => new TextDecoder('latin1').decode(bytes).indexOf(' 10\n') + 1],
    ['the wrapped key', (bytes) => new TextDecoder('latin1').decode(bytes).indexOf('10\n') + 5],
    [
      'the mac of the header',
      (bytes) => new TextDecoder('latin1').decode(bytes).indexOf('---') + 6,
    ],
    ['the nonce', (bytes) => new TextDecoder('latin1').decode(bytes).indexOf('---') + 50],
    ['the body', (bytes) => bytes.length - 200],
    ['the last byte', (bytes) => bytes.length - 1],
  ];
  test.each(places)('one bit changed in %s, with the check made to fit', async (_, place) => {
    const bytes = sealed.slice();
    const at = place(sealed);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(await refusalOf(sharedFile(bytes, VIEWER))).toMatch(/^(altered|wrong-passphrase)$/);
  });

  test('a letter changed on the way, wherever it is', async () => {
    const from = file.indexOf('id="sealed"');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: from, max: file.length - 40 }),
        fc.constantFrom('A', 'b', '7', '<', '\n', ' '),
        async (at, letter) => {
          const changed = `${file.slice(0, at)}${letter}${file.slice(at + 1)}`;
          const opened = await openShare(changed, GIVEN);
          // White space between the lines is no content.
          if (opened.ok) expect(opened.value).toEqual(contentForTests());
          else expect(opened.error.code).toBe('not-whole');
        },
      ),
      { numRuns: 60 },
    );
  });

  test('work without end', async () => {
    const text = new TextDecoder('latin1').decode(sealed).replace(' 10\n', ' 20\n');
    const dear = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(await refusalOf(sharedFile(dear, VIEWER))).toBe('altered');
  });

  test.each([
    ['nothing', ''],
    ['a web page', '<!doctype html><html><body><script id="sealed">AAAA</script></body></html>'],
    ['an age file', 'age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 16\n'],
  ])('%s', async (_, text) => {
    expect(await refusalOf(text)).toBe('not-a-share');
  });

  test('any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect((await openShare(text, GIVEN)).ok).toBe(false);
        expect((await openShare(file.slice(0, 1200) + text, GIVEN)).ok).toBe(false);
      }),
    );
  });
});

test('it is sealed with the work that the decision names', async () => {
  const header = new TextDecoder('latin1').decode(await sealShare(contentForTests(), PASSPHRASE));
  expect(header).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 16\n/);
});

test('the file tells nothing before it is opened', () => {
  for (const word of ['needle', 'Weiss', 'Robin', 'diary', '2026'])
    expect(file).not.toContain(word);
  expect(sealedIn(file)).toEqual({ ok: true, value: sealed });
});
