import { type Estimate, FORM_VALUES, type FormCheck, type FormValue } from '@plumbline/domain';
import { aNumber, aWholeNumber, type Kind, oneOf, TEXT } from './kind.ts';
import type { LogRow, LogShape, ValuesOf } from './log-table.ts';

const NAMES = Object.keys(FORM_VALUES) as readonly FormValue[];
const LARGEST_ERROR = 500;

type MeasuredColumns = Readonly<Record<FormValue | `${FormValue}_sd`, Kind<number>>>;

function measuredColumns(): MeasuredColumns {
  const columns = NAMES.flatMap((name) => {
    const { range, unit } = FORM_VALUES[name];
    const error = aNumber(0, LARGEST_ERROR, '(its standard error)');
    return [[name, aNumber(range[0], range[1], unit)] as const, [`${name}_sd`, error] as const];
  });
  return Object.fromEntries(columns) as MeasuredColumns;
}

const FORM_COLUMNS = {
  phase: oneOf('early', 'late', 'whole'),
  source: oneOf('video', 'sensor', 'clinician'),
  foot_strike: oneOf('rearfoot', 'midfoot', 'forefoot'),
  ...measuredColumns(),
  view: TEXT,
  side: TEXT,
  speed_kmh: aNumber(0, 54, 'km/h'),
  steps: aWholeNumber(0, 100_000),
  method: TEXT,
} as const;
type FormColumns = typeof FORM_COLUMNS;

export const FORM: LogShape<FormColumns> = {
  columns: FORM_COLUMNS,
  required: [],
  hasRun: true,
  oneForEachRun: false,
};

/** Without a phase the check is of the whole run; without a source it counts as video, the least exact. */
export function formCheck({ values, ...row }: LogRow<FormColumns>): FormCheck {
  return {
    ...row,
    phase: values.phase ?? 'whole',
    source: values.source ?? 'video',
    footStrike: values.foot_strike,
    values: Object.fromEntries(
      NAMES.flatMap((name) => {
        const value = values[name];
        if (value === undefined) return [];
        const sd = values[`${name}_sd`] ?? FORM_VALUES[name].usualSd;
        return [[name, { value, sd } satisfies Estimate] as const];
      }),
    ),
    view: values.view,
    side: values.side,
    speedKmh: values.speed_kmh,
    steps: values.steps,
    method: values.method,
  };
}

/** The cells that read as `check` again. */
export function formCells(check: FormCheck): ValuesOf<FormColumns> {
  const measured = NAMES.flatMap((name) => {
    const estimate = check.values[name];
    return [[name, estimate?.value] as const, [`${name}_sd`, estimate?.sd] as const];
  });
  return {
    ...(Object.fromEntries(measured) as ValuesOf<MeasuredColumns>),
    phase: check.phase,
    source: check.source,
    foot_strike: check.footStrike,
    view: check.view,
    side: check.side,
    speed_kmh: check.speedKmh,
    steps: check.steps,
    method: check.method,
  };
}
