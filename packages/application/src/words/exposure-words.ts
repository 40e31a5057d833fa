import type { Absence, CauseId, Exposure } from '@plumbline/domain';
import { count } from './plain-text.ts';

/** How a cause's exposure is known, after "Measured: " and "Estimated: ". */
const HOW: Readonly<Record<CauseId, { readonly measured: string; readonly estimated: string }>> = {
  overload: {
    measured: 'from the distances of this run and of the 30 days before it',
    estimated: 'from the distances that are known; some run of the 30 days before has none',
  },
  weakness: {
    measured: 'from the strength sessions you wrote down',
    estimated:
      'from the strength sessions you wrote down, which may not be all, or by a guess of their length',
  },
  form: {
    measured: 'from how your stride changed between the first and the last third of the run',
    estimated: 'from a form check near the run, or from a stride that only part of the run shows',
  },
  dehydration: {
    measured: 'from weighing yourself before and after the run',
    estimated:
      'from how long and hard the run was and the air, less what you drank; you were not weighed',
  },
  'foot-strike': {
    measured: 'from how your foot landed on this run',
    estimated: 'from how your foot landed on other days, carried over to this run',
  },
};

const WHY_UNKNOWN: Readonly<Record<Absence, string>> = {
  'not-recorded': 'what it takes was not recorded',
  'too-few-runs': 'there were too few runs in the days before to compare with',
  'too-short': 'the run was too short',
  'too-little-variation': 'too little varied within the run',
  'sensor-dropout': 'the sensor was silent for too long',
  'out-of-date': 'the last time it was looked at is too long ago',
  'out-of-range': 'the value is outside what can be',
  'withheld-by-runner': 'you chose not to say',
};

export function exposureHow(cause: CauseId, exposure: Exposure): string {
  if (exposure.obtained === 'unknown') return `Not known: ${WHY_UNKNOWN[exposure.why]}.`;
  const word = exposure.obtained === 'measured' ? 'Measured' : 'Estimated';
  return `${word} ${HOW[cause][exposure.obtained]}.`;
}

export function absenceWords(why: Absence): string {
  return `Not known: ${WHY_UNKNOWN[why]}.`;
}

/** What was measured of a cause and what was only estimated, in sentences. */
export function obtainedWords(
  cause: CauseId,
  { measured, estimated, unknown }: { measured: number; estimated: number; unknown: number },
): readonly string[] {
  const all = measured + estimated + unknown;
  if (all === 0) return [];
  const said = [
    [measured, `Measured on ${measured} of ${count(all, 'run')}, ${HOW[cause].measured}.`],
    [estimated, `Estimated on ${estimated}, ${HOW[cause].estimated}.`],
    [unknown, `Not known on ${unknown}: these runs say nothing about it.`],
  ] as const;
  return said.flatMap(([runs, sentence]) => (runs > 0 ? [sentence] : []));
}

/** How much of a cause a run had, as a runner would say it. */
const HOW_MUCH: Readonly<Record<CauseId, (value: number) => string>> = {
  overload: (part) =>
    `${hundredths(part)} ${part < 0 ? 'shorter' : 'longer'} than the longest of the 30 days before`,
  weakness: (minutes) => `${decimals(minutes)} minutes of strength work a week`,
  form: (drift) => `a late-run drift of ${decimals(drift)}, where 1 is plain`,
  dehydration: (percent) => `${decimals(percent)} % of body mass lost`,
  'foot-strike': (degrees) => `${decimals(degrees)}° at landing, toes up`,
};

export function exposureInWords(cause: CauseId, value: number): string {
  return HOW_MUCH[cause](value);
}

function hundredths(part: number): string {
  return `${Math.round(Math.abs(part) * 100)} %`;
}

/** As many decimals as the size deserves. */
function decimals(value: number): string {
  const size = Math.abs(value);
  const text = value.toFixed(size >= 20 ? 0 : size >= 1 ? 1 : 2);
  return text.replace('-', '\u2212');
}
