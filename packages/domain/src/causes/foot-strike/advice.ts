import type { Condition } from '../../record/profile.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import type { Advice } from '../cause.ts';
import { ruledSafe } from '../conditions.ts';

export const NO_SWITCH: readonly Condition[] = [
  'achilles_calf_plantar',
  'foot_fracture',
  'neuropathy',
];

/** Leaving it alone comes first, and a switch last. */
export function footStrikeAdvice(timeline: Timeline): readonly Advice[] {
  const mayTry = ruledSafe(timeline.profile, NO_SWITCH);
  return [leaveItAlone, ...(mayTry ? [softerSteps] : []), twoPairs, mayTry ? price : notNow];
}

const leaveItAlone: Advice = {
  id: 'foot-strike.leave-it-alone',
  text: 'Leave your landing alone. Landing on the heel has not been linked to back pain, and most runners do it.',
  evidence: ['S01', 'S09', 'S14'],
  basis: 'evidence',
};

const softerSteps: Advice = {
  id: 'foot-strike.quicker-steps',
  text: 'If you want softer landings, try slightly quicker steps for a few minutes of an easy run: they lower the shock and flatten the foot a little without a switch.',
  evidence: ['F10', 'F11'],
  basis: 'evidence',
  onRun: true,
};

const twoPairs: Advice = {
  id: 'foot-strike.two-pairs',
  text: 'Running in more than one pair of shoes in turn went with fewer injuries of any kind.',
  evidence: ['K12'],
  basis: 'evidence',
};

const price: Advice = {
  id: 'foot-strike.price-of-a-switch',
  text: 'Switching to the forefoot moves work to the calf and Achilles tendon, and some of the injuries with it. If you still want to, only out of a flare, over 8–12 weeks, with calf raises beforehand.',
  evidence: ['S04', 'S05', 'S06', 'F12', 'S16'],
  basis: 'evidence',
  onRun: true,
};

const notNow: Advice = {
  id: 'foot-strike.no-switch',
  text: 'A switch of landing is not for sore Achilles tendons, calves or soles, after a stress fracture of the foot, or with numb feet: it moves work to exactly those places. Answer those questions in your profile before you think about it.',
  evidence: ['S04', 'S16'],
  basis: 'evidence',
};
