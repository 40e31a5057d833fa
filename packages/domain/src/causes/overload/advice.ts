import type { Advice } from '../cause.ts';

/** Smallest step first. */
export function overloadAdvice(): readonly Advice[] {
  return [longestRun, afterAFlare, runWalk, keepMoving];
}

const longestRun: Advice = {
  id: 'overload.longest-run',
  text: 'Keep the next long run at most 10 % beyond the longest of the 30 days before it. Bigger single jumps go with more injuries of any kind; nobody has tested this rule for backs.',
  evidence: ['L01', 'L02', 'L03', 'L11'],
  basis: 'evidence',
  addsRunning: true,
};

const afterAFlare: Advice = {
  id: 'overload.after-a-flare',
  text: 'After a flare, start again at about half to two thirds of your last run without pain, and add a tenth with each run that stays calm.',
  evidence: [],
  basis: 'product-rule',
  addsRunning: true,
};

const runWalk: Advice = {
  id: 'overload.run-walk',
  text: 'If your back has been sore for months, a run-walk plan of 3 × 30 minutes a week eased lasting back pain in one small trial. Two sessions a week were what people managed.',
  evidence: ['L22', 'L23'],
  basis: 'evidence',
  addsRunning: true,
};

const keepMoving: Advice = {
  id: 'overload.keep-moving',
  text: 'No need to stop altogether for ordinary soreness of up to 5 of 10 that is back to its usual level the next morning; then repeat the distance rather than add to it. Above 5, or rising, stop and walk home.',
  evidence: ['L24'],
  basis: 'product-rule',
  onRun: true,
};
