import type { PlanDocument, SessionDocument } from '@plumbline/domain';
import { RUN_SENTENCE, STRENGTH_SENTENCE } from '@plumbline/domain';
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
    runs ? section('On every run', paragraph(RUN_SENTENCE)) : '',
    strength ? section('Strength', paragraph(strength.what)) : '',
    section('What bounds this plan', joined(notes.slice(0, -1).map(bullet))),
    section('Today', paragraph(notes.at(-1) ?? '')),
  ]);
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
  const own =
    session.kind === 'strength'
      ? ''
      : session.what.replace(RUN_SENTENCE, '').replace(STRENGTH_SENTENCE, '').trim();
  return [`${KINDS[session.kind]}${much.length > 0 ? ` ${much.join(', ')}` : ''}`, own]
    .filter((part) => part !== '')
    .join(': ');
}
