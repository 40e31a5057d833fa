import {
  addDays,
  type Celsius,
  type HydrationEntry,
  type Kilograms,
  known,
  type Millilitres,
  missing,
  type Percent,
} from '@plumbline/domain';
import type { Random } from '../random/random.ts';
import type { Life, LivedRun } from '../world/live.ts';
import type { Ways } from './ways.ts';

const NOT_WRITTEN = missing('not-recorded');

/** Weighings around some runs, the long ones more often, and drinks where no one stood on a scale. */
export function weighings(life: Life, ways: Ways, random: Random): readonly HydrationEntry[] {
  const rows: HydrationEntry[] = [];
  for (const run of life.runs) {
    const longer = run.body.kilometres > 13 ? 1.9 : 0.8;
    const weighs = run.kind !== 'warm-up' && random.chance(Math.min(0.97, ways.weighing * longer));
    const drank = run.body.drink > 0 && random.chance(ways.context * 0.8);
    if (!weighs && !drank) continue;
    rows.push(row({ life, run, random, line: rows.length + 2 }, weighs));
  }
  return rows;
}

interface Weighing {
  readonly life: Life;
  readonly run: LivedRun;
  readonly random: Random;
  readonly line: number;
}

function row({ life, run, random, line }: Weighing, weighs: boolean): HydrationEntry {
  const { person } = life;
  const { body } = run;
  const before = person.mass * (1 - body.dryStart / 100) + random.normal(0, 0.35);
  const urine = random.chance(0.12) ? Math.round(random.between(1, 4)) * 50 : 0;
  const lost = (body.deficit / 100) * person.mass + urine / 1000;
  return {
    origin: { file: 'hydration.csv', line },
    day: addDays(life.from, run.day),
    run: undefined,
    massBefore: weighs ? known(onScale(before, random)) : NOT_WRITTEN,
    massAfter: weighs ? known(onScale(before - lost, random)) : NOT_WRITTEN,
    drinkBefore: NOT_WRITTEN,
    drinkDuring: known(body.drink as Millilitres),
    drinkAfter: NOT_WRITTEN,
    urine: weighs ? known(urine as Millilitres) : NOT_WRITTEN,
    urineColour:
      weighs && random.chance(0.3)
        ? known(
            Math.min(8, Math.max(1, Math.round(2.5 + 2 * body.dryStart + random.normal(0, 0.8)))),
          )
        : NOT_WRITTEN,
    air: known(Math.round(body.air.celsius) as Celsius),
    humidity: random.chance(0.6) ? known(Math.round(body.air.humidity) as Percent) : NOT_WRITTEN,
    extra: {},
  };
}

/** A bathroom scale: steps of 0.1 kg. */
function onScale(mass: number, random: Random): Kilograms {
  return (Math.round((mass + random.normal(0, 0.07)) * 10) / 10) as Kilograms;
}
