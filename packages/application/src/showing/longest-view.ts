import {
  addDays,
  type CareLimit,
  daysBetween,
  type LongestSession,
  limitsOn,
  longestLately,
  longestSensibleRun,
  longestToday,
  longestWithin,
} from '@plumbline/domain';
import type { Snapshot } from '../desk/snapshot.ts';
import type { LongestView } from '../views/why-view.ts';
import { LONGEST_WORDS } from '../words/longest-words.ts';

const LAY_OFF_DAYS = 30;
const METRES_PER_STEP = 100;

/** How far one might sensibly run today, within what a clinician asked the runner to keep to. */
export function longestView(snapshot: Snapshot): LongestView {
  const limits = limitsOn(snapshot.today, snapshot.records.care);
  const rest = limits.filter(({ kind }) => kind === 'no_running_until');
  if (rest.length > 0) return withheld(LONGEST_WORDS.told(lastDay(rest)));
  return keptWithin(longestWithin(limits), byOwnRuns(snapshot));
}

/** Null where one of them holds until the runner takes it away. */
function lastDay(limits: readonly CareLimit[]): string | null {
  const days = limits.map(({ until }) => until);
  return days.includes(undefined) ? null : (days.sort().at(-1) ?? null);
}

function keptWithin(most: ReturnType<typeof longestWithin>, view: LongestView): LongestView {
  if (!most || view.withheld) return view;
  if (!most.known) return withheld(LONGEST_WORDS.toldUnread());
  const why = LONGEST_WORDS.toldMost(most.value);
  if (view.km === null) return { ...view, why: `${view.why} ${why}` };
  return view.km <= most.value ? view : { ...view, km: most.value, why };
}

function byOwnRuns(snapshot: Snapshot): LongestView {
  const { timeline, today, safety, allowed, stops } = snapshot;
  if (safety.running === 'stop') return withheld(LONGEST_WORDS.stop());
  if (!allowed.plans) return withheld(LONGEST_WORDS.notScreened());
  if (stops().length > 0) return withheld(LONGEST_WORDS.signs());
  const longest = longestLately(timeline(), today);
  if (!longest.known) return { ...NOTHING, why: whyNone({ timeline, today }) };
  return asThePlan(snapshot, byLongest(snapshot, longest.value));
}

/** Days ahead that are looked through for the first with room for a run. */
const LOOKED_AHEAD_DAYS = 14;

/** Never farther than the plan, which looks at pain and at whole weeks too, on the first day that it has room. */
function asThePlan(
  { timeline, today, safety, allowed, records }: Snapshot,
  view: LongestView,
): LongestView {
  const asked = { safety, allowed, care: records.care };
  const planOn = (ahead: number) =>
    longestToday(timeline(), { ...asked, today: addDays(today, ahead) });
  const now = planOn(0);
  if (now.kind === 'none' && now.why === 'withheld') return view;
  for (let ahead = 0; ahead <= LOOKED_AHEAD_DAYS; ahead += 1) {
    const plan = ahead === 0 ? now : planOn(ahead);
    if (plan.kind !== 'km') continue;
    const from = ahead === 0 ? null : addDays(today, ahead);
    if (view.km === null || (from === null && plan.km >= view.km)) return view;
    const km = Math.min(plan.km, view.km);
    return { ...view, km, why: LONGEST_WORDS.bound({ by: plan.boundBy, from }) };
  }
  const by = now.kind === 'none' && now.why === 'full' ? now.boundBy : undefined;
  return { ...view, km: null, why: LONGEST_WORDS.full(by) };
}

function byLongest({ timeline, today, allowed }: Snapshot, longest: LongestSession): LongestView {
  const { day, distance } = longest;
  const rests = { day, km: nearest(distance) };
  if (!allowed.increases) {
    return { km: inKm(distance), why: LONGEST_WORDS.noIncrease(rests), rests, withheld: false };
  }
  const sensible = longestSensibleRun(timeline(), today);
  const km = sensible.known ? inKm(sensible.value) : null;
  return { km, why: LONGEST_WORDS.sensible(rests), rests, withheld: false };
}

function withheld(why: string): LongestView {
  return { km: null, why, rests: null, withheld: true };
}

const NOTHING = { km: null, rests: null, withheld: false } as const;

function whyNone({ timeline, today }: Pick<Snapshot, 'timeline' | 'today'>): string {
  const before = timeline().runs.filter(({ day }) => day < today);
  const last = before.at(-1);
  if (!last) return LONGEST_WORDS.noRuns();
  const days = daysBetween(last.day, today);
  if (days > LAY_OFF_DAYS) return LONGEST_WORDS.layOff(last.day, days);
  const lately = before.filter(
    ({ day, run }) => run.distance.known && daysBetween(day, today) <= LAY_OFF_DAYS,
  );
  return LONGEST_WORDS.tooFew(lately.length);
}

/** Whole hundreds of metres, rounded down. */
function inKm(metres: number): number {
  return Math.floor(metres / METRES_PER_STEP) / 10;
}

/** As the run is shown elsewhere. */
function nearest(metres: number): number {
  return Math.round(metres / METRES_PER_STEP) / 10;
}
