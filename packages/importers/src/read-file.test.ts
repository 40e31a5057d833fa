import { gzipSync } from 'node:zlib';
import { encodeFit, encodeGpx, encodeTcx } from '@plumbline/simulator';
import { expect, test } from 'vitest';
import { LIMITS } from './archive/limits.ts';
import { readFile } from './read-file.ts';
import { recordingsOf } from './testing/promises.ts';
import { recordedRun } from './testing/recorded-run.ts';

const context = { zone: undefined, listed: undefined };
const run = recordedRun();
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const letters = (content: string): Uint8Array => {
  return Uint8Array.from(content, (letter) => letter.charCodeAt(0));
};

test.each([
  ['run.fit', encodeFit(run), 'fit'],
  ['run.gpx', encodeGpx(run), 'gpx'],
  ['run.tcx', encodeTcx(run), 'tcx'],
  ['run.fit.gz', gzipSync(encodeFit(run)), 'fit'],
  ['run.gpx.gz', gzipSync(encodeGpx(run)), 'gpx'],
  ['run.tcx.gz', gzipSync(encodeTcx(run)), 'tcx'],
  ['run.fit', gzipSync(encodeFit(run)), 'fit'],
  ['run.tcx.gz', encodeTcx(run), 'tcx'],
  ['a name that says nothing', encodeFit(run), 'fit'],
])('%s is read', (name, bytes, format) => {
  const reading = readFile(name, bytes, context);
  expect(reading.problems).toEqual([]);
  expect(recordingsOf(reading).map((recording) => recording.format)).toEqual([format]);
});

test.each([
  ['run.fit', encodeGpx(run), 'FIT', 'GPX', 'gpx'],
  ['run.gpx', encodeTcx(run), 'GPX', 'TCX', 'tcx'],
  ['run.tcx.gz', gzipSync(encodeFit(run)), 'TCX', 'FIT', 'fit'],
  ['diary.csv', encodeFit(run), 'CSV or JSON', 'FIT', 'fit'],
])(
  '%s that is something else is read as what it is, and says so',
  (name, bytes, expected, received, format) => {
    const reading = readFile(name, bytes, context);
    expect(recordingsOf(reading).map((recording) => recording.format)).toEqual([format]);
    expect(reading.problems).toEqual([
      { code: 'not-what-its-name-says', place: { file: name }, expected, received },
    ]);
  },
);

test.each([
  ['IMG_1.jpg', letters('\xff\xd8\xff\xe0 and so on'), 'a photo'],
  ['IMG_2.heic', letters('\0\0\0\x18ftypheic'), 'a photo'],
  ['clip.mp4', letters('\0\0\0\x18ftypmp42'), 'a video'],
  ['letter.pdf', letters('%PDF-1.7'), 'a PDF document'],
  ['places.kml', text('<?xml version="1.0"?><kml></kml>'), 'a map (KML)'],
  ['page.html', text('<!doctype html><html></html>'), 'a web page'],
  ['notes.docx', letters('PK\x03\x04 and so on'), 'a zipped document'],
])('%s holds no run', (name, bytes, what) => {
  expect(readFile(name, bytes, context)).toEqual({
    content: { kind: 'nothing', what },
    problems: [],
  });
});

test('a photo that calls itself a run is named as what it is', () => {
  const reading = readFile('run.fit', letters('\xff\xd8\xff\xe0'), context);
  expect(reading.content).toEqual({ kind: 'nothing', what: 'a photo' });
  expect(reading.problems).toMatchObject([{ code: 'not-what-its-name-says', received: 'a photo' }]);
});

test.each([
  ['empty.fit', new Uint8Array(), 'empty-file'],
  ['noise.bin', Uint8Array.from({ length: 300 }, (_, i) => (i * 7919) % 256), 'bad-structure'],
  ['cut.gpx.gz', gzipSync(encodeGpx(run)).subarray(0, 200), 'bad-gzip'],
  ['bomb.gpx.gz', gzipSync(new Uint8Array(4 * LIMITS.ratioFrom)), 'zip-bomb'],
  ['three deep.gz', gzipSync(gzipSync(gzipSync(encodeFit(run)))), 'bad-structure'],
])('%s is refused with a problem', (name, bytes, code) => {
  const reading = readFile(name, bytes, context);
  expect(reading.content).toEqual({ kind: 'unreadable' });
  expect(reading.problems).toMatchObject([{ code, place: { file: name } }]);
});

test('a FIT file whose signature is damaged is read as its name says', () => {
  const fit = encodeFit(run);
  fit[9] = 0x47;
  const reading = readFile('run.fit', fit, context);
  expect(recordingsOf(reading).length).toBe(1);
  expect(reading.problems.map(({ place }) => place.byte)).toContain(8);
});
