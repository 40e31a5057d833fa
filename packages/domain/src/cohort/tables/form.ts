import { FORM_VALUES, type FormCheck, type FormValue } from '../../record/form-check.ts';
import type { StudyRunner } from '../study-runner.ts';
import { decimal, defineTable, text } from '../table.ts';
import { dayColumn, type OfDay, runColumn } from './day-column.ts';

interface FormRow extends OfDay {
  readonly run: number | null;
  readonly check: FormCheck;
}

export const form = defineTable<FormRow>({
  name: 'form',
  means: 'One row for each time that form was measured.',
  rows: formRows,
  columns: [
    runColumn('measured apart from a run'),
    dayColumn(),
    text(
      'phase',
      {
        means: 'Part of the run that was measured.',
        missing: 'never',
        values: ['early', 'late', 'whole'],
      },
      ({ check }) => check.phase,
    ),
    text(
      'source',
      { means: 'What measured it.', missing: 'never', values: ['video', 'sensor', 'clinician'] },
      ({ check }) => check.source,
    ),
    text(
      'foot_strike',
      {
        means: 'Landing as seen or told.',
        missing: 'it was not told',
        values: ['rearfoot', 'midfoot', 'forefoot'],
      },
      ({ check }) => check.footStrike,
    ),
    ...(Object.keys(FORM_VALUES) as FormValue[]).flatMap(valueColumns),
  ],
});

function formRows(runner: StudyRunner): readonly FormRow[] {
  const runOf = new Map<FormCheck, number>();
  runner.timeline.runs.forEach((run, place) => {
    for (const check of run.form) runOf.set(check, place + 1);
  });
  return runner.timeline.form.map((check) => ({
    ...{ runner, day: check.day, check },
    run: runOf.get(check) ?? null,
  }));
}

function valueColumns(name: FormValue) {
  const { unit, range } = FORM_VALUES[name];
  const missing = 'it was not measured';
  return [
    decimal<FormRow>(
      name,
      { unit, range, missing, step: 0.1, means: 'As the glossary defines it.' },
      ({ check }) => check.values[name]?.value,
    ),
    decimal<FormRow>(
      `${name}_sd`,
      { unit, missing, step: 0.1, means: 'Its standard error.' },
      ({ check }) => check.values[name]?.sd,
    ),
  ];
}
