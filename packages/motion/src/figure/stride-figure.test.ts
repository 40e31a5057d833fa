import { type Camera, filmRunner, randomFor, someRunningForm } from '@plumbline/simulator';
import { expect, test } from 'vitest';
import { gaitOf } from '../gait.ts';
import { POINT, pointOf } from '../passage/points.ts';
import { STRIDE_MOMENTS, strideFigure } from './stride-figure.ts';

const FORM = { ...someRunningForm(randomFor(3, 'form')), lean: 8, strike: 18, cadence: 172 };

function figureOf(camera: Partial<Camera>) {
  const { clip } = filmRunner({ form: FORM, camera, seed: 5 });
  const gait = gaitOf(clip);
  return { figure: strideFigure(clip, gait), near: gait.near ?? 'right' };
}

test.each(['right', 'left'] as const)(
  'a runner who faces %s begins a stride with the near foot ahead, and leans forward',
  (facing) => {
    const { figure = [], near } = figureOf({ seconds: 5, facing });
    expect(figure).toHaveLength(STRIDE_MOMENTS);
    const [landing, later] = [figure[0], figure[STRIDE_MOMENTS / 2]];
    const ankle = pointOf(near, 'Ankle');
    expect(landing?.[ankle]?.[0]).toBeGreaterThan(0.05);
    expect(later?.[ankle]?.[0]).toBeLessThan(landing?.[ankle]?.[0] ?? 0);
    const shoulder = landing?.[POINT.leftShoulder]?.[0] ?? 0;
    expect(shoulder).toBeGreaterThan(0);
    for (const posture of figure) {
      const [nose, heel] = [
        posture[POINT.nose]?.[1] ?? 0,
        posture[pointOf(near, 'Heel')]?.[1] ?? 0,
      ];
      expect(heel - nose).toBeGreaterThan(0.5);
      expect(heel - nose).toBeLessThan(1.1);
    }
  },
);

test('a runner seen from behind, or for one step, has no figure', () => {
  expect(figureOf({ seconds: 5, view: 'rear' }).figure).toBeUndefined();
  expect(figureOf({ seconds: 0.6 }).figure).toBeUndefined();
});
