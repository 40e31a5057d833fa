import type { PlanView } from '@plumbline/application';
import { type FormEvent, useId, useState } from 'react';
import { retold } from '../../show/retold.ts';
import { useFormat } from '../../show/use-format.ts';
import { wordsFor } from '../../words/each-reader.ts';
import { PLAN, PLAN_TO } from '../../words/plan.ts';
import type { ChangeWishes } from './use-wishes.ts';

interface Props {
  readonly change: ChangeWishes;
  readonly view: PlanView;
}

/** A distance by a day, or only to run without pain; and whether it is in reach. */
export function GoalForm({ change, view }: Props) {
  const { goal } = view.wishes;
  const format = useFormat();
  const { shown, stored } = format.field.distance;
  const [km, setKm] = useState(goal ? String(shown(goal.km)) : '');
  const [day, setDay] = useState(goal?.day ?? '');
  const ids = { km: useId(), day: useId() };

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const typed = Number(km.replace(',', '.'));
    if (!(typed > 0) || day === '') return;
    change({ goal: { km: Math.round(stored(typed) * 10) / 10, day }, moves: [] });
  }

  const said = goal ? view.plan.notes.filter((note) => note.includes(` on ${goal.day} `)) : [];
  return (
    <section className="card" aria-labelledby="plan-goal">
      <h2 id="plan-goal">{wordsFor(PLAN_TO).goal}</h2>
      <form className="plan-goal no-print wish-only" onSubmit={onSubmit}>
        <div className="field">
          <label htmlFor={ids.km}>{PLAN.goalKm(format.distanceUnit)}</label>
          <input
            id={ids.km}
            inputMode="decimal"
            required
            value={km}
            onChange={({ target }) => setKm(target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={ids.day}>{PLAN.goalDay}</label>
          <input
            id={ids.day}
            type="date"
            required
            min={view.today}
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
        </div>
        <div className="buttons">
          <button type="submit">{PLAN.goalSet}</button>
          {goal && (
            <button
              type="button"
              className="quiet"
              onClick={() => change({ goal: null, moves: [] })}
            >
              {PLAN.goalDrop}
            </button>
          )}
        </div>
      </form>
      <div role="status">
        {said.map((note) => (
          <p key={note}>{retold(note, format)}</p>
        ))}
        {!goal && <p className="soft">{PLAN.goalPain}</p>}
      </div>
    </section>
  );
}
