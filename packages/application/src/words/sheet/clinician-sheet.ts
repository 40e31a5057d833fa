import { type ClinicianPage, NOT_SIGNED_OFF } from '@plumbline/domain';
import type { Banner, Sheet } from '@plumbline/paper';
import { dayWords } from '../day-words.ts';
import { count, listed, sentenceCase } from '../plain-text.ts';
import { SIGN_WORDS } from '../sign-words.ts';
import { complaintSection } from './complaint-section.ts';
import { contributorsSection, triedSection } from './contributors-section.ts';
import { courseSection } from './course-section.ts';
import { healthSection } from './health-section.ts';
import { measuredSection } from './measured-section.ts';
import { safetySection } from './safety-section.ts';
import { questionsSection, visitSection } from './visit-section.ts';

/** The page for a clinician in words, as the PDF, the HTML and the preview show it. */
export function clinicianSheet(page: ClinicianPage): Sheet {
  const units = page.profile?.units ?? 'metric';
  return {
    lang: 'en',
    title: `Back pain and running: page for a clinician, ${dayWords(page.made)}`,
    heading: 'Back pain and running',
    subject: subject(page.who),
    made: `Page for a clinician · made ${dayWords(page.made)}`,
    banner: banner(page),
    columns: [
      [
        visitSection(page, units),
        complaintSection(page),
        healthSection(page),
        safetySection(page.safety),
        questionsSection(page),
      ],
      [
        courseSection(page.course, units),
        contributorsSection(page.contributors),
        measuredSection(page.measured),
        triedSection(page.tried),
      ],
    ],
    small: smallPrint(page),
    more: (n) => `… ${n} more in the app`,
  };
}

function subject({ name, sex, age, height, mass }: ClinicianPage['who']): string {
  const parts = [
    name ?? 'Runner (no name given)',
    sex === 'unspecified' ? 'sex not given' : sex,
    age.known ? count(age.value, 'year') : 'age not given',
    ...(height.known ? [`${Math.round(height.value)} cm`] : []),
    ...(mass.known ? [`${Math.round(mass.value)} kg`] : []),
  ];
  return parts.join(' · ');
}

const TITLES = {
  emergency: 'Safety answers: emergency signs',
  same_day: 'Safety answers: to be seen the same day',
  within_days: 'Safety answers: to be seen within days',
  review: 'Safety answers: a review is advised',
  none: 'Safety answers: nothing that calls for a clinician now',
  not_screened: 'Safety questions: not all of the urgent ones are answered',
} as const;

const RUNNING = {
  stop: 'The app has told the runner not to run until a clinician says otherwise.',
  no_increase: 'The app has told the runner not to run more or faster than now.',
  ok: 'The app has not restricted running.',
  not_screened: 'Until they are, the app explains nothing and plans no runs.',
} as const;

const TONES = {
  emergency: 'alarm',
  same_day: 'alarm',
  within_days: 'care',
  review: 'care',
  none: 'calm',
  not_screened: 'care',
} as const satisfies Readonly<Record<keyof typeof TITLES, Banner['tone']>>;

function banner({ safety }: ClinicianPage): Banner {
  const { tier, running, result } = safety;
  const because = result?.reasons.map(reasonWords) ?? [];
  const signs = because.length > 0 ? `${sentenceCase(listed(because))}. ` : '';
  return {
    tone: running === 'stop' ? 'alarm' : TONES[tier],
    title: TITLES[tier],
    text: `${signs}${RUNNING[running]} ${NOT_SIGNED_OFF}`,
  };
}

function reasonWords(reason: string): string {
  const signs: Readonly<Record<string, string>> = SIGN_WORDS;
  return signs[reason] ?? reason.replaceAll('_', ' ');
}

function smallPrint({ provenance }: ClinicianPage): readonly string[] {
  const { engineVersion, evidenceVersion, inputDigest, window, runs, devices } = provenance;
  const when =
    window.from && window.to ? ` from ${dayWords(window.from)} to ${dayWords(window.to)}` : '';
  const from = devices.slice(0, 3).map((one) => `${one.device.slice(0, 40)} (${one.runs})`);
  const recorded = from.length > 0 ? `; recorded by ${listed(from)}` : '';
  return [
    'This is not a diagnosis. Plumbline compares one runner’s own runs with one another; it is not validated as a medical device. All of it is the runner’s own account and recordings, and nothing was checked by anyone.',
    `Method: a Bayesian comparison of all sets of five possible causes with context (sleep, stress, sitting, hills and others) allowed for, and “none of these” among the outcomes. Intervals hold 80 % of the probability. An association in one runner’s days is no proof of a cause.`,
    `Data: ${count(runs, 'run')} in the app${recorded}; the comparison rests on ${count(window.reportedRuns, 'run')} with a pain report${when}. Pain is on the 0–10 numeric rating scale. Engine ${engineVersion}, evidence ${evidenceVersion}, input ${inputDigest.slice(0, 12)}.`,
  ];
}
