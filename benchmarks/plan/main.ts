import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { checkPlan } from '../../packages/domain/src/plan/check-plan.ts';
import { diceOf, madeUpAsking } from '../../packages/domain/src/plan/made-up-runner.ts';
import { planDocument } from '../../packages/domain/src/plan/plan-document.ts';
import { brokenPromises } from '../../packages/domain/src/plan/plan-oracle.ts';
import { makePlan } from '../../packages/domain/src/plan/plan-runner.ts';

/** Plans for runners who never lived: how many rules are broken, and what one costs. `npm run benchmark:plan -- [PLANS] [FIRST SEED]`. */
const plans = Number(process.argv[2] ?? 10_000);
const first = Number(process.argv[3] ?? 100_000);

const ajv = new Ajv2020();
addFormats.default(ajv);
const isValid = ajv.compile(
  JSON.parse(readFileSync(new URL('../../docs/formats/plan.schema.json', import.meta.url), 'utf8')),
);

const took: number[] = [];
const outcomes = new Map<string, number>();
let broken = 0;
for (let seed = first; seed < first + plans; seed++) {
  const made = madeUpAsking(diceOf(seed));
  const begun = process.cpuUsage();
  const { plan, history, frame } = makePlan(made.timeline, made.asked);
  const { user, system } = process.cpuUsage(begun);
  took.push((user + system) / 1000);
  const hasRun = plan.days.some(({ sessions }) =>
    sessions.some(({ kind }) => kind === 'run' || kind === 'run_walk'),
  );
  const faults = [
    ...checkPlan(plan.days, { history, frame }).map(
      ({ constraint, day }) => `${day} ${constraint}`,
    ),
    ...brokenPromises(made, plan.days),
    ...(isValid(planDocument(plan))
      ? []
      : [`not by its schema: ${JSON.stringify(isValid.errors)}`]),
    ...(hasRun === (plan.noRuns === undefined) ? [] : ['neither a run nor a reason']),
  ];
  if (faults.length > 0) {
    broken++;
    console.log(`seed ${seed}: ${faults.slice(0, 3).join('; ')}`);
  }
  const outcome =
    plan.noRuns?.why ?? `runs: ${plan.back.why === 'none' ? 'going on' : plan.back.why}`;
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
}

took.sort((a, b) => a - b);
const at = (part: number) =>
  (took[Math.min(took.length - 1, Math.floor(part * took.length))] ?? 0).toFixed(1);
console.log(`${plans} plans, ${broken} with a broken rule or without run and reason`);
console.log(
  `ms of processor a plan: median ${at(0.5)}, 99 of 100 below ${at(0.99)}, slowest ${at(1)} (asked for: 50)`,
);
for (const [outcome, count] of [...outcomes].sort(([, a], [, b]) => b - a))
  console.log(`  ${count.toString().padStart(6)}  ${outcome}`);
process.exitCode = broken > 0 ? 1 : 0;
