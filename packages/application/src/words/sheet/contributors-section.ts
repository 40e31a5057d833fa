import { type Answer, type CauseId, type Contributors, likelihoodWords } from '@plumbline/domain';
import type { Section } from '@plumbline/paper';
import { answerInWords } from '../answer-words.ts';
import { CAUSE_WORDS, CONTEXT_WORDS } from '../cause-words.ts';
import { count, listed, oneDecimal } from '../plain-text.ts';
import { line } from './blocks.ts';

const TITLE = 'Plausible contributors';

const WITHHELD = {
  not_screened:
    'Held back: the app explains nothing before the urgent safety questions are answered.',
  see_someone_first: 'Held back: with these safety answers the app explains nothing.',
} as const;

/** As on the screen: the same likelihoods, points and intervals, most likely first; of the runner as of another. */
export function contributorsSection(contributors: Contributors): Section {
  if (!contributors.shown) {
    return { title: TITLE, blocks: line(WITHHELD[contributors.why], 1, 'soft') };
  }
  const { answer } = contributors;
  const words = answerInWords(answer);
  const rows = words.possibilities.map(({ name, likelihood, points, interval, measured }) => ({
    name,
    likelihood,
    interval: interval ?? undefined,
    text: points,
    note: measured,
  }));
  return {
    title: TITLE,
    blocks: [
      ...line(`The app tells the runner: “${words.headline}”`, 1),
      ...(rows.length > 0 ? [{ kind: 'ranges', rows, rank: 1 } as const] : []),
      ...line(HOW_TO_READ, 2, 'soft'),
      ...answer.tangled.flatMap(({ causes }) => line(tangledWords(causes), 2)),
      ...line(contextWords(answer.context), 3),
      ...line(restWords(answer.restDays), 3),
      ...cautions(answer).flatMap((text) => line(text, 2, 'soft')),
    ],
  };
}

const HOW_TO_READ =
  'How likely each adds to the pain, and by how many points of 0–10 on the painful runs (80 % interval). None is shown to be the cause.';

/** Without the run that would tell them apart: that is between the app and a runner who may run. */
function tangledWords(causes: readonly CauseId[]): string {
  const names = causes.map((cause) => CAUSE_WORDS[cause].name.toLowerCase());
  return `Tangled, these data do not tell them apart: ${listed(names)}.`;
}

/** Below this a factor is not worth naming, as on the screen. */
const WORTH_NAMING = 0.3;

function contextWords(factors: Answer['context']): string {
  const named = factors
    .filter(({ probability }) => probability >= WORTH_NAMING)
    .map(({ factor, probability }) => `${CONTEXT_WORDS[factor]} (${likelihoodWords(probability)})`);
  return named.length > 0 ? `May go with the pain too, and allowed for: ${listed(named)}.` : '';
}

function restWords(rest: Answer['restDays']): string {
  if (!rest) return '';
  const { runDayMean, restDayMean, days } = rest;
  return `Mean pain ${oneDecimal(runDayMean)} on days with a run, ${oneDecimal(restDayMean)} on ${count(days, 'rest day')}.`;
}

function cautions({ verdict, priorSensitivity, negativeControl }: Answer): readonly string[] {
  if (verdict === 'too_little_data') {
    return [
      'With so few pain reports these numbers are mostly what is assumed of runners in general.',
    ];
  }
  return [
    ...(priorSensitivity?.stable === false
      ? ['The order changes under other starting assumptions.']
      : []),
    ...(negativeControl && negativeControl.probability >= 0.5
      ? [
          `A made-up cause, dealt out at random, came to ${likelihoodWords(negativeControl.probability)} in the same data.`,
        ]
      : []),
  ];
}
