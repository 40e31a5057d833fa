import { describe, expect, test } from 'vitest';
import { known, missing } from '../../reading/reading.ts';
import type { FormCheck } from '../../record/form-check.ts';
import type { Drift, DriftChannel, Estimate } from '../../record/run.ts';
import { formCheck, NO_DRIFT, profileOf, timelineOf } from '../a-runner.ts';
import type { Exposure } from '../cause.ts';
import { form } from './form.ts';

type Told = Partial<Record<DriftChannel, number | Estimate>>;

function drifted(told: Told): Drift {
  const entries = Object.entries(told).map(([channel, value]) => [
    channel,
    known(typeof value === 'number' ? { value, sd: 0.01 } : value),
  ]);
  return { ...NO_DRIFT, ...Object.fromEntries(entries) };
}

function exposureOf(drift: Drift, checks: readonly Partial<FormCheck>[] = []): Exposure {
  const [exposure] = form.exposures(
    timelineOf([{ on: '2026-03-01', run: { drift }, form: checks }]),
  );
  if (!exposure) throw new Error('a run without an exposure');
  return exposure;
}

function lean(degrees: number, phase: FormCheck['phase'], sd = 2): Partial<FormCheck> {
  return { phase, values: { trunk_lean_deg: { value: degrees, sd } } };
}

const PLAIN = { contactTime: 12, verticalOscillation: 6, cadence: -4, contactBalance: 1 };

test('a stride that kept its shape has no exposure, and it was measured', () => {
  const still = exposureOf(
    drifted({ contactTime: 0, verticalOscillation: 0, cadence: 0, contactBalance: 0 }),
  );
  expect(still).toMatchObject({ obtained: 'measured', value: 0 });
});

test('a stride that drifted plainly in every sign reads 1', () => {
  expect(exposureOf(drifted(PLAIN))).toMatchObject({ value: expect.closeTo(1, 10) });
});

test.each(Object.entries(PLAIN))('%s alone, drifting by %d, reads 1', (channel, value) => {
  expect(exposureOf(drifted({ [channel]: value }))).toMatchObject({
    obtained: 'measured',
    value: expect.closeTo(1, 10),
  });
});

test('a stride that became livelier late has no dose', () => {
  const lively = exposureOf(drifted({ contactTime: -12, cadence: 4 }));
  expect(lively).toMatchObject({ value: expect.closeTo(-1, 10) });
  expect(form.dose(-1)).toBe(0);
});

test('a sign that is hardly known hardly counts', () => {
  const exposure = exposureOf(
    drifted({ contactTime: { value: 12, sd: 1 }, cadence: { value: 40, sd: 40 } }),
  );
  expect(exposure).toMatchObject({ value: expect.closeTo(1, 0) });
});

test('four signs are surer than one', () => {
  const sd = (exposure: Exposure) => (exposure.obtained === 'unknown' ? Number.NaN : exposure.sd);
  expect(sd(exposureOf(drifted(PLAIN)))).toBeCloseTo(
    sd(exposureOf(drifted({ cadence: -4 }))) / 2,
    2,
  );
});

test('a run too short for a late part says so', () => {
  const drift = { ...NO_DRIFT, contactTime: missing('too-short') };
  expect(exposureOf(drift)).toEqual({ obtained: 'unknown', why: 'too-short' });
});

describe('posture', () => {
  test('lean inside its usual range adds nothing', () => {
    expect(exposureOf(drifted(PLAIN), [lean(10, 'whole')])).toMatchObject({
      value: expect.closeTo(1, 10),
    });
  });

  test('ten degrees of lean beyond the usual range add 2', () => {
    const still = drifted({ contactTime: 0 });
    expect(exposureOf(still, [lean(25, 'whole')])).toMatchObject({ value: expect.closeTo(2, 10) });
  });

  test('filmed early and late, lean that grows by ten degrees is a drift that was measured', () => {
    const exposure = exposureOf(NO_DRIFT, [lean(4, 'early', 0.1), lean(14, 'late', 0.1)]);
    expect(exposure).toMatchObject({ obtained: 'measured', value: expect.closeTo(2, 10) });
  });

  test('cadence filmed at two speeds says nothing about tiring', () => {
    const filmed = (phase: FormCheck['phase'], cadence: number, speedKmh: number) => ({
      phase,
      speedKmh,
      values: { cadence_spm: { value: cadence, sd: 0.01 } },
    });
    const slower = exposureOf(NO_DRIFT, [filmed('early', 172, 11), filmed('late', 164, 9)]);
    const tired = exposureOf(NO_DRIFT, [filmed('early', 172, 11), filmed('late', 164, 11)]);
    expect(slower.obtained).toBe('unknown');
    expect(tired).toMatchObject({ obtained: 'measured', value: expect.closeTo(2, 10) });
  });

  test('a single film gives runs of the weeks around it an estimate, and none to runs far away', () => {
    const checks = [formCheck('2026-03-01', lean(22, 'whole'))];
    const runs = [{ on: '2026-03-01' }, { on: '2026-03-20' }, { on: '2026-06-20' }];
    const [same, near, far] = form.exposures(timelineOf(runs, { form: checks }));
    expect(same).toMatchObject({ obtained: 'estimated', value: expect.closeTo(1.4, 10) });
    expect(near).toMatchObject({ obtained: 'estimated', value: expect.closeTo(1.4, 10) });
    expect(near && same && 'sd' in near && 'sd' in same && near.sd > same.sd).toBe(true);
    expect(far).toEqual({ obtained: 'unknown', why: 'not-recorded' });
  });

  test('untidy arms are described and never weighed', () => {
    const arms = { values: { arm_crossover_cm: { value: 20, sd: 3 } } };
    expect(exposureOf(NO_DRIFT, [arms]).obtained).toBe('unknown');
  });
});

describe('advice', () => {
  const ids = (timeline: ReturnType<typeof timelineOf>) =>
    form.advice(timeline).map(({ id }) => id);
  const free = profileOf({ conditions: known([]) });

  test('quicker steps only once Achilles, calf and foot were asked about', () => {
    const sore = profileOf({ conditions: known(['achilles_calf_plantar']) });
    expect(ids(timelineOf([], { profile: free }))).toContain('form.quicker-steps');
    expect(ids(timelineOf([], { profile: sore }))).not.toContain('form.quicker-steps');
    expect(ids(timelineOf([]))).not.toContain('form.quicker-steps');
  });

  test.each([
    ['usual', [lean(10, 'whole')], false],
    ['beyond the usual range', [lean(18, 'whole')], true],
    ['growing by less than a camera can tell', [lean(5, 'early'), lean(9, 'late')], false],
    ['growing by more', [lean(5, 'early'), lean(12, 'late')], true],
  ])('“tall” for a lean that is %s: %o', (_, checks, said) => {
    const timeline = timelineOf([{ on: '2026-03-01', form: checks }]);
    expect(ids(timeline).includes('form.tall')).toBe(said);
  });
});
