import { expect, test } from 'vitest';
import { processorSeconds } from '../testing/processor-time.ts';
import { walkXml } from './walk-xml.ts';

function read(bytes: Uint8Array | string): {
  readonly seen: readonly string[];
  readonly problems: ReturnType<typeof walkXml>;
} {
  const seen: string[] = [];
  const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const problems = walkXml(content, 'run.gpx', {
    open: (name, attributes) => seen.push(`<${name} ${Object.values(attributes).join(' ')}`),
    close: (name, text) => seen.push(`${name}=${text}`),
  });
  return { seen, problems };
}

test('names come without prefixes, texts whole', () => {
  const { seen, problems } = read('<a:x xmlns:a="u"><a:y>1 &amp; <![CDATA[2]]></a:y></a:x>');
  expect(seen).toEqual(['<x u', '<y ', 'y=1 & 2', 'x=']);
  expect(problems).toEqual([]);
});

test('white space before the declaration is let through, and lines still count from the top', () => {
  const { seen, problems } = read('\n\n  <?xml version="1.0"?>\n<x>\n<y></z></x>');
  expect(seen.slice(0, 2)).toEqual(['<x ', '<y ']);
  expect(problems).toMatchObject([{ code: 'bad-structure', place: { line: 5 } }]);
});

test('a file cut off keeps what came before, and says so', () => {
  const { seen, problems } = read('<x><y>1</y><y>2');
  expect(seen).toEqual(['<x ', '<y ', 'y=1', '<y ']);
  expect(problems).toMatchObject([{ code: 'truncated', place: { file: 'run.gpx', line: 1 } }]);
});

test.each([
  ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode('<x>ö</x>'))],
  ['UTF-16 with a mark', utf16('\ufeff<x>ö</x>')],
  ['UTF-16 without a mark', utf16('<x>ö</x>')],
  ['Latin-1 as declared', latin1('<?xml version="1.0" encoding="ISO-8859-1"?><x>\xf6</x>')],
  ['UTF-8 under a declaration of UTF-16', '<?xml version="1.0" encoding="UTF-16"?><x>ö</x>'],
])('%s is read', (_, bytes) => {
  expect(read(bytes)).toEqual({ seen: ['<x ', 'x=ö'], problems: [] });
});

test('bytes that are no letters are reported and read around', () => {
  const { seen, problems } = read(latin1('<x>\n<y>\xf6</y><z>1</z></x>'));
  expect(seen).toContain('z=1');
  expect(problems).toMatchObject([{ code: 'bad-encoding', place: { file: 'run.gpx' } }]);
});

test.each([
  ['entities that unfold', '<!DOCTYPE x [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'],
  ['entities nobody declared', '<x>&nobody;</x>'],
  ['endless nesting', '<x>'.repeat(100_000)],
  ['endless attributes', `<x ${Array.from({ length: 5000 }, (_, i) => `a${i}="1"`).join(' ')}/>`],
  ['endless names', `<x>${Array.from({ length: 5000 }, (_, i) => `<a${i}/>`).join('')}</x>`],
  ['endless text', `<x>${'a'.repeat(12_000_000)}</x>`],
  ['one endless tag', `<${'a'.repeat(12_000_000)}`],
])('%s: refused, quickly', (_, text) => {
  const before = process.cpuUsage();
  expect(read(text).problems).toMatchObject([{ code: 'bad-structure' }]);
  expect(processorSeconds(before)).toBeLessThan(5);
});

function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
