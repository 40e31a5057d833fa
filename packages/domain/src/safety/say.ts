import type { QuestionId } from './questions.ts';
import type { Finding } from './rules.ts';
import type { Running, Tier } from './tier.ts';

/** Shown with every result, in every app, until a clinician has signed the rules off. */
export const NOT_SIGNED_OFF = 'These rules have not yet been signed off by a clinician.';

const SAY: Readonly<Record<Tier, string>> = {
  emergency: 'Do not wait, and do not run.',
  same_day: 'Please be seen by a doctor today, and do not run until then.',
  within_days: 'Please have a clinician look at this within the next few days.',
  review: 'Please book a review with a clinician or physiotherapist. Nothing here is urgent.',
  none: 'None of the answers calls for a clinician now. Answer again when something changes.',
};

const CAUDA_EQUINA: ReadonlySet<string> = new Set<QuestionId>([
  'saddle_numbness',
  'bladder_trouble',
  'bowel_trouble',
  'sexual_numbness',
  'both_legs_weak',
  'both_legs_pain',
]);

const DEPARTMENT =
  'Go to an emergency department now. Say that you are worried about cauda equina syndrome.';
const AMBULANCE = 'Call the emergency number now.';
const NO_RUNNING = 'Please do not run until a clinician has looked at this; walking is fine.';
const BONE =
  'Ask to be assessed for a bone stress injury; an X-ray can be normal with one. Please do not test it by hopping.';
const INFLAMMATORY = 'Ask about inflammatory back pain.';
const TOLD_NOT_TO =
  'A clinician said that you should not run; that holds until a clinician says that you may.';

/** What to do, in plain words. `findings` are those that fired, most urgent first. */
export function sayOf(tier: Tier, running: Running, findings: readonly Finding[]): string {
  const because = new Set(findings.flatMap((finding) => finding.because));
  const highest = new Set(
    findings.filter((finding) => finding.tier === tier).flatMap((finding) => finding.because),
  );
  const stopped = findings.some((finding) => finding.running === 'stop');
  return [
    ...(tier === 'emergency' ? emergencyWords(highest) : []),
    SAY[tier],
    ...(tier === 'within_days' && stopped ? [NO_RUNNING] : []),
    ...(because.has('focal_bone_pain') ? [BONE] : []),
    ...(tier === 'review' && because.has('over_three_months') ? [INFLAMMATORY] : []),
    ...(running === 'stop' && !stopped ? [TOLD_NOT_TO] : []),
  ].join(' ');
}

/** The ambulance before the way to a department, where both are called for. */
function emergencyWords(because: ReadonlySet<string>): readonly string[] {
  const signs = [...because];
  const nerves = signs.filter((id) => CAUDA_EQUINA.has(id));
  if (nerves.length === 0) return [AMBULANCE];
  return nerves.length === signs.length ? [DEPARTMENT] : [AMBULANCE, DEPARTMENT];
}
