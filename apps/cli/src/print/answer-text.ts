import type { AnswerWords, PossibilityWords, StopView } from '@plumbline/application';
import { style, width } from '../terminal/terminal.ts';
import { padded, wrap } from '../terminal/wrap.ts';
import { bullet, INDENT, joined, paragraph, section } from './sections.ts';

/** The whole answer as a terminal shows it, at most as wide as the terminal. */
export function answerText(words: AnswerWords): string {
  return joined([
    safety(words),
    section('Why does my back hurt after running?', headline(words)),
    section('How likely each is', ranking(words)),
    section('What to try', advice(words)),
    section('What cannot be told apart', joined(words.tangled.map(bullet))),
    section('Days without a run', paragraph(words.restDays)),
    section('What else goes with it', paragraph(words.context)),
    words.next
      ? section(
          'What to measure next',
          joined([paragraph(words.next.what), paragraph(words.next.why)]),
        )
      : '',
    words.run
      ? section(
          words.run.title,
          joined([
            paragraph(words.run.pain),
            ...words.run.causes.map(bullet),
            ...words.run.cue.map(paragraph),
          ]),
        )
      : '',
  ]);
}

/** Said first, where a stop-running rule holds. */
export function stopText({ title, reasons, says }: StopView): string {
  return joined([style.bold(style.yellow(title)), ...reasons.map(bullet), paragraph(says)]);
}

/** Said last, below everything else. */
export function closingText({ notADiagnosis }: AnswerWords): string {
  return `\n${style.dim(paragraph(notADiagnosis))}`;
}

function safety({ safety }: AnswerWords): string {
  if (!safety) return '';
  return joined([
    style.bold(style.yellow(safety.title)),
    paragraph(safety.text),
    ...safety.signs.map(bullet),
    style.dim(paragraph(safety.notSignedOff)),
  ]);
}

function headline({ headline, basis }: AnswerWords): string {
  return joined([paragraph(headline), style.dim(paragraph(basis))]);
}

function ranking({ possibilities, caution, howToRead }: AnswerWords): string {
  if (possibilities.length === 0) return '';
  return joined([paragraph(caution), ...possibilities.map(row), style.dim(paragraph(howToRead))]);
}

const NAME_COLUMNS = 22;
const PERCENT_COLUMNS = 14;
const BAR_COLUMNS = 12;

/** Name, percentage, bar and points on one line where there is room, else on several. */
function row({
  name,
  meaning,
  likelihood,
  probability,
  points,
  measured,
}: PossibilityWords): string {
  const space = ' '.repeat(INDENT);
  const title = `${space}${style.bold(padded(name, NAME_COLUMNS))}${likelihood.padStart(PERCENT_COLUMNS)}`;
  const roomy = width() >= 76;
  const first = roomy ? `${title}  ${bar(probability)}  ${points}`.trimEnd() : title;
  const below = [roomy ? '' : points, `${meaning}${measured === '' ? '' : `; ${measured}`}`];
  return joined([
    first,
    ...below
      .filter((text) => text !== '')
      .map((text) => style.dim(wrap(text, { width: width(), indent: INDENT + 2 }))),
  ]);
}

function bar(probability: number | null): string {
  const filled = Math.round((probability ?? 0) * BAR_COLUMNS);
  return `${style.cyan('█'.repeat(filled))}${style.dim('░'.repeat(BAR_COLUMNS - filled))}`;
}

function advice({ possibilities }: AnswerWords): string {
  return joined(
    possibilities.flatMap(({ name, advice }) =>
      advice.length === 0 ? [] : [paragraph(`${name}:`), ...advice.map(bullet)],
    ),
  );
}
