import type { PlanDocument, SessionDocument } from '@plumbline/domain';
import {
  FORM_CHECK_SENTENCE,
  RUN_SENTENCE,
  STRENGTH_SENTENCE,
  THIRST_SENTENCE,
} from '@plumbline/domain';
import { style } from '../terminal/terminal.ts';
import { bullet, joined, paragraph, section } from './sections.ts';

const DAY = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' });
const KINDS: Readonly<Record<SessionDocument['kind'], string>> = {
  run: 'run',
  run_walk: 'run and walk',
  strength: 'strength',
  test: 'tests',
};

/** A plan as a terminal shows it: the change first, then the weeks, and the longest sensible run last. */
export function planText({ from, nextChange, days, notes }: PlanDocument): string {
  const weeks = [0, 7, 14, 21].map((first) => days.slice(first, first + 7));
  const sentences = new Set(days.flatMap(({ sessions }) => sessions.map(({ kind }) => kind)));
  const runs = sentences.has('run') || sentences.has('run_walk');
  const strength = days.flatMap(({ sessions }) => sessions).find(({ kind }) => kind === 'strength');
  return joined([
    style.bold(`Plan from ${from}`),
    nextChange
      ? section(
          'What to change next',
          joined([paragraph(nextChange.what), paragraph(nextChange.why)]),
        )
      : '',
    ...weeks.map((week, at) => section(weekTitle(week, at), joined(week.map(dayLine)))),
    runs ? section('On every run', joined(onEveryRun(days))) : '',
    strength ? section('Strength', paragraph(strength.what)) : '',
    section('What bounds this plan', joined(notes.slice(0, -1).map(bullet))),
    section('Today', paragraph(notes.at(-1) ?? '')),
  ]);
}

/** Said once for all runs instead of on each. */
const SHARED = [FORM_CHECK_SENTENCE, THIRST_SENTENCE, RUN_SENTENCE, STRENGTH_SENTENCE];

function withoutShared(what: string): string {
  return SHARED.reduce((left, sentence) => left.replace(sentence, ''), what)
    .replace(/ {2,}/g, ' ')
    .trim();
}

function onEveryRun(days: PlanDocument['days']): readonly string[] {
  const all = days.flatMap(({ sessions }) => sessions).map(({ what }) => what);
  const isSaid = (sentence: string) => all.some((what) => what.includes(sentence));
  return [
    paragraph(RUN_SENTENCE),
    ...(isSaid(FORM_CHECK_SENTENCE) ? [paragraph(FORM_CHECK_SENTENCE)] : []),
    ...(isSaid(THIRST_SENTENCE)
      ? [paragraph(`${THIRST_SENTENCE} Where a drink is to be carried the day says so.`)]
      : []),
  ];
}

function weekTitle(week: PlanDocument['days'], at: number): string {
  const km = week
    .flatMap(({ sessions }) => sessions)
    .reduce((sum, session) => sum + (session.km ?? 0), 0);
  return km > 0 ? `Week ${at + 1} · ${km.toFixed(1)} km` : `Week ${at + 1}`;
}

function dayLine({ date, sessions }: PlanDocument['days'][number]): string {
  const label = `${DAY.format(new Date(`${date}T00:00:00Z`))} ${date}`;
  const said = sessions.map(sessionLine).join('; ');
  return paragraph(`${label}  ${said === '' ? '–' : said}`);
}

function sessionLine(session: SessionDocument): string {
  const much = [
    session.km === undefined ? '' : `${session.km.toFixed(1)} km`,
    session.minutes === undefined ? '' : `${session.minutes} min`,
  ].filter((part) => part !== '');
  const own = session.kind === 'strength' ? '' : withoutShared(session.what);
  return [`${KINDS[session.kind]}${much.length > 0 ? ` ${much.join(', ')}` : ''}`, own]
    .filter((part) => part !== '')
    .join(': ');
}
