import type { Cause, Exposure } from '../../causes/cause.ts';
import { CAUSES } from '../../causes/index.ts';
import type { ContextFactor } from '../../context/context-factor.ts';
import { CONTEXT_FACTORS } from '../../context/index.ts';
import { CHANNELS, type Channel } from '../../record/channel.ts';
import type { Run } from '../../record/run.ts';
import type { StudyRunner } from '../study-runner.ts';
import { decimal, defineTable, text, whole } from '../table.ts';
import { dayColumn, type OfDay } from './day-column.ts';

interface RunRow extends OfDay {
  readonly run: number;
  readonly of: Run;
  readonly causes: ReadonlyMap<Cause, Exposure | undefined>;
  readonly context: ReadonlyMap<ContextFactor, Exposure | undefined>;
}

const PARTS_OF_DAY = ['night', 'morning', 'afternoon', 'evening'] as const;
const PART_HOURS = 6;
const MINUTES_A_DAY = 1440;
const MS_A_MINUTE = 60_000;
const OBTAINED = ['measured', 'estimated', 'unknown'] as const;
/** Averages that watches and pods give of a whole run, and what they are rounded to. */
const AVERAGES = {
  heartRate: 1,
  cadence: 1,
  contactTime: 1,
  contactBalance: 0.1,
  verticalOscillation: 1,
  power: 1,
} as const satisfies Partial<Readonly<Record<Channel, number>>>;

export const runs = defineTable<RunRow>({
  name: 'runs',
  means:
    'One row a run: what it was, and how much of each cause and of each competing factor it held.',
  rows: runRows,
  columns: [
    whole(
      'run',
      {
        means: 'The run by the runner’s own count, from 1; other tables name it so.',
        missing: 'never',
        hides: 'nothing',
      },
      ({ run }) => run,
    ),
    dayColumn(),
    text(
      'part_of_day',
      {
        means:
          'When the run began, by the runner’s clock: night from 0:00, morning from 6:00, afternoon from 12:00, evening from 18:00.',
        missing: 'the day itself was a guess',
        values: PARTS_OF_DAY,
      },
      ({ of }) => partOfDay(of),
    ),
    text(
      'surface',
      {
        means: 'The ground, as the file or the runner named it.',
        missing: 'never',
        values: ['road', 'trail', 'track', 'treadmill', 'unknown'],
      },
      ({ of }) => of.surface,
    ),
    decimal('distance_km', { unit: 'km, to half a km', step: 0.5, means: 'Distance.' }, ({ of }) =>
      of.distance.known ? of.distance.value / 1000 : null,
    ),
    whole(
      'moving_minutes',
      { unit: 'min, to five', step: 5, means: 'Time in motion, pauses left out.' },
      ({ of }) => (of.moving.known ? of.moving.value / 60 : null),
    ),
    whole(
      'ascent_m',
      { unit: 'm, to ten', step: 10, means: 'Height gained.' },
      ({ of }) => of.ascent,
    ),
    whole(
      'temperature_c',
      { unit: '°C at the device', means: 'Mean temperature; a wrist warms it by some degrees.' },
      ({ of }) => of.temperature,
    ),
    ...(Object.keys(AVERAGES) as (keyof typeof AVERAGES)[]).map(averageColumn),
    ...CAUSES.flatMap(causeColumns),
    ...CONTEXT_FACTORS.flatMap(contextColumns),
  ],
});

function runRows(runner: StudyRunner): readonly RunRow[] {
  const { timeline, study } = runner;
  const causes = study.judgement.suspects.map(
    ({ cause, exposures }) => [cause, exposures] as const,
  );
  const context = CONTEXT_FACTORS.map((factor) => [factor, factor.exposures(timeline)] as const);
  return timeline.runs.map(({ run, day }, place) => ({
    runner,
    day,
    run: place + 1,
    of: run,
    causes: new Map(causes.map(([cause, exposures]) => [cause, exposures[place]])),
    context: new Map(context.map(([factor, exposures]) => [factor, exposures[place]])),
  }));
}

function partOfDay({ start, offset }: Run): string | null {
  if (offset.dayIsGuess) return null;
  const minutes = Math.floor(start / MS_A_MINUTE) + offset.minutes;
  const minute = ((minutes % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
  return PARTS_OF_DAY[Math.floor(minute / 60 / PART_HOURS)] ?? null;
}

function averageColumn(channel: keyof typeof AVERAGES) {
  const { unit, range } = CHANNELS[channel];
  const name = `mean_${channel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
  return decimal<RunRow>(
    name,
    { unit, range, step: AVERAGES[channel], means: 'Mean over the time in motion.' },
    ({ of }) => of.averages[channel],
  );
}

function causeColumns(cause: Cause) {
  const name = cause.id.replace('-', '_');
  const exposure = ({ causes }: RunRow) => causes.get(cause);
  const value = (row: RunRow) => known(exposure(row), ({ value }) => value);
  const missing = 'it could not be measured nor estimated';
  return [
    decimal<RunRow>(
      `${name}_exposure`,
      {
        unit: cause.unit,
        step: 0.01,
        missing,
        means: `How much of the cause “${cause.id}” the run held.`,
      },
      value,
    ),
    decimal<RunRow>(
      `${name}_sd`,
      { unit: cause.unit, step: 0.01, missing, means: 'Standard error of the exposure.' },
      (row) => known(exposure(row), ({ sd }) => sd),
    ),
    decimal<RunRow>(
      `${name}_dose`,
      {
        ...{ step: 0.01, missing, unit: '0 harmless, 1 plainly high' },
        means: 'The exposure along the shape that the evidence lets expect.',
      },
      (row) => {
        const exposed = value(row);
        return exposed === null ? null : cause.dose(exposed);
      },
    ),
    text<RunRow>(
      `${name}_obtained`,
      { means: 'How the exposure is known.', missing: 'never', values: OBTAINED },
      (row) => exposure(row)?.obtained,
    ),
  ];
}

function contextColumns(factor: ContextFactor) {
  const exposure = ({ context }: RunRow) => context.get(factor);
  return [
    decimal<RunRow>(
      `context_${factor.id}`,
      {
        unit: factor.unit,
        step: 0.1,
        means: `How much of the competing factor “${factor.id}” the run held.`,
      },
      (row) => known(exposure(row), ({ value }) => value),
    ),
  ];
}

function known(
  exposure: Exposure | undefined,
  part: (known: Extract<Exposure, { readonly value: number }>) => number,
): number | null {
  return exposure === undefined || exposure.obtained === 'unknown' ? null : part(exposure);
}
