import type { Condition } from '../../record/profile.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import type { Advice } from '../cause.ts';
import { ruledSafe } from '../conditions.ts';
import { leanStandsOut } from './latest-check.ts';

export const NO_CHANGE_OF_STEP: readonly Condition[] = ['achilles_calf_plantar', 'foot_fracture'];

/** Smallest step first; one change at a time. */
export function formAdvice(timeline: Timeline): readonly Advice[] {
  const mayChangeStep = ruledSafe(timeline.profile, NO_CHANGE_OF_STEP);
  return [warmUp, ...tall(timeline), mayChangeStep ? quickerSteps : comfortFirst, armsAndHead];
}

const warmUp: Advice = {
  id: 'form.warm-up',
  text: 'Begin with 5–10 easy minutes. Marathoners who had no proper warm-up reported more back pain.',
  evidence: ['F28'],
  basis: 'evidence',
  onRun: true,
};

const quickerSteps: Advice = {
  id: 'form.quicker-steps',
  text: 'Try steps about 5 % quicker than your own at the same speed: a metronome for 1–2 minutes in every 5, for two weeks, eight runs in all, then without it. Never more than 10 %. It feels harder at first; it lowers the shock of landing, and nobody has tested it for backs. Not in a flare with leg symptoms, and not just before a race.',
  evidence: ['F01', 'F08', 'F09', 'F10', 'F11'],
  basis: 'evidence',
  onRun: true,
};

const comfortFirst: Advice = {
  id: 'form.step-as-it-is',
  text: 'Leave your step as it is until the questions about Achilles tendon, calf and foot bones are answered with no: quicker steps are not for them.',
  evidence: [],
  basis: 'product-rule',
};

const armsAndHead: Advice = {
  id: 'form.arms-and-head',
  text: 'Carry arms and head as is comfortable. No study links either to back pain in runners.',
  evidence: [],
  basis: 'product-rule',
};

function tall(timeline: Timeline): readonly Advice[] {
  if (!leanStandsOut(timeline)) return [];
  return [
    {
      id: 'form.tall',
      text: 'Late in a run, think “tall” for a minute now and then. Your lean is beyond the usual range or grew late in the run by more than a camera’s error; no lean has been shown to hurt backs.',
      evidence: ['F14', 'F16', 'M07'],
      basis: 'evidence',
      onRun: true,
    },
  ];
}
