import type { Condition } from '../../record/profile.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import type { Advice } from '../cause.ts';
import { ruledSafe } from '../conditions.ts';
import { strengthTests } from './field-tests.ts';

/** Where a longest-possible hold is not for an app to suggest. */
export const NO_MAXIMAL_HOLDS: readonly Condition[] = [
  'high_blood_pressure',
  'heart_kidney_liver',
  'pregnancy',
  'recent_surgery',
];

/** Smallest step first. */
export function weaknessAdvice(timeline: Timeline): readonly Advice[] {
  const mayHold = ruledSafe(timeline.profile, NO_MAXIMAL_HOLDS);
  return [legsFirst, twiceAWeek, ...evenSides(timeline), progress, mayHold ? retest : noHolds];
}

const legsFirst: Advice = {
  id: 'weakness.legs-first',
  text: 'Start with the legs and hips: squats or step-ups, a bridge or hip hinge, heel raises, then a side plank. In runners with lasting back pain leg exercises helped about as much as core exercises, for running slightly more.',
  evidence: ['C01', 'C02', 'C03', 'C04'],
  basis: 'evidence',
};

const twiceAWeek: Advice = {
  id: 'weakness.twice-a-week',
  text: 'Two sessions a week of about 25 minutes, on days between runs, for eight weeks. Put them in the calendar or train with someone: plans followed alone did not change injuries.',
  evidence: ['C10', 'C11'],
  basis: 'product-rule',
};

const progress: Advice = {
  id: 'weakness.progress',
  text: '2–3 sets of 8–12, stopping with two or three repetitions still in you. Add repetitions, then load, while your back stays at 3 of 10 or below. Leave out what spreads pain or numbness down a leg.',
  evidence: [],
  basis: 'product-rule',
};

const retest: Advice = {
  id: 'weakness.retest',
  text: 'Repeat your strength tests every four to six weeks, not during a flare. For the back-extension hold only a change of more than about 45 s is more than chance.',
  evidence: ['C15'],
  basis: 'evidence',
};

const noHolds: Advice = {
  id: 'weakness.no-maximal-holds',
  text: 'Count repetitions rather than holding as long as you can: longest-possible holds need the questions about blood pressure, heart, pregnancy and surgery answered first, and a clinician’s word where one applies.',
  evidence: [],
  basis: 'product-rule',
};

function evenSides(timeline: Timeline): readonly Advice[] {
  const uneven = strengthTests(timeline).sides.filter((side) => side.uneven);
  if (uneven.length === 0) return [];
  const shorter = uneven.map(({ test, percent }) => {
    const side = percent > 0 ? 'right' : 'left';
    return `${test.replaceAll('_', ' ')}: ${side} (${Math.round(Math.abs(percent))} % less)`;
  });
  return [
    {
      id: 'weakness.even-sides',
      text: `Begin each set with the side that did less in your tests: ${shorter.join('; ')}. No study says that a difference matters for backs; it is a simple place to start.`,
      evidence: [],
      basis: 'product-rule',
    },
  ];
}
