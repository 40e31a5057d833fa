import type { MoveView, PlanDayView, PlanView } from '@plumbline/application';
import { useEffect, useRef, useState } from 'react';
import { useFormat } from '../../show/use-format.ts';
import { wordsFor } from '../../words/each-reader.ts';
import { PLAN, PLAN_TO } from '../../words/plan.ts';
import { ChosenRun } from './chosen-run.tsx';
import { DayCell } from './day-cell.tsx';
import { dayBeside, isRun } from './moving.ts';
import { TrialNote } from './trial-note.tsx';
import type { ChangeWishes } from './use-wishes.ts';

interface Props {
  readonly view: PlanView;
  readonly trial: MoveView | null;
  readonly onTrial: (trial: MoveView | null) => void;
  readonly change: ChangeWishes;
}

/** The days of the plan. A run is dragged to another day, or moved by the arrow keys, and what that breaks is shown. */
export function Weeks({ view, trial, onTrial, change }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const tried =
    trial && view.trial?.from === trial.from && view.trial.to === trial.to ? view.trial : null;
  const days = tried?.days ?? view.days;
  const shownTo = tried?.to;
  useEffect(() => {
    // The run has moved to another place of the page: the focus goes with it.
    if (shownTo !== undefined)
      list.current?.querySelector<HTMLElement>(`[data-run="${shownTo}"]`)?.focus();
  }, [shownTo]);

  /** @param on the day it is shown on */
  function moveRun(on: string, to: string) {
    const from = trial && on === trial.to ? trial.from : on;
    setChosen(to);
    onTrial(from === to ? null : { from, to });
  }

  const { moves } = view.wishes;
  const all = view.days.map(({ day }) => day);
  const broken = new Set(tried?.broken.map(({ day }) => day));
  const weeks = [0, 7, 14, 21].map((first) => days.slice(first, first + 7));
  const run = days.find(({ day }) => day === chosen)?.sessions.find(isRun);

  /** What is said of a run stands below its week, where the eye is. */
  function below(week: readonly PlanDayView[]) {
    const isIn = (on: string) => week.some(({ day }) => day === on);
    return (
      <>
        {tried && isIn(tried.to) && (
          <TrialNote
            trial={tried}
            onBack={() => {
              setChosen(tried.from);
              onTrial(null);
            }}
            onKeep={() => {
              change({ moves: [...moves, { from: tried.from, to: tried.to }] });
              onTrial(null);
            }}
          />
        )}
        {run && chosen !== null && isIn(chosen) && (
          <ChosenRun day={chosen} session={run} days={all} onMove={(to) => moveRun(chosen, to)} />
        )}
      </>
    );
  }

  return (
    <section aria-labelledby="plan-weeks">
      <h2 id="plan-weeks">{PLAN.weeks}</h2>
      {view.noRuns === null && <p className="soft small no-print">{PLAN.movable}</p>}
      <div ref={list}>
        {weeks.map((week, at) => (
          <Week key={week[0]?.day} week={week} number={at + 1} below={below(week)}>
            {(day) => (
              <DayCell
                key={day.day}
                day={day}
                isToday={day.day === view.today}
                isBroken={broken.has(day.day)}
                isChosen={day.day === chosen}
                onChoose={() => setChosen(day.day)}
                onStep={(steps) => moveRun(day.day, dayBeside(all, day.day, steps))}
                onMove={(to) => moveRun(day.day, to)}
                onDrop={(from) => moveRun(from, day.day)}
              />
            )}
          </Week>
        ))}
      </div>
      {days.some(({ sessions }) => sessions.some(({ isIfWell }) => isIfWell)) && (
        <p className="soft small">{PLAN.ifWellSays}</p>
      )}
      {moves.length > 0 && (
        <p className="no-print wish-only">
          {wordsFor(PLAN_TO).moved(moves.length)}{' '}
          <button type="button" className="plain" onClick={() => change({ moves: [] })}>
            {PLAN.movedDrop}
          </button>
        </p>
      )}
    </section>
  );
}

interface WeekProps {
  readonly week: readonly PlanDayView[];
  readonly number: number;
  readonly below: React.ReactNode;
  readonly children: (day: PlanDayView) => React.ReactNode;
}

function Week({ week, number, below, children }: WeekProps) {
  const format = useFormat();
  const km = week.flatMap(({ sessions }) => sessions).reduce((sum, one) => sum + (one.km ?? 0), 0);
  return (
    <div className="plan-week">
      <h3>
        {PLAN.week(number)}
        {km > 0 && <span className="soft">{PLAN.weekKm(format.distance(km))}</span>}
      </h3>
      <ol>{week.map(children)}</ol>
      {below}
    </div>
  );
}
