import type { StrengthPlanView } from '@plumbline/application';
import type { Equipment } from '@plumbline/domain';
import { Link } from 'wouter';
import { LineDrawing } from '../../parts/line-drawing.tsx';
import { wordsFor } from '../../words/each-reader.ts';
import { PLAN, PLAN_TO } from '../../words/plan.ts';
import { EXERCISE_DRAWINGS } from './exercise-drawings.ts';
import type { ChangeWishes } from './use-wishes.ts';

interface Props {
  readonly strength: StrengthPlanView;
  readonly equipment: readonly Equipment[];
  readonly change: ChangeWishes;
}

/** The session that every strength day of the plan stands for. */
export function StrengthCard({ strength, equipment, change }: Props) {
  const { minutes, exercises, short, weakerSide, isHeld } = strength;
  const [first] = exercises;
  return (
    <section className="card" aria-labelledby="plan-strength">
      <h2 id="plan-strength">{PLAN.strength}</h2>
      <p>
        {PLAN.strengthSays(minutes)}{' '}
        {first && wordsFor(PLAN_TO).strengthReserve(...first.inReserve, first.restSeconds)}
      </p>
      <ul className="plan-exercises">
        {exercises.map((exercise) => (
          <ExerciseRow key={exercise.name} {...exercise} />
        ))}
      </ul>
      {weakerSide !== null && <p>{wordsFor(PLAN_TO).strengthSide(weakerSide)}</p>}
      {isHeld && <p>{wordsFor(PLAN_TO).strengthHeld}</p>}
      <p>{PLAN.strengthShort(short.minutes, short.exercises.join(', '))}</p>
      <div className="plan-strength-foot no-print wish-only">
        <AtHand equipment={equipment} change={change} />
        <Link href="/strength" className="own-only">
          {PLAN.strengthLog}
        </Link>
      </div>
    </section>
  );
}

function ExerciseRow({
  exercise,
  name,
  amount,
  easier,
  harder,
}: StrengthPlanView['exercises'][number]) {
  const figure = EXERCISE_DRAWINGS[exercise];
  return (
    <li>
      {figure && <LineDrawing figure={figure} says={null} />}
      <div>
        <h3>{name}</h3>
        <p className="plan-amount">{amount}</p>
        <p className="soft small">
          {PLAN.strengthEasier} {easier}
          <br />
          {PLAN.strengthHarder} {harder}
        </p>
      </div>
    </li>
  );
}

const THINGS = Object.keys(PLAN.equipmentNames) as readonly Equipment[];

function AtHand({ equipment, change }: Omit<Props, 'strength'>) {
  function toggle(thing: Equipment) {
    const has = equipment.includes(thing);
    change({ equipment: THINGS.filter((one) => (one === thing ? !has : equipment.includes(one))) });
  }
  return (
    <fieldset className="plan-equipment">
      <legend>{PLAN.equipment}</legend>
      {THINGS.map((thing) => (
        <label key={thing} className="plan-thing">
          <input
            type="checkbox"
            checked={equipment.includes(thing)}
            onChange={() => toggle(thing)}
          />
          {PLAN.equipmentNames[thing]}
        </label>
      ))}
    </fieldset>
  );
}
