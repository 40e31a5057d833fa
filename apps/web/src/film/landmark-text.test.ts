import { readLandmarks } from '@plumbline/importers';
import { filmRunner, randomFor, someRunningForm } from '@plumbline/simulator';
import { expect, test } from 'vitest';
import { landmarkText, slowedDown } from './landmark-text.ts';

const form = someRunningForm(randomFor(3, 'form'));
const { clip } = filmRunner({ form, camera: { seconds: 1, dropped: 0.1 }, seed: 4 });

test('what the page writes of a film is read as the same film', () => {
  const bytes = new TextEncoder().encode(landmarkText({ ...clip, brightness: 0.4 }));
  const read = readLandmarks('clip.json', bytes);
  expect(read.problems).toEqual([]);
  expect(read.clip).toMatchObject({ width: clip.width, view: 'side', brightness: 0.4 });
  expect(read.clip?.frames).toHaveLength(clip.frames.length);
  for (const [i, { t, landmarks }] of (read.clip?.frames ?? []).entries()) {
    expect(t).toBeCloseTo(clip.frames[i]?.t ?? -1, 5);
    expect(landmarks === undefined).toBe(clip.frames[i]?.landmarks === undefined);
    expect(landmarks?.[31]?.[0] ?? 0).toBeCloseTo(clip.frames[i]?.landmarks?.[31]?.[0] ?? 0, 1);
  }
});

test('a film that was slowed down four times lasts a quarter', () => {
  const film = { from: 2, slowedBy: 2 };
  expect(slowedDown({ ...clip, film }, 4).film).toEqual({ from: 2, slowedBy: 8 });
  expect(slowedDown(clip, 4).frames.at(-1)?.t).toBeCloseTo((clip.frames.at(-1)?.t ?? 0) / 4);
});
