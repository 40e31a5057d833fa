import {
  type Answer,
  type CauseAnswer,
  type CauseId,
  likelihoodWords,
  pointsWords,
  type RunExplained,
} from '@plumbline/domain';
import { CAUSE_WORDS, CONTEXT_WORDS } from './cause-words.ts';
import { cueTrialInWords } from './cue-words.ts';
import { exposureInWords } from './exposure-words.ts';
import { count, listed, oneDecimal, sentenceCase } from './plain-text.ts';
import { type SafetyWords, safetyInWords } from './safety-words.ts';

/** One row of the ranking, as any screen shows it. `probability` is 0–1, null where it is withheld. */
export interface PossibilityWords {
  readonly id: CauseId | 'something-else';
  readonly name: string;
  readonly meaning: string;
  readonly probability: number | null;
  readonly likelihood: string;
  /** `2.1 points (0.9 to 3.4)`; empty where there is no painful run. */
  readonly points: string;
  /** The same as numbers, for a picture. */
  readonly interval: { readonly mean: number; readonly low: number; readonly high: number } | null;
  readonly measured: string;
  readonly advice: readonly string[];
}

/** The answer in sentences, for every screen: the terminal and the page differ only in how they lay it out. */
export interface AnswerWords {
  readonly safety: SafetyWords | undefined;
  readonly headline: string;
  /** What the answer stands on. */
  readonly basis: string;
  /** How far the numbers below can be trusted; empty where nothing has to be said. */
  readonly caution: string;
  /** What the engine's checks upon itself came to, where they came out well; where not, the caution says so. */
  readonly checks: readonly string[];
  /** Five causes and something else, most probable first. Empty with `see_someone_first`. */
  readonly possibilities: readonly PossibilityWords[];
  readonly howToRead: string;
  readonly tangled: readonly string[];
  readonly restDays: string;
  readonly context: string;
  readonly next: { readonly what: string; readonly why: string } | undefined;
  readonly run: RunWords | undefined;
  readonly notADiagnosis: string;
}

interface RunWords {
  readonly title: string;
  readonly pain: string;
  readonly causes: readonly string[];
  /** What a cue that was tried within the run changed; empty where none was. */
  readonly cue: readonly string[];
}

export function answerInWords(answer: Answer): AnswerWords {
  const silent = answer.verdict === 'see_someone_first';
  return {
    safety: safetyInWords(answer),
    headline: answer.headline,
    basis: basis(answer.window),
    caution: silent ? '' : caution(answer),
    checks: checks(answer),
    possibilities: silent ? [] : possibilities(answer),
    howToRead: howToRead(answer),
    tangled: silent ? [] : answer.tangled.map(({ words }) => sentenceCase(words)),
    restDays: silent ? '' : restDays(answer.restDays),
    context: silent ? '' : context(answer.context),
    next: (!silent && answer.nextMeasurement) || undefined,
    run: silent || !answer.run ? undefined : runInWords(answer.run),
    notADiagnosis:
      'This is not a diagnosis. Plumbline compares your own runs with one another; it is not validated as a medical device.',
  };
}

function basis({ from, to, runs, reportedRuns, painfulRuns, restDays }: Answer['window']): string {
  if (runs === 0) return 'No runs yet.';
  const when = from && to ? ` from ${from} to ${to}` : '';
  const reports = `${count(reportedRuns, 'run')} with a pain report, ${count(painfulRuns, 'of them painful', 'of them painful')}`;
  const rest = restDays > 0 ? `; ${count(restDays, 'rest day')} with one` : '';
  return `${count(runs, 'run')}${when}: ${reports}${rest}.`;
}

function caution({ verdict, priorSensitivity, negativeControl }: Answer): string {
  if (verdict === 'too_little_data') {
    return 'With so few pain reports the numbers below are mostly what is assumed of runners in general, not what was seen in you. A row for every run helps, the painless ones too.';
  }
  const shaky =
    priorSensitivity?.stable === false
      ? 'The ranking changes when other starting assumptions are made, so take its order lightly.'
      : '';
  const noisy =
    negativeControl && negativeControl.probability >= 0.5
      ? `A made-up cause, dealt out at random, came to ${likelihoodWords(negativeControl.probability)} in the same data: chance patterns are strong here.`
      : '';
  return [shaky, noisy].filter((text) => text !== '').join(' ');
}

function checks({
  verdict,
  causes,
  priorSensitivity,
  negativeControl,
}: Pick<Answer, 'verdict' | 'causes' | 'priorSensitivity' | 'negativeControl'>): readonly string[] {
  if (verdict !== 'causes_found' && verdict !== 'nothing_stands_out') return [];
  const said: string[] = [];
  if (priorSensitivity?.stable === true)
    said.push(
      'Started from half or from double the weight for each cause, the same causes come out.',
    );
  if (negativeControl && negativeControl.probability < 0.5) {
    const most = Math.max(...causes.map(({ probability }) => probability ?? 0));
    const than =
      negativeControl.probability < most
        ? 'chance alone does not look like a cause here.'
        : 'no cause above came to more than that, so chance alone looks like this too.';
    said.push(
      `A made-up cause, dealt out among your runs by lot, came to ${likelihoodWords(negativeControl.probability)}: ${than}`,
    );
  }
  return said;
}

function howToRead({ causes, window, verdict }: Answer): string {
  if (verdict === 'see_someone_first') return '';
  const interval = causes.some(({ painPoints }) => painPoints !== null)
    ? ' Points are of the 0–10 pain scale, as a mean over your painful runs; in brackets, where the true value lies in about 8 cases of 10; for what is less likely than not, what it would hardly exceed.'
    : window.runs > 0
      ? ' Points of pain need at least one painful run.'
      : '';
  return `The percentage says how likely it is that this adds to your pain. Several can be true at once.${interval}`;
}

function possibilities(answer: Answer): readonly PossibilityWords[] {
  const five = answer.causes.map((cause) => possibility(cause, answer));
  const { probability } = answer.somethingElse;
  const other: PossibilityWords = {
    id: 'something-else',
    name: 'None of these five',
    meaning: 'something that Plumbline does not look at',
    probability,
    likelihood: likelihoodWords(probability),
    points: '',
    interval: null,
    measured: '',
    advice: [],
  };
  return [...five, other];
}

function possibility(cause: CauseAnswer, { window, verdict }: Answer): PossibilityWords {
  const { probability } = cause;
  const found = verdict === 'causes_found' && probability !== null && probability >= 0.5;
  return {
    id: cause.cause,
    ...CAUSE_WORDS[cause.cause],
    probability,
    likelihood: probability === null ? 'not said' : likelihoodWords(probability),
    points: cause.painPoints ? pointsWords(cause.painPoints, probability ?? 0) : '',
    interval: cause.painPoints,
    measured: measuredInWords(cause.measuredRuns, window.runs),
    advice: found ? cause.advice : [],
  };
}

function measuredInWords(measured: number, runs: number): string {
  if (runs === 0) return 'no runs yet';
  if (measured === 0) return 'not measured on any run';
  return `measured on ${measured} of ${count(runs, 'run')}`;
}

function restDays(rest: Answer['restDays']): string {
  if (!rest) return '';
  const { mean, low, high } = rest.difference;
  const means = `Your back hurts ${oneDecimal(rest.runDayMean)} points on days with a run and ${oneDecimal(rest.restDayMean)} on the ${count(rest.days, 'rest day')} you reported.`;
  const which = mean >= 0 ? 'more' : 'less';
  const size = `${oneDecimal(Math.abs(mean))} points ${which} on days with a run (${oneDecimal(low)} to ${oneDecimal(high)})`;
  const chance = low <= 0 && high >= 0 ? ', which may be chance' : '';
  return `${means} Once it is allowed for that sore days come in a row, that is ${size}${chance}.`;
}

function context(factors: Answer['context']): string {
  const likely = factors.filter(({ probability }) => probability >= 0.3);
  if (likely.length === 0) return '';
  const names = [...likely]
    .sort((a, b) => b.probability - a.probability)
    .map(({ factor, probability }) => `${CONTEXT_WORDS[factor]} (${likelihoodWords(probability)})`);
  return `These may go with your pain too, and were allowed for: ${listed(names)}.`;
}

export function runInWords({ file, start, pain, causes, cueTrial }: RunExplained): RunWords {
  const day = start.slice(0, 10);
  return {
    title: file === null ? `The run of ${day}` : `The run of ${day} (${file})`,
    pain: painOfRun(pain),
    causes: causes.map((cause) => causeOfRun(cause)),
    cue: cueTrial ? cueTrialInWords(cueTrial) : [],
  };
}

function painOfRun(pain: RunExplained['pain']): string {
  const told = [
    ['before', pain.before],
    ['during', pain.during],
    ['after', pain.after],
    ['the next morning', pain.nextMorning],
  ] as const;
  const parts = told.flatMap(([when, score]) => (score === null ? [] : [`${score} ${when}`]));
  return parts.length === 0 ? 'No pain report for this run.' : `Pain: ${parts.join(', ')}.`;
}

function causeOfRun({ cause, added, obtained, exposure }: RunExplained['causes'][number]) {
  const { name } = CAUSE_WORDS[cause];
  if (obtained === 'unknown' || exposure === null) return `${name}: unknown for this run.`;
  const value = `${name}: ${exposureInWords(cause, exposure)} (${obtained}).`;
  return added ? `${value} ${againstUsual(added)}` : value;
}

function againstUsual({ mean, low, high }: { mean: number; low: number; high: number }): string {
  if (Math.abs(mean) < SHOWN_POINTS) return 'It added no more than on your usual run.';
  const [word, from, to] = mean > 0 ? ['more', low, high] : ['less', -high, -low];
  return `It added ${oneDecimal(Math.abs(mean))} points ${word} than on your usual run (${oneDecimal(from)} to ${oneDecimal(to)}).`;
}

/** Less than this rounds to 0.0. */
const SHOWN_POINTS = 0.05;
