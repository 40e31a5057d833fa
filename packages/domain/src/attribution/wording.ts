import type { CauseId } from '../causes/cause.ts';
import type { Answer, Verdict } from './answer.ts';

/** What is needed to say a cause in a sentence. */
export interface NamedCause {
  readonly cause: CauseId;
  readonly probability: number;
  readonly points: number;
  readonly low: number;
  readonly high: number;
}

/** What the headline may name. */
export interface HeadlineFacts {
  readonly reportedRuns: number;
  readonly painfulRuns: number;
  /** Causes with a probability of 0.5 and a mean of a point or more, most probable first. */
  readonly found: readonly NamedCause[];
  /** The most probable cause, found or not. */
  readonly likeliest: NamedCause | undefined;
  /** Mean pain of days with and without a run, where the two hardly differ. */
  readonly alike: { readonly runDays: number; readonly restDays: number } | undefined;
}

/** What each cause is called where it is the subject of a sentence. */
export const SUBJECTS: Readonly<Record<CauseId, string>> = {
  overload: 'running much farther than you were used to',
  weakness: 'little strength work',
  form: 'a stride that drifted late in the run',
  dehydration: 'losing more water than you drank',
  'foot-strike': 'landing on the heel',
};

/** The runs on which each cause is strong, as a runner would name them. */
const RUNS_WITH: Readonly<Record<CauseId, string>> = {
  overload: 'long runs',
  weakness: 'runs in weeks with little strength work',
  form: 'runs on which your stride drifted',
  dehydration: 'dry runs, when you lost the most water',
  'foot-strike': 'runs on which you landed on the heel',
};

/** One run or habit that would set a cause apart from another. */
const APART: Readonly<Record<CauseId, string>> = {
  overload: 'one run that is no longer than usual',
  weakness: 'two weeks with your strength work done',
  form: 'one run kept short enough that your stride holds',
  dehydration: 'one run with enough to drink',
  'foot-strike':
    'one run with a flatter landing, only if it comes by itself in softer shoes or uphill',
};

/** Below this many points of pain the word is "small". */
const SMALL_BELOW = 2;

/** The headline of each verdict: the one place where it is worded. */
export const HEADLINES: Readonly<Record<Verdict, (facts: HeadlineFacts) => string>> = {
  see_someone_first: () =>
    'Please have your back looked at before anything else: your answers to the safety questions come first.',
  too_little_data: ({ reportedRuns, painfulRuns }) =>
    `It is too early to tell: ${count(reportedRuns, 'run')} with a pain report so far, ${painfulRuns} of them painful.`,
  no_pain: ({ reportedRuns }) =>
    `None of your ${reportedRuns} reported runs was painful, so there is no pain to explain.`,
  causes_found: ({ found, painfulRuns }) => foundSentence(found, painfulRuns),
  nothing_stands_out: (facts) => nothingSentence(facts),
};

/** A cause less probable than this is not worth naming where nothing stands out. */
const WORTH_NAMING = 0.25;

function nothingSentence({ reportedRuns, painfulRuns, likeliest, alike }: HeadlineFacts): string {
  const runs = `in your ${count(reportedRuns, 'reported run')}, ${painfulRuns} of them painful`;
  if (alike)
    return `Nothing stands out among the five causes ${runs}, and your back hurts as much on rest days (mean ${decimal(alike.restDays)}) as on days with a run (${decimal(alike.runDays)}).`;
  return `Nothing stands out among the five causes ${runs}${nearestWords(likeliest)}.`;
}

function nearestWords(likeliest: NamedCause | undefined): string {
  if (!likeliest || likeliest.probability < WORTH_NAMING) return '';
  const { cause, probability, points: added } = likeliest;
  if (probability < ACTS_LIKELY)
    return `: the likeliest, ${SUBJECTS[cause]}, has a probability of ${likelihoodWords(probability)}`;
  const size =
    Number(decimal(added)) < 1 ? `less than a point, about ${points(added)}` : 'just under a point';
  return `: what ${SUBJECTS[cause]} seems to add (probability ${likelihoodWords(probability)}) is ${size}`;
}

function foundSentence(found: readonly NamedCause[], painfulRuns: number): string {
  const [first, ...others] = found;
  if (!first) return '';
  const size = isSmall(first) ? 'small ' : '';
  const more = others
    .map(
      (one) =>
        `${SUBJECTS[one.cause]} (${isSmall(one) ? 'small, ' : ''}about ${points(one.points)}, probability ${likelihoodWords(one.probability)})`,
    )
    .join(' and ');
  const also = others.length === 0 ? '' : `; so may be ${more}`;
  return `${capital(SUBJECTS[first.cause])} is a plausible ${size}contributor: about ${points(first.points)} of pain (${decimal(first.low)} to ${decimal(first.high)}) on your ${count(painfulRuns, 'painful run')}, probability ${likelihoodWords(first.probability)}${also}.`;
}

/** By the number that is shown: "2.0 points" is not small. */
function isSmall({ points: added }: NamedCause): boolean {
  return Number(decimal(added)) < SMALL_BELOW;
}

export type MeasurementId = 'log_pain' | 'weigh' | 'film_late' | 'film_landing' | 'log_strength';

/** What to do next and why, by what it measures; `runs` is how many runs two weeks usually bring. */
export const MEASUREMENTS: Readonly<
  Record<MeasurementId, (runs: number) => { readonly what: string; readonly why: string }>
> = {
  log_pain: (runs) => ({
    what: `Write down your back pain on your next ${runs} runs, zeros too.`,
    why: 'More reported runs, above all the painless ones, are what would tell most now.',
  }),
  weigh: (runs) => ({
    what: `Weigh yourself before and after your next ${runs} runs, and note what you drink.`,
    why: 'How much water you lose is only a guess on most of your runs so far.',
  }),
  film_late: (runs) => ({
    what: `Film the first and the last kilometre of some of your next ${runs} runs from the side.`,
    why: 'Whether your stride changes late is not known for most of your runs so far.',
  }),
  film_landing: (runs) => ({
    what: `Film how you land, from the side, on some of your next ${runs} runs; change nothing for it.`,
    why: 'How you land is not known for most of your runs so far.',
  }),
  log_strength: () => ({
    what: 'Write down every strength session of the next two weeks, or that there was none.',
    why: 'How much strength work you do is not known for most of your runs so far.',
  }),
};

/** Which measurement a `what` is, whatever number of runs it names; `tell_apart` for one run that sets causes apart. */
export function measurementNamed(what: string): MeasurementId | 'tell_apart' {
  const withoutNumbers = (text: string) => text.replace(/\d+/g, '');
  const ids = Object.keys(MEASUREMENTS) as MeasurementId[];
  const named = ids.find((id) => withoutNumbers(MEASUREMENTS[id](0).what) === withoutNumbers(what));
  return named ?? 'tell_apart';
}

/**
 * Said of causes whose separate shares the data do not settle; the run that would tell them apart only where a run may
 * be named.
 */
export function tangledWords(
  causes: readonly CauseId[],
  running: Answer['safety']['running'],
): string {
  const [first, ...others] = causes;
  if (!first || others.length === 0) return '';
  const runs = others.map((cause) => `your ${RUNS_WITH[cause]}`).join(' and ');
  const together = `Your ${RUNS_WITH[first]} were also ${runs}.`;
  return running === 'stop' || running === 'not_screened'
    ? together
    : `${together} ${capital(apartWords(causes))} would tell them apart.`;
}

/** The run or habit that would set the causes of a group apart. */
export function apartWords(causes: readonly CauseId[]): string {
  if (causes.includes('overload') && causes.includes('dehydration'))
    return 'one long run in the cool with enough to drink';
  return APART[causes[1] ?? 'overload'];
}

/**
 * Points with their interval, as a runner reads them: where the cause may well add nothing the interval is
 * said for what it is, a bound on what it could add.
 */
export function pointsWords(
  { mean, low, high }: { readonly mean: number; readonly low: number; readonly high: number },
  probability: number,
): string {
  if (probability < ACTS_LIKELY)
    return decimal(high) === '0.0' ? 'nothing that would show' : `if any, up to ${points(high)}`;
  return `${points(mean)} (${decimal(low)} to ${decimal(high)})`;
}

/** From this probability on a cause is more likely to add than not. */
const ACTS_LIKELY = 0.5;

/**
 * A probability as a runner reads it, the one place where it is worded: `37 %`, and never nearer to certainty than
 * the answer has been checked to be (`benchmarks/attribution`): `under 5 %`, `more than 95 %`.
 */
export function likelihoodWords(probability: number): string {
  if (probability > 1 - SURELY) return 'more than 95 %';
  if (probability < SURELY) return 'under 5 %';
  return `${Math.round(probability * 100)} %`;
}

const SURELY = 0.05;

function decimal(n: number): string {
  // A hair below zero is no minus.
  return (Math.round(n * 10) / 10 + 0).toFixed(1);
}

function points(n: number): string {
  return `${decimal(n)} points`;
}

function count(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words that frighten or blame: no sentence that a runner reads may hold one. */
export const FORBIDDEN =
  /this caused it|\bcaused by\b|weak core|bad form|\bdamag|\bwear\b|\bworn\b|injured because|your fault/i;
