import type { DiaryEntry, Region } from '../../record/diary.ts';
import type { StudyRunner } from '../study-runner.ts';
import { decimal, defineTable, text, truth, whole } from '../table.ts';
import { dayColumn, type OfDay, runColumn } from './day-column.ts';

interface PainRow extends OfDay {
  readonly run: number | null;
  readonly diary: DiaryEntry;
}

const REGIONS: readonly Region[] = ['neck', 'upper_back', 'lower_back', 'buttock', 'leg'];
const NOT_WRITTEN = 'the runner did not write it';

export const pain = defineTable<PainRow>({
  name: 'pain',
  means: 'One row for each run, and for each day without a run, that the runner wrote about.',
  rows: painRows,
  columns: [
    runColumn('a day without a run'),
    dayColumn(),
    painColumn('pain_before', 'Pain at the start of the run.', ({ diary }) => diary.painBefore),
    painColumn('pain_during', 'Worst pain during the run.', ({ diary }) => diary.painDuring),
    painColumn(
      'pain_after',
      'Worst pain later that day; of a day without a run, the worst of it.',
      ({ diary }) => diary.painAfter,
    ),
    painColumn(
      'pain_next_morning',
      'Pain the morning after.',
      ({ diary }) => diary.painNextMorning,
    ),
    decimal(
      'onset_km',
      { unit: 'km', step: 0.5, missing: NOT_WRITTEN, means: 'Distance at which pain began.' },
      ({ diary }) => diary.onset,
    ),
    ...REGIONS.map((region) =>
      truth<PainRow>(
        `in_${region}`,
        { means: `Whether it hurt in the region “${region}”.`, missing: 'no region was named' },
        ({ diary }) => (diary.regions.length === 0 ? null : diary.regions.includes(region)),
      ),
    ),
    text(
      'side',
      {
        means: 'Side of the pain.',
        missing: NOT_WRITTEN,
        values: ['left', 'right', 'both', 'middle'],
      },
      ({ diary }) => diary.side,
    ),
    text(
      'leg_symptoms',
      {
        means: 'How far symptoms reached down a leg.',
        missing: NOT_WRITTEN,
        values: ['none', 'above_knee', 'below_knee'],
      },
      ({ diary }) => diary.legSymptoms,
    ),
    whole(
      'stiffness_minutes',
      { unit: 'min, to five', step: 5, missing: NOT_WRITTEN, means: 'Morning stiffness.' },
      ({ diary }) => diary.stiffness,
    ),
    rating('effort', 'Effort of the run.', ({ diary }) => diary.effort),
    rating('stress', 'Stress of the day.', ({ diary }) => diary.stress),
    rating('mood', 'Mood of the day.', ({ diary }) => diary.mood),
    decimal(
      'sleep_hours',
      { unit: 'h', step: 0.5, missing: NOT_WRITTEN, means: 'Sleep of the night before.' },
      ({ diary }) => diary.sleep,
    ),
    decimal(
      'sitting_hours',
      { unit: 'h', step: 0.5, missing: NOT_WRITTEN, means: 'Hours sat that day.' },
      ({ diary }) => diary.sitting,
    ),
    truth(
      'recalled',
      { means: 'Written from memory more than two days later.', missing: 'never' },
      ({ diary }) => diary.recalled,
    ),
  ],
});

function painRows(runner: StudyRunner): readonly PainRow[] {
  const { runs, restDays } = runner.timeline;
  const ofRuns = runs.flatMap(({ day, diary }, place) =>
    diary ? [{ runner, day, run: place + 1, diary }] : [],
  );
  const ofRest = restDays.map(({ day, diary }) => ({ runner, day, run: null, diary }));
  return [...ofRuns, ...ofRest].sort((a, b) => runner.dayIn(a.day) - runner.dayIn(b.day));
}

function painColumn(name: string, means: string, cell: (row: PainRow) => DiaryEntry['painAfter']) {
  return whole<PainRow>(
    name,
    {
      ...{ means, missing: NOT_WRITTEN, hides: 'nothing' },
      ...{ unit: 'points, 0 none to 10 worst imaginable', range: [0, 10] },
    },
    cell,
  );
}

function rating(name: string, means: string, cell: (row: PainRow) => DiaryEntry['effort']) {
  return decimal<PainRow>(
    name,
    {
      ...{ means, missing: NOT_WRITTEN, hides: 'nothing' },
      ...{ step: 0.5, unit: '0 to 10', range: [0, 10] },
    },
    cell,
  );
}
