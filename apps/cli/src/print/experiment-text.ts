import type {
  ExperimentChoiceView,
  ExperimentNowView,
  ExperimentResultView,
  ExperimentView,
} from '@plumbline/application';
import { style } from '../terminal/terminal.ts';
import { bullet, joined, paragraph, section } from './sections.ts';

/** What can be tried or is tried, as a terminal shows it. */
export function experimentText(view: ExperimentView): string {
  if (view.closed) {
    const waits = view.closed.waits
      ? paragraph('An experiment runs and waits; "plumbline experiment --end" ends it.')
      : '';
    return joined([style.bold(view.closed.title), paragraph(view.closed.says), waits]);
  }
  return joined([
    view.stop ? joined([style.bold(view.stop.title), ...view.stop.reasons.map(bullet), '']) : '',
    view.current ? now(view.current, view) : '',
    view.choices.length > 0 ? choices(view) : '',
    section('Earlier', joined(view.past.map(past))),
  ]);
}

function now({ today, result }: ExperimentNowView, { outcome }: ExperimentView): string {
  const noted = today.noted
    ? `Noted for today: ${today.noted.kept === false ? 'not kept to' : 'done'}.`
    : '';
  const how =
    today.mayNote && !today.noted
      ? 'After it: "plumbline experiment --trial kept", or "--trial not-kept".'
      : '';
  return joined([
    style.bold(today.title),
    paragraph(today.says),
    paragraph(joined([noted, how])),
    section(
      `${result.name}, from ${result.began}: ${result.title}`,
      joined([
        paragraph(`What is compared is ${outcome}.${onlyRuns(result)}`),
        ...result.says.map(paragraph),
        pairs(result),
      ]),
    ),
    section('Runs that do not count', joined(result.notCounted.map(bullet))),
  ]);
}

/** One line for each pair: with, without, difference. */
function pairs({ pairs: all }: ExperimentResultView): string {
  if (all.length === 0) return '';
  const cell = (n: number) => String(n).padStart(8);
  const rows = all.map(
    (pair, i) =>
      `  ${`${i + 1}`.padStart(4)}${cell(pair.with)}${cell(pair.without)}${cell(pair.difference)}`,
  );
  return [
    '',
    `  ${'pair'.padStart(4)}${'with'.padStart(8)}${'without'.padStart(8)}${'change'.padStart(8)}`,
    ...rows,
  ].join('\n');
}

function choices({ choices: all, smallest, outcome, distance }: ExperimentView): string {
  const can = all.filter(({ mayBegin }) => mayBegin);
  const cannot = all.filter(({ mayBegin }) => !mayBegin);
  return joined([
    style.bold(can.length > 0 ? 'What can be tried' : 'Nothing is to be tried now'),
    paragraph(
      `On some runs with the change and on some without, as a coin is drawn. What is compared is ${outcome}; a drop of ${smallest} or more is hoped for.${onlyRuns({ distance })}`,
    ),
    ...shared(can),
    ...can.map((one) =>
      section(
        `${one.name} (--begin ${one.change})`,
        joined([...one.does, ...(isShared(one) ? [] : one.foreseen)].map(paragraph)),
      ),
    ),
    section(
      'What is not to be tried, and why',
      joined(cannot.map((one) => bullet(`${one.name}: ${one.refusals.join(' ')}`))),
    ),
  ]);
}

/** What the pain foresees is the same for all that alternate, and is said once. */
function shared(can: readonly ExperimentChoiceView[]): readonly string[] {
  return (can.find(isShared)?.foreseen ?? []).map(paragraph);
}

function isShared({ power }: ExperimentChoiceView): boolean {
  return power.length > 0;
}

function onlyRuns({ distance }: Pick<ExperimentView, 'distance'>): string {
  return distance ? ` Only runs of ${distance.from} to ${distance.to} km count.` : '';
}

function past({ name, began, ended, title }: ExperimentResultView): string {
  return bullet(`${name}, ${began} to ${ended ?? 'now'}: ${title}.`);
}
