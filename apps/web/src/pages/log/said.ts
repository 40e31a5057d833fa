import type { DiaryFields, HydrationFields, LogRunView } from '@plumbline/application';
import { placesWords } from '../../parts/body-map/spot-words.ts';
import { dayWords } from '../../show/days.ts';
import { clock, type Format } from '../../show/format.ts';
import { LOG } from '../../words/log.ts';
import type { Subject } from './subject.ts';

/** `Today, 07:30 · 12.4 km · 1:02:00`; `Rest day · Yesterday`. */
export function subjectWords({ day, run }: Subject, today: string, format: Format): string {
  const near = dayWords(day, today, LOG.near);
  if (!run) return `${LOG.restDay} · ${near}`;
  return [`${near}, ${run.clock}`, distance(run, format), duration(run)].filter(isSaid).join(' · ');
}

/** What a row says of pain, for the list: `pain 2 during, 4 after; next morning open`. */
export function painState({ diary, run, day }: Subject, today: string): string {
  if (!diary) return LOG.state.none;
  const morning = part(diary.painNextMorning, LOG.state.morning);
  const pains = [
    part(diary.painBefore, LOG.state.before),
    part(diary.painDuring, LOG.state.during),
    part(diary.painAfter, run ? LOG.state.after : LOG.state.restDay),
    morning,
  ].filter(isSaid);
  if (pains.length === 0) return LOG.state.none;
  const open = run && !morning && day < today ? `; ${LOG.state.morningMissing}` : '';
  return LOG.state.pain(pains.join(', ')) + open;
}

export function placesSaid(fields: DiaryFields, format: Format): string {
  const places = fields.regions.length + fields.spots.length > 0 ? placesWords(fields) : null;
  const onset =
    fields.onsetKm === null ? null : `${LOG.fields.onset} ${format.distance(fields.onsetKm)}`;
  return joined([places, onset, part(fields.painBefore, LOG.state.beforeRun)]);
}

export function daySaid({
  sleepHours,
  stress,
  sittingHours,
  drivingHours,
  mood,
}: DiaryFields): string {
  return joined([
    measured(LOG.fields.sleep, sleepHours, LOG.hours),
    measured(LOG.fields.stress, stress, ''),
    measured(LOG.fields.mood, mood, ''),
    measured(LOG.fields.sitting, sittingHours, LOG.hours),
    measured(LOG.fields.driving, drivingHours, LOG.hours),
  ]);
}

export function runSaid(fields: DiaryFields): string {
  return joined([
    measured(LOG.fields.effort, fields.effort, ''),
    measured(LOG.fields.warmup, fields.warmupMinutes, LOG.minutes),
    fields.heat && LOG.heat[fields.heat],
    fields.surface && LOG.surface[fields.surface],
    fields.shoes,
  ]);
}

export function signsSaid(fields: DiaryFields): string {
  const { legSymptoms, limp, nightPain, spasm, fall, fever, stiffnessMinutes } = fields;
  const answered = [legSymptoms, limp, nightPain, spasm, fall, fever, stiffnessMinutes].filter(
    (value) => value !== null,
  );
  return answered.length === 0 ? LOG.nothing : LOG.answered(answered.length);
}

export function hydrationSaid(fields: HydrationFields, format: Format): string {
  const { massBeforeKg, massAfterKg, drinkDuringMl } = fields;
  const masses = [massBeforeKg, massAfterKg].filter((mass) => mass !== null).map(format.mass);
  const drunk =
    drinkDuringMl === null ? null : `${LOG.fields.drinkDuring} ${format.volume(drinkDuringMl)}`;
  const said = joined([masses.join(' → ') || null, drunk]);
  const some = Object.values(fields).filter((value) => typeof value === 'number').length;
  return said === LOG.nothing && some > 0 ? LOG.answered(some) : said;
}

/** Body mass lost by the finish; nothing without both weighings. */
export function lossSaid({ massBeforeKg, massAfterKg }: HydrationFields): string | null {
  if (massBeforeKg === null || massAfterKg === null) return null;
  const percent = (100 * (massBeforeKg - massAfterKg)) / massBeforeKg;
  const digits = Math.abs(percent).toFixed(1);
  return percent < 0 ? LOG.gained(digits) : LOG.lost(digits);
}

/** Signs that the safety questions ask about. */
export function asksForSafety({ legSymptoms, ...said }: DiaryFields): boolean {
  const { limp, nightPain, fall, fever } = said;
  return legSymptoms === 'below_knee' || [limp, nightPain, fall, fever].includes(true);
}

function distance({ km }: Pick<LogRunView, 'km'>, format: Format): string | null {
  return km === null ? null : format.distance(km);
}

function duration({ minutes }: Pick<LogRunView, 'minutes'>): string | null {
  return minutes === null ? null : clock(minutes * 60);
}

function part(value: number | null, says: string): string | null {
  return value === null ? null : `${value} ${says}`;
}

function measured(says: string, value: number | null, unit: string): string | null {
  return value === null ? null : `${says} ${value} ${unit}`.trim();
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter(isSaid).join(' · ') || LOG.nothing;
}

function isSaid(part: string | null): part is string {
  return part !== null && part !== '';
}
