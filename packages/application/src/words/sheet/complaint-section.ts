import type { ClinicianPage, Complaint, Intake, Profile } from '@plumbline/domain';
import type { BodyMap, Section } from '@plumbline/paper';
import { dayWords } from '../day-words.ts';
import {
  INFLUENCE_WORDS,
  LEG_SIDE_WORDS,
  REACH_WORDS,
  SENSATION_WORDS,
  TIME_WORDS,
} from '../intake-words.ts';
import { count, listed, sentenceCase } from '../plain-text.ts';
import { fact, told } from './blocks.ts';
import { REGION_WORDS, spotWords } from './spot-words.ts';

const MOST_SPOTS = 5;

export function complaintSection({ told: intake, complaint, profile }: ClinicianPage): Section {
  return {
    title: 'The complaint',
    blocks: [
      bodyMap(complaint),
      ...fact('Began', began(intake), 1),
      ...fact('Before', earlier(intake, profile), 2),
      ...fact('24 hours', dayPattern(intake, complaint), 1),
      ...fact('Eases', influences(intake?.eases, 'Nothing, as told.'), 2),
      ...fact('Worsens', influences(intake?.worsens, 'Nothing, as told.'), 2),
      ...fact('Legs', legs(intake, complaint), 1),
      ...fact('In the diary', diarySigns(complaint), 3),
      ...fact('Function', activities(intake), 1),
    ],
  };
}

function bodyMap({ spots, regions, entries, from }: Complaint): BodyMap {
  const most = Math.max(1, ...spots.map((one) => one.entries));
  const named = spots
    .slice(0, MOST_SPOTS)
    .map(({ spot, entries: n }) => `${spotWords(spot)} (${n})`);
  const broad = regions.map(({ region, entries: n }) => `${REGION_WORDS[region]} (${n})`);
  const where = named.length > 0 ? named : broad;
  const since = `${count(entries, 'diary entry', 'diary entries')} since ${dayWords(from)}`;
  const says =
    where.length > 0
      ? `Marked most often, of ${since}: ${listed(where)}.`
      : `No place was marked in ${since}.`;
  const marks = spots.map(({ spot, entries: n }) => ({ spot, weight: n / most }));
  const often = Math.max(1, ...regions.map((one) => one.entries));
  // A region says nothing more where its places are marked.
  const areas =
    spots.length > 0
      ? []
      : regions.map(({ region, entries: n }) => ({ region, weight: n / often }));
  const views = { back: 'From behind', front: 'From the front' };
  return { kind: 'body', marks, areas, views, says, rank: 1 };
}

function began(intake: Intake | undefined): string {
  if (!intake) return '';
  const when = intake.onset.known ? dayWords(intake.onset.value) : '';
  const manner = intake.manner === 'sudden' ? 'suddenly' : intake.manner ? 'gradually' : '';
  const first = [when, manner].filter((part) => part !== '').join(', ');
  return [first, told(intake.story)].filter((part) => part !== '').join('. ');
}

const EARLIER = {
  never: 'No earlier back pain.',
  once: 'One earlier episode.',
  recurrent: 'Several earlier episodes.',
} as const satisfies Readonly<Record<NonNullable<Profile['earlierBackPain']>, string>>;

function earlier(intake: Intake | undefined, profile: Profile | undefined): string {
  const answered = profile?.earlierBackPain ? EARLIER[profile.earlierBackPain] : '';
  return [answered, told(intake?.episodes)].filter((part) => part !== '').join(' ');
}

function dayPattern(intake: Intake | undefined, { stiffness }: Complaint): string {
  const worst = intake?.worst.known ? worstWords(intake.worst.value) : '';
  const wakes =
    intake?.wakes === undefined ? '' : intake.wakes ? 'It wakes them.' : 'It does not wake them.';
  const minutes = intake?.stiffness.known
    ? `Morning stiffness ${count(intake.stiffness.value, 'minute')}.`
    : stiffness.known
      ? `Morning stiffness ${count(stiffness.value, 'minute')} (mean of the diary).`
      : '';
  return [worst, wakes, minutes].filter((part) => part !== '').join(' ');
}

function worstWords(times: readonly (keyof typeof TIME_WORDS)[]): string {
  if (times.length === 0) return 'No time of day is worse.';
  return `Worst ${listed(times.map((time) => TIME_WORDS[time]))}.`;
}

function influences(said: Intake['eases'] | undefined, none: string): string {
  if (!said?.known) return '';
  if (said.value.length === 0) return none;
  return `${sentenceCase(listed(said.value.map((one) => INFLUENCE_WORDS[one])))}.`;
}

function legs(intake: Intake | undefined, { legs: diary }: Complaint): string {
  const said = intake?.leg.known
    ? intake.leg.value.length === 0
      ? 'No symptoms, as told.'
      : `${sentenceCase(
          listed(
            intake.leg.value.map(
              ({ what, side, reach }) =>
                `${SENSATION_WORDS[what]}, ${LEG_SIDE_WORDS[side]} ${REACH_WORDS[reach]}`,
            ),
          ),
        )}.`
    : '';
  const written =
    diary.asked > 0
      ? `Diary: below the knee in ${diary.belowKnee}, above it in ${diary.aboveKnee} of ${count(diary.asked, 'answer')}.`
      : '';
  return [said, written].filter((part) => part !== '').join(' ');
}

function diarySigns({ limp, nightPain, spasm, fall, fever }: Complaint): string {
  const signs = [
    ['limp', limp],
    ['night pain', nightPain],
    ['spasm', spasm],
    ['fall', fall],
    ['fever', fever],
  ] as const;
  const parts = signs.flatMap(([name, { yes, asked }]) =>
    asked > 0 ? [`${name} ${yes} of ${asked}`] : [],
  );
  return parts.length > 0 ? `${sentenceCase(parts.join(', '))} answers.` : '';
}

function activities(intake: Intake | undefined): string {
  if (!intake || intake.activities.length === 0) return '';
  const scores = intake.activities.map(({ activity, score }) => `${told(activity, 60)} ${score}`);
  const mean =
    intake.activities.reduce((sum, { score }) => sum + score, 0) / intake.activities.length;
  const all = intake.activities.length > 1 ? ` Mean ${mean.toFixed(1)}.` : '';
  return `${sentenceCase(scores.join('; '))}.${all} (Patient-Specific Functional Scale, 0 unable, 10 as before.)`;
}
