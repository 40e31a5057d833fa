import type { ClinicianPage } from '@plumbline/domain';
import type { Sheet } from '@plumbline/paper';
import { dayWords } from '../day-words.ts';
import { count, listed } from '../plain-text.ts';
import { complaintSection } from './complaint-section.ts';
import { contributorsSection } from './contributors-section.ts';
import { courseSection } from './course-section.ts';
import { healthSection } from './health-section.ts';
import { measuredSection } from './measured-section.ts';
import { safetyBanner } from './safety-banner.ts';
import { safetySection } from './safety-section.ts';
import { triedSection } from './tried-section.ts';
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
    banner: safetyBanner(page.safety),
    columns: [
      [
        visitSection(page, units),
        complaintSection(page),
        healthSection(page),
        safetySection(page.safety, units),
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
    unshaped:
      'A ? stands here for each letter of a script that this PDF has no shapes for; the page as HTML shows them.',
    more: (n) => `… ${n} more in the app`,
  };
}

function subject({ name, sex, age, height, mass }: ClinicianPage['who']): string {
  const parts = [
    name !== undefined && /[\p{L}\p{N}]/u.test(name) ? name : 'Runner (no name given)',
    sex === 'unspecified' ? 'sex not given' : sex,
    age.known ? count(age.value, 'year') : 'age not given',
    ...(height.known ? [`${Math.round(height.value)} cm`] : []),
    ...(mass.known ? [`${Math.round(mass.value)} kg`] : []),
  ];
  return parts.join(' · ');
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
