import {
  type Change,
  type Day,
  type Experiment,
  type ExperimentOutcome,
  type ExperimentResult,
  type Foreseen,
  type ForeseenPhase,
  LEAST_PAIRS,
  type NotCounted,
  type PairedResult,
  type PhaseResult,
  type SpokenAgainst,
  type TodaysArm,
} from '@plumbline/domain';
import type { ProposedChange } from '../experiment/propose.ts';
import { count, oneDecimal } from './plain-text.ts';

/** How a change is called, what is done on a run with it and on one without. */
interface ChangeWords {
  readonly name: string;
  readonly with: string;
  readonly without: string;
}

const PRACTISED =
  'What you practise stays with you, so it is begun once, on a day that is drawn from the next three weeks.';

export const CHANGE_WORDS: Readonly<Record<Change, ChangeWords>> = {
  warm_up: {
    name: 'A warm-up',
    with: 'Warm up before you run: ten minutes of brisk walking and easy movements.',
    without: 'No warm-up: begin slowly, as you would without one.',
  },
  drink_plan: {
    name: 'Drinking by a plan',
    with: 'Drink at set times, within what your plan allows and never more than you sweat.',
    without: 'Drink when you are thirsty. Never go without on purpose.',
  },
  cadence_cue: {
    name: 'Quicker steps',
    with: 'Slightly quicker, shorter steps: for two minutes in every five at first, less and less later.',
    without: PRACTISED,
  },
  posture_cue: {
    name: 'Running tall',
    with: 'Think of running tall, head over shoulders: for two minutes in every five at first, less and less later.',
    without: PRACTISED,
  },
  shoes: {
    name: 'Other shoes',
    with: 'Run in the shoes that you try.',
    without: 'Run in your usual shoes.',
  },
  strength: {
    name: 'Strength work',
    with: 'Two sessions a week, on days between runs.',
    without:
      'It works slowly and stays, so it cannot be left out on some runs. Its first day is drawn from the next three weeks, so that it is not begun just when your back is at its worst.',
  },
};

export const OUTCOME_WORDS: Readonly<Record<ExperimentOutcome, string>> = {
  next_morning: 'your pain on the morning after a run',
  worst: 'your worst pain during, after and on the morning after a run',
};

const REFUSAL_WORDS: Readonly<Record<ProposedChange['refusals'][number], string>> = {
  not_allowed: 'The safety answers, or a clinician, do not let anything be tried now.',
  stop_sign: 'There is a sign today for which it is better not to run. Let it settle first.',
  flare:
    'Your back has hurt clearly more in the last two weeks than before. A bad phase passes by itself and would look like a change that works; wait until it is over.',
  little_pain:
    'Your usual pain is under 3 of 10. That is good news, and too little for a drop to be seen.',
  too_few_runs:
    'Fewer than ten runs of the last half year have this pain written down. Log it after ten runs; then it can be said what an experiment could show.',
  too_few_lately:
    'Fewer than eight runs of the last eight weeks have this pain written down: too few to hold what follows against.',
  hopeless:
    'Your pain varies so much from run to run that even a real drop of this size would hardly ever be seen. That is no fault of yours: one runner’s runs are often too few to tell.',
  conditions:
    'This is not tried until the questions about conditions are answered with no: for some of them it is a matter for a clinician.',
  not_weighed:
    'Weigh yourself before and after three runs, and write down what you drank: until your own sweat is known, no plan for drinking is known to stay below it.',
};

export function refusalInWords(refusal: ProposedChange['refusals'][number]): string {
  return REFUSAL_WORDS[refusal];
}

/** What an experiment could show on the runner's own variation. */
export function foreseenInWords(
  foreseen: Foreseen | ForeseenPhase,
  smallest: number,
): readonly string[] {
  const { smallestSeen, usual, runs } = foreseen;
  const drop = points(smallest);
  const such = 'chance' in foreseen ? 'such drop' : 'drop';
  const shown =
    'chance' in foreseen
      ? [
          `If it lowers your pain by ${drop} more than back pain falls by itself, ${2 * foreseen.takes} runs (the ${foreseen.takes} of the eight weeks before, and as many from the fifth week on) show it in ${tenths(foreseen.chance)}.`,
        ]
      : foreseen.power.map(
          ({ pairs, chance }) =>
            `If it lowers your pain by ${drop}, ${2 * pairs} runs (${pairs} pairs) show it in ${tenths(chance)}.`,
        );
  return [
    `Your pain was ${oneDecimal(usual)} on average, on ${count(runs, 'run')} of the last half year.`,
    ...shown,
    smallestSeen === null
      ? `No ${such} that your pain leaves room for would be seen in 8 of 10 tries.`
      : `The smallest ${such} that would be seen in 8 of 10 tries is ${points(smallestSeen)}.`,
  ];
}

function tenths(chance: number): string {
  if (chance < 0.05) return 'fewer than 1 of 20 tries';
  if (chance > 0.95) return 'nearly every try';
  return `about ${Math.min(9, Math.max(1, Math.round(chance * 10)))} of 10 tries`;
}

/** `1 point`, `2 points`, `1.5 points`. */
function points(n: number): string {
  return `${Number.isInteger(n) ? n : oneDecimal(n)} ${n === 1 ? 'point' : 'points'}`;
}

export interface TodayWords {
  readonly title: string;
  readonly says: string;
}

/** An experiment asks for no running of its own. */
const ANY_RUN =
  'On your next run as you would do it anyway: none is added, and none longer, for this.';

/** @param isDue whether a run done today would count */
export function todayInWords(
  { change, began }: Pick<Experiment, 'change' | 'began'>,
  arm: TodaysArm,
  isDue: boolean,
): TodayWords {
  const words = CHANGE_WORDS[change];
  if (arm.next === 'nothing') return NOTHING_WORDS[arm.why](words, began);
  const title = arm.arm === 'with' ? `With: ${words.name}` : `Without: ${words.name}`;
  const does = arm.arm === 'with' ? words.with : words.without;
  if (isDue) return { title, says: `${does} ${ANY_RUN}` };
  const wait =
    arm.runsFirst > 0
      ? `First ${count(arm.runsFirst, 'other run')} that does not count, so that one run tells nothing of the next.`
      : `The next run that counts may be done from ${arm.from} on, so that one run tells nothing of the next.`;
  return { title: 'Nothing is due today', says: `${wait} It will be ${arm.arm} the change.` };
}

const NOTHING_WORDS: Readonly<
  Record<
    Extract<TodaysArm, { next: 'nothing' }>['why'],
    (words: ChangeWords, began: Day) => TodayWords
  >
> = {
  over: () => ({ title: 'It is over', says: 'No run is drawn any more.' }),
  not_begun: ({ name }, began) => ({
    title: `${name}, from ${began} on`,
    says: 'That day was drawn. Until then go on as you were; what the plan has of it begins then too. The weeks before are what it is held against.',
  }),
  no_draw: (words) => ({ title: words.name, says: `${words.with} ${words.without}` }),
};

/** What is tried was begun before something came to speak against it. */
export function notForYouNow(change: Change, why: SpokenAgainst | 'flare'): TodayWords {
  return {
    title: 'The experiment waits',
    says: `${CHANGE_WORDS[change].name}: ${refusalInWords(why)}`,
  };
}

/** Today is better spent without a run. */
export const NO_RUN_TODAY: TodayWords = {
  title: 'No run today',
  says: 'There is a sign for which it is better not to run today. The experiment waits; nothing is lost by that.',
};

export const VERDICT_TITLES: Readonly<Record<ExperimentResult['verdict'], string>> = {
  running: 'Too early to tell',
  helped: 'It helped',
  did_not: 'It did not help',
  cannot_tell: 'It cannot be told',
  stopped_for_pain: 'Stopped for pain',
  beyond_its_course: 'Pain fell by more than it does by itself',
  within_its_course: 'Pain went as it does by itself',
};

/** What came of it so far, in sentences. */
export function resultInWords(experiment: Experiment, result: ExperimentResult): readonly string[] {
  return result.design === 'paired'
    ? pairedInWords(experiment, result)
    : phaseInWords(experiment, result);
}

function pairedInWords(experiment: Experiment, result: PairedResult): readonly string[] {
  const { effect, pairs, kept, chances } = result;
  const many = count(pairs.length, 'pair');
  return [
    pairedVerdict(experiment, result),
    ...(effect && pairs.length >= LEAST_PAIRS
      ? [
          `In ${many} of runs, pain was on average ${moreOrLess(effect.mean)} with the change than without.`,
        ]
      : []),
    ...(effect && pairs.length >= LEAST_PAIRS
      ? [
          `By these runs the true difference lies between ${signed(effect.low)} and ${signed(effect.high)} points: of ten runners such a range holds it for nine or more, however often one looks.`,
        ]
      : []),
    ...(result.isWorse ? ['Pain was plainly higher with the change. Leave it.'] : []),
    ...(kept.said > 0
      ? [`You kept to what was drawn on ${kept.kept} of ${count(kept.said, 'run')}.`]
      : []),
    ...(chances && pairs.length >= LEAST_PAIRS
      ? [
          `For reading only, the verdict does not rest on it: a drop of more than 1 point is ${percent(chances.dropOfOne)} likely, hardly any difference ${percent(chances.hardlyAny)}.`,
        ]
      : []),
  ];
}

function pairedVerdict(
  { smallest, most }: Experiment,
  { verdict, after, pairs, isSmall }: PairedResult,
): string {
  switch (verdict) {
    case 'running':
      return pairs.length < LEAST_PAIRS
        ? `${pairs.length} of at least ${LEAST_PAIRS} pairs are done. Before pair ${LEAST_PAIRS} nothing is said, so that chance is not taken for help.`
        : `${pairs.length} of at most ${most} pairs are done, and it is not plain yet. You may look as often as you like.`;
    case 'helped':
      return isSmall
        ? `From pair ${after} on it is plain that pain was lower with the change, and plain that the drop is less than the ${points(smallest)} you hoped for.`
        : `From pair ${after} on it is plain that pain was lower with the change. By chance alone that is said of at most 1 runner in 20.`;
    case 'did_not':
      return `From pair ${after} on it is plain that the change does not lower your pain by ${points(smallest)}. That is worth knowing: you need not go on with it.`;
    case 'cannot_tell':
      return 'The runs do not tell whether it helped. That is how most experiments of one runner end, and nothing you did wrong: pain varies by itself, and the difference was too small to stand out.';
    case 'stopped_for_pain':
      return 'You stopped because of pain. That was right; what the runs had shown until then decides nothing.';
  }
}

function phaseInWords(
  { change, smallest }: Experiment,
  { verdict, looksOn, before, after, byItself, difference }: PhaseResult,
): readonly string[] {
  const drawn =
    'Nothing was drawn here, so this never says that it helped: only how your pain went beside how back pain goes by itself.';
  const phases = [
    ...(before.mean === null
      ? []
      : [
          `In the eight weeks before, pain was ${oneDecimal(before.mean)} on ${count(before.runs, 'run')}.`,
        ]),
    ...(after.mean === null
      ? []
      : [
          `From the fifth week on it was ${oneDecimal(after.mean)} on ${count(after.runs, 'run')}.`,
        ]),
    ...(byItself === null
      ? []
      : [`By itself back pain such as yours would be at about ${oneDecimal(byItself)} by then.`]),
    ...(difference
      ? [
          `That is ${moreOrLess(difference.mean)} than by itself (between ${signed(difference.low)} and ${signed(difference.high)} points).`,
        ]
      : []),
  ];
  switch (verdict) {
    case 'running':
      return [`It is looked at once, on ${looksOn}.`, ...phases, drawn];
    case 'beyond_its_course':
      return [`${CHANGE_WORDS[change].name} is a plausible contributor.`, ...phases, drawn];
    case 'within_its_course':
      return [
        `It fell by less than ${points(smallest)} more than it does by itself.`,
        ...phases,
        drawn,
      ];
    case 'cannot_tell':
      return [
        'There are too few runs before or after, or the difference is too small to stand out. Most end like this.',
        ...phases,
        drawn,
      ];
    case 'stopped_for_pain':
      return ['You stopped because of pain. That was right.', drawn];
  }
}

/** `0.8 points less`. */
export function moreOrLess(mean: number): string {
  const size = oneDecimal(Math.abs(mean));
  if (size === '0.0') return 'neither more nor less';
  return `${size} ${size === '1.0' ? 'point' : 'points'} ${mean < 0 ? 'less' : 'more'}`;
}

/** `−1.2 to +0.3`. */
export function fromTo({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${signed(low)} to ${signed(high)}`;
}

function signed(n: number): string {
  return n > 0 ? `+${oneDecimal(n)}` : oneDecimal(n);
}

function percent(chance: number): string {
  if (chance > 0.99) return 'more than 99 %';
  if (chance < 0.01) return 'less than 1 %';
  return `${Math.round(chance * 100)} %`;
}

export const NOT_COUNTED_WORDS: Readonly<Record<NotCounted, string>> = {
  no_run: 'no run of that day has been imported yet',
  pain_not_told: 'its pain is not written down yet',
  distance: 'another distance than agreed',
  too_soon: 'too soon after the run before',
  twice: 'this place in the order was filled already',
};

export const EXPERIMENT_CLOSED = {
  title: 'Experiments wait',
  says: 'Nothing is tried before the safety questions are answered, nor while running is to wait.',
} as const;
