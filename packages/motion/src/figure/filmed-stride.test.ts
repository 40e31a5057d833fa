import { filmRunner, randomFor, someRunningForm } from '@plumbline/simulator';
import { expect, test } from 'vitest';
import { gaitOf } from '../gait.ts';
import { pointOf } from '../passage/points.ts';
import { filmedStride } from './filmed-stride.ts';
import { STRIDE_MOMENTS } from './stride-figure.ts';

const FORM = { ...someRunningForm(randomFor(3, 'form')), strike: 18, cadence: 172 };
const { clip } = filmRunner({ form: FORM, camera: { seconds: 5, rate: 60 }, seed: 5 });
const gait = gaitOf(clip);

test.each([
  ['in real time', 1],
  ['four times slower', 4],
])('a film %s shows one stride from a landing on, at its own times and places', (_, slowedBy) => {
  const { height = 0, moments = [] } =
    filmedStride({ ...clip, film: { from: 3, slowedBy } }, gait) ?? {};
  expect(moments).toHaveLength(STRIDE_MOMENTS);
  const times = moments.map(({ at }) => (at - 3) / slowedBy);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  const near = gait.contacts.filter(({ side }) => side === gait.near);
  const landing = near.find(({ t }) => Math.abs(t - (times[0] ?? 0)) <= 0.5 / 60 + 1e-6);
  expect(landing).toBeDefined();
  expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeCloseTo((120 / 172) * (23 / 24), 1);
  for (const { at, x, y, posture } of moments) {
    const frame = clip.frames.find(({ t }) => Math.abs(3 + t * slowedBy - at) < 1e-9);
    const ankle = pointOf(gait.near ?? 'right', 'Ankle');
    const [shownX = 0, shownY = 0] = posture[ankle] ?? [];
    expect(x + height * shownX).toBeCloseTo(frame?.landmarks?.[ankle]?.[0] ?? -1, 6);
    expect(y + height * shownY).toBeCloseTo(frame?.landmarks?.[ankle]?.[1] ?? -1, 6);
  }
});

test('landmarks of which no film is known, or of one step, have no pictures', () => {
  expect(filmedStride(clip, gait)).toBeUndefined();
  const film = { from: 0, slowedBy: 1 };
  expect(filmedStride({ ...clip, film }, { ...gait, contacts: [] })).toBeUndefined();
});
