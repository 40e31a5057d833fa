import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPlan } from './check-plan.ts';
import { diceOf, madeUpAsking } from './made-up-runner.ts';
import type { PlannedDay } from './plan.ts';
import { planDocument } from './plan-document.ts';
import { brokenPromises } from './plan-oracle.ts';
import { makePlan } from './plan-runner.ts';
import { RUN_SENTENCE } from './wording.ts';

const ajv = new Ajv2020();
addFormats.default(ajv);
const SCHEMA = new URL('../../../../docs/formats/plan.schema.json', import.meta.url);
const isValid = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));

/** Of the only session since the setback a part was measured: no run may be a step beyond that part. */
const PARTLY_MEASURED = 2_020_893;

test('whatever a runner did and wants, no rule is broken, and there is a run or a reason', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const made = madeUpAsking(diceOf(seed));
      const { plan, history, frame } = makePlan(made.timeline, made.asked);
      expect(checkPlan(plan.days, { history, frame })).toEqual([]);
      expect(brokenPromises(made, plan.days)).toEqual([]);
      const document = planDocument(plan);
      expect(isValid(document), JSON.stringify(isValid.errors)).toBe(true);
      const runs = document.days.flatMap(({ sessions }) =>
        sessions.filter(({ kind }) => kind === 'run' || kind === 'run_walk'),
      );
      expect(runs.length > 0).toBe(plan.noRuns === undefined);
      for (const { what } of runs) expect(what).toContain(RUN_SENTENCE);
      for (const week of [0, 1, 2, 3])
        expectLongToBeLongest(plan.days.slice(7 * week, 7 * week + 7));
    }),
    { numRuns: 500, seed: 20, examples: [[PARTLY_MEASURED]] },
  );
});

function expectLongToBeLongest(week: readonly PlannedDay[]): void {
  const runs = week.flatMap(({ sessions }) =>
    sessions.flatMap((session) => (session.kind === 'run' ? [session] : [])),
  );
  const longest = Math.max(0, ...runs.map(({ km }) => km));
  for (const { km, role } of runs) if (role === 'long') expect(km).toBe(longest);
}
