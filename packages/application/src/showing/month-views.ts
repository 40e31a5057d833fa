import { type Study, type TimelineRun, worstPain } from '@plumbline/domain';
import type { MonthView } from '../views/why-view.ts';
import { isKnown } from './cause-summary.ts';

const MOST_MONTHS = 24;
/** Halfway to a dose that is plainly high: from here on a picture marks the run. */
const HIGH_DOSE = 0.5;

/** The months of the answer's window, those without a run too, oldest first. */
export function monthViews(study: Study): readonly MonthView[] {
  const { history } = study;
  if (history.from === null || history.to === null) return [];
  const places = new Map<string, number[]>();
  for (const place of history.runs) {
    const month = monthOf(history.timeline.runs[place]?.day ?? '');
    places.set(month, [...(places.get(month) ?? []), place]);
  }
  return months(monthOf(history.from), monthOf(history.to))
    .slice(-MOST_MONTHS)
    .map((month) => monthView(month, places.get(month) ?? [], study));
}

function monthView(
  month: string,
  places: readonly number[],
  { history, judgement }: Study,
): MonthView {
  const runs = places.flatMap((place) => history.timeline.runs[place] ?? []);
  const pains = runs.flatMap(({ diary }) => worstPain(diary) ?? []);
  const high = judgement.suspects.map(({ cause, exposures }) => ({
    cause: cause.id,
    runs: places.filter((place) => {
      const exposure = exposures[place];
      return isKnown(exposure) && cause.dose(exposure.value) >= HIGH_DOSE;
    }).length,
  }));
  return {
    month,
    runs: runs.length,
    km: Math.round(runs.reduce((sum, run) => sum + kmOf(run), 0) * 10) / 10,
    reports: pains.length,
    painMean: pains.length === 0 ? null : pains.reduce((sum, pain) => sum + pain, 0) / pains.length,
    painWorst: pains.length === 0 ? null : Math.max(...pains),
    high: high.filter((one) => one.runs > 0),
  };
}

function kmOf({ run }: TimelineRun): number {
  return run.distance.known ? run.distance.value / 1000 : 0;
}

function monthOf(day: string): string {
  return day.slice(0, 7);
}

function months(from: string, to: string): readonly string[] {
  const all: string[] = [];
  for (let month = from; month <= to; month = nextMonth(month)) all.push(month);
  return all;
}

function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}
