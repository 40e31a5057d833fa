import type { Condition } from '../../record/profile.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import type { Advice } from '../cause.ts';
import { ruledSafe } from '../conditions.ts';
import { sweatLearnt } from './exposure.ts';

/** Where fluid targets are a clinician's, not an app's. */
export const NO_FLUID_TARGETS: readonly Condition[] = [
  'heart_kidney_liver',
  'diuretics',
  'pregnancy',
];
const ENOUGH_WEIGHINGS = 3;

/** Smallest step first. */
export function dehydrationAdvice(timeline: Timeline): readonly Advice[] {
  const mayAim = ruledSafe(timeline.profile, NO_FLUID_TARGETS);
  const weighings = sweatLearnt(timeline).weighings;
  return [
    thirst,
    ...(weighings < ENOUGH_WEIGHINGS ? [weigh] : []),
    mayAim ? longRuns : noTargets,
    notACure,
    warning,
  ];
}

const thirst: Advice = {
  id: 'dehydration.thirst',
  text: 'On runs under 60–90 minutes drink when you are thirsty; that is enough.',
  evidence: ['D03', 'D04'],
  basis: 'evidence',
};

const weigh: Advice = {
  id: 'dehydration.weigh',
  text: 'Weigh yourself without clothes, towelled dry, before and after three runs, and note what you drank: then Plumbline knows your own sweat instead of guessing it.',
  evidence: ['D11', 'D13'],
  basis: 'evidence',
  onRun: true,
};

const longRuns: Advice = {
  id: 'dehydration.long-runs',
  text: 'Over 90 minutes, in heat, or if you sweat much: plan drinks so that you lose less than 2 % of your body mass, and never gain any. This is for safety and comfort.',
  evidence: ['D01', 'D03', 'D04'],
  basis: 'evidence',
};

const noTargets: Advice = {
  id: 'dehydration.no-targets',
  text: 'How much to drink is a question for your clinician where heart, kidney or liver disease, water tablets or a pregnancy are concerned, so Plumbline names no amount until those questions are answered with no.',
  evidence: [],
  basis: 'product-rule',
};

const notACure: Advice = {
  id: 'dehydration.not-a-cure',
  text: 'More water is no treatment for a sore back: the nearest studies were of ice water, of beliefs, and of an examiner’s findings.',
  evidence: ['D15', 'D16', 'D17'],
  basis: 'evidence',
};

const warning: Advice = {
  id: 'dehydration.too-much',
  text: 'Headache, nausea, dizziness, confusion, swelling, or weight gained in a run can mean too much water: stop drinking and get help. Women, small bodies, long slow events and anti-inflammatory tablets raise the risk.',
  evidence: ['D04', 'D05'],
  basis: 'evidence',
};
