import { FORM_VALUES, type FormFinding, type Measured, type WornFinding } from '@plumbline/domain';
import type { Section } from '@plumbline/paper';
import { dayWords } from '../day-words.ts';
import { count, listed, oneDecimal, sentenceCase } from '../plain-text.ts';
import { fact, line } from './blocks.ts';
import { TEST_WORDS } from './test-words.ts';

export function measuredSection(measured: Measured): Section {
  const { form, landing, worn, tests, strengthPerWeek, water } = measured;
  const blocks = [
    ...checks(form).flatMap((text, i) => fact(i === 0 ? 'Form' : '', text, 3)),
    ...fact(
      'Landing',
      landing ? `${sentenceCase(landing.strike)} (${dayWords(landing.day)}).` : '',
      3,
    ),
    ...fact(
      'Worn, 12 weeks',
      worn.length > 0 ? `${sentenceCase(listed(worn.map(wornWords)))}.` : '',
      3,
    ),
    ...testLines(tests.findings).flatMap((text, i) => fact(i === 0 ? 'Strength' : '', text, 3)),
    ...fact('Left and right', sides(measured), 4),
    ...fact(
      'Strength work',
      strengthPerWeek === undefined
        ? ''
        : `${oneDecimal(strengthPerWeek)} minutes a week over 12 weeks, as written down.`,
      3,
    ),
    ...fact(
      'Water loss',
      water
        ? `Mean ${oneDecimal(water.mean)} % of body mass on ${count(water.runs, 'weighed run')}, most ${oneDecimal(water.most)} % (${dayWords(water.mostOn)}).`
        : '',
      3,
    ),
  ];
  return {
    title: 'Measured',
    blocks: blocks.length > 0 ? blocks : line('Nothing but the runs themselves.', 2, 'soft'),
  };
}

const SOURCES = { video: 'Film', sensor: 'Sensor', clinician: 'By a clinician' } as const;
const PHASES = { early: 'early in a run', late: 'late in a run', whole: 'whole run' } as const;

/** What was measured at one time and in one way, in one sentence. */
function checks(form: readonly FormFinding[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const finding of form) {
    const { day, source, phase } = finding;
    const when = `${SOURCES[source]}, ${PHASES[phase]}, ${dayWords(day)}`;
    groups.set(when, [...(groups.get(when) ?? []), formWords(finding)]);
  }
  return [...groups].map(([when, values]) => `${when}: ${values.join('; ')}.`);
}

/** `trunk lean, forward 5.0 ± 3.5°`: the value and its standard error. */
function formWords({ name, value, sd }: FormFinding): string {
  const { unit } = FORM_VALUES[name];
  const [short = unit] = unit.split(',');
  const glue = short.startsWith('°') ? '' : ' ';
  return `${FORM_WORDS[name]} ${oneDecimal(value)} ± ${oneDecimal(sd)}${glue}${short}`;
}

const FORM_WORDS: Readonly<Record<FormFinding['name'], string>> = {
  foot_strike_angle_deg: 'foot angle at landing, toes up',
  trunk_lean_deg: 'trunk lean, forward',
  head_forward_deg: 'head forward',
  arm_crossover_cm: 'arm crossover',
  arm_swing_asymmetry_percent: 'arm swing asymmetry',
  arm_swing_deg: 'arm swing',
  pelvic_drop_deg: 'pelvic drop',
  overstride_cm: 'overstride',
  cadence_spm: 'cadence',
  contact_ms: 'ground contact',
  vertical_oscillation_cm: 'vertical oscillation',
  elbow_angle_deg: 'elbow angle',
  impact_g: 'impact',
};

const WORN_WORDS: Readonly<Record<WornFinding['channel'], readonly [name: string, unit: string]>> =
  {
    cadence: ['cadence', 'steps/min'],
    contactTime: ['ground contact', 'ms'],
    verticalOscillation: ['vertical oscillation', 'mm'],
    contactBalance: ['contact balance', '% left'],
  };

function wornWords({ channel, mean, sd, runs }: WornFinding): string {
  const [name, unit] = WORN_WORDS[channel];
  return `${name} ${oneDecimal(mean)} ± ${oneDecimal(sd)} ${unit} (${count(runs, 'run')})`;
}

const STANDINGS = {
  usual: 'within what is usual',
  'within-noise': 'low, but within what a second test differs by chance',
  'noise-unknown': 'low; how much a second test differs is not known',
  reduced: 'clearly below',
  'no-norm': '',
} as const;

/** Each test that others were measured in by itself, the rest together. */
function testLines(findings: Measured['tests']['findings']): readonly string[] {
  const compared = findings.filter(({ norm }) => norm.known).map(againstNorm);
  const alone = findings.filter(({ norm }) => !norm.known);
  if (alone.length === 0) return compared;
  const days = [...new Set(alone.map(({ day }) => day))];
  const results = days.map((day) => {
    const ofDay = alone.filter((finding) => finding.day === day).map(valueWords);
    return `${ofDay.join('; ')} (${dayWords(day)})`;
  });
  return [...compared, `${sentenceCase(results.join('; '))}. No norm for this age and sex.`];
}

function againstNorm(finding: Measured['tests']['findings'][number]): string {
  if (!finding.norm.known) return resultWords(finding);
  const { mean, sd, people } = finding.norm.value;
  const result = sentenceCase(resultWords(finding));
  return `${result}; ${people}: ${mean} ± ${sd}; ${STANDINGS[finding.standing]}.`;
}

function resultWords(finding: Measured['tests']['findings'][number]): string {
  return `${valueWords(finding)} (${dayWords(finding.day)})`;
}

function valueWords({ test, value, unit }: Measured['tests']['findings'][number]): string {
  return `${TEST_WORDS[test]} ${Math.round(value * 10) / 10} ${unit}`;
}

function sides({ tests }: Measured): string {
  const uneven = tests.sides.map(
    ({ test, left, right, percent }) =>
      `${test.replaceAll('_', ' ')} ${left} left, ${right} right (${oneDecimal(Math.abs(percent))} % apart)`,
  );
  return uneven.length > 0 ? `${sentenceCase(uneven.join('; '))}.` : '';
}
