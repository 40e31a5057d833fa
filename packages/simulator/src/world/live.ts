import {
  addDays,
  type Day as CalendarDay,
  type CauseId,
  type ClockOffset,
  clockOffset,
  daysBetween,
  type Instant,
  instant,
  instantAtWallClock,
  isDay,
} from '@plumbline/domain';
import { type Random, randomFor } from '../random/random.ts';
import { aBack, pushes, type Strain } from './back.ts';
import { type Day, liveDays } from './daily-life.ts';
import { type BackStory, type PainAroundRun, painAround, painAt, worstOf } from './felt-pain.ts';
import { aWayOfLiving, aWayOfTraining } from './habits.ts';
import { aFirstDay, type SimulationOptions, USUAL } from './options.ts';
import { aPerson, clamp, type Person } from './person.ts';
import { type RunBody, runIt } from './run-body.ts';
import { shoeShelf } from './shoes.ts';
import { type StrengthWork, workOnStrength } from './strength-work.ts';
import { driftOver, type StrideNow } from './stride.ts';
import { flareUps, ownUpsAndDowns, type Push } from './tissue.ts';
import { type Habits, type PlannedRun, planTraining } from './training.ts';
import { type Weather, weatherAt } from './weather.ts';

/** One run as it was lived. */
export interface LivedRun {
  /** Days since `Life.from`. */
  readonly day: number;
  readonly kind: PlannedRun['kind'];
  readonly start: Instant;
  readonly offset: ClockOffset;
  readonly body: RunBody;
  readonly drift: StrideNow;
  readonly strengthKept: number;
  readonly push: Push;
  readonly pain: PainAroundRun;
  /** Points of the run's worst pain that would be gone had the cause never acted, on any run. */
  readonly added: Readonly<Partial<Record<CauseId, number>>>;
  /** The same, had the cause not acted on this run alone. */
  readonly addedByThisRun: Readonly<Partial<Record<CauseId, number>>>;
  /** The same, had the cause been at its harmless level on this run alone. */
  readonly addedAboveHarmless: Readonly<Partial<Record<CauseId, number>>>;
}

/** A runner's months as they were, whether or not anyone wrote them down. */
export interface Life {
  readonly from: CalendarDay;
  readonly days: readonly Day[];
  readonly person: Person;
  readonly habits: Habits;
  readonly strength: StrengthWork;
  readonly weather: Weather;
  readonly runs: readonly LivedRun[];
  readonly story: BackStory;
}

const USED_TO_DAYS = 18;
const TIRED_DAYS = 2;

export function live(options: SimulationOptions): Life {
  const scene = setScene(options);
  const { story } = scene;
  const lived: Omit<LivedRun, 'pain' | 'added' | 'addedByThisRun' | 'addedAboveHarmless'>[] = [];
  for (const planned of scene.plan) {
    const wanted = listenToTheBack(scene, planned);
    if (!wanted) continue;
    const run = runOnce(scene, wanted, lived);
    story.pushes.push(run.push);
    lived.push(run);
  }
  const kept = lived.slice(-(options.runs ?? USUAL.runs));
  return { ...scene, runs: kept.map((run) => ({ ...run, ...painOf(story, run.push, options) })) };
}

type Scene = ReturnType<typeof setScene>;

function setScene(options: SimulationOptions) {
  const dice = (purpose: string): Random => randomFor(options.seed, purpose);
  const from = options.from ?? aFirstDay(dice('first day'));
  const person = aPerson(dice('person'), options.place);
  const habits = aWayOfTraining(dice('habits'), options);
  const total = options.days ?? enoughDays(options.runs ?? USUAL.runs, habits);
  const span = { days: total, firstDay: dayOfYear(from), firstWeekday: weekdayOf(from) };
  const living = aWayOfLiving(dice('living'), options, habits.longDay);
  const days = liveDays(living, dice('days'), span);
  const weather = weatherAt(person.place, dice('weather'), span);
  const lifting = options.hidden === 'lifting' ? dice('lifting').between(2.5, 4.5) : 0;
  const active = dice('back');
  const story: BackStory & { readonly pushes: Push[] } = {
    back: aBack(active, options.causes, lifting),
    tissue: aTissue(dice('tissue'), options),
    days,
    flares: flareUps(dice('flares'), total, options.flareUpsPerYear ?? USUAL.flareUpsPerYear),
    upsAndDowns: ownUpsAndDowns(dice('ups and downs'), total, dice('restless').between(0.6, 1.1)),
    pushes: [],
  };
  return {
    from,
    days,
    person,
    habits,
    weather,
    story,
    options,
    strength: workOnStrength(dice('strength'), total, dice('keen').between(0.35, 0.6)),
    shoes: shoeShelf(dice('shoes'), dice('mixing').between(0.1, 0.35)),
    dice: dice('runs'),
    plan: planTraining(habits, dice('plan'), {
      ...span,
      celsius: (day) => weather(day, 10).celsius,
      warmerThanUsual: (day) => weather(day, 10).celsius - usualFor(weather, day),
    }),
  };
}

function usualFor(weather: Weather, day: number): number {
  const around = [-12, -8, -4, 4, 8, 12].map((off) => weather(Math.max(0, day + off), 10).celsius);
  return around.reduce((sum, celsius) => sum + celsius, 0) / around.length;
}

function aTissue(random: Random, { timing = USUAL.timing }: SimulationOptions) {
  const own = random.between(0.35, 0.85);
  const atOnce = timing === 'own' ? own : timing === 'same-day' ? 0.92 : 0.12;
  return {
    rest: -random.between(0.4, 1.6),
    atOnce,
    fades: random.between(7, 16),
    lingers: random.between(0.05, 0.2),
  };
}

/** The run that is run after all: none, or a shorter one, when the back already hurts. */
function listenToTheBack(scene: Scene, planned: PlannedRun): PlannedRun | undefined {
  const pain = painAt(scene.story, planned.day * 24 + planned.hour);
  const [skips, shortens] = [scene.dice.next(), scene.dice.next()];
  if (planned.kind === 'race' || planned.kind === 'warm-up') return pain > 6 ? undefined : planned;
  if (pain > 4.5 && skips < 0.7) return undefined;
  if (pain > 3 && shortens < 0.45) return { ...planned, kilometres: planned.kilometres * 0.7 };
  return planned;
}

type Before = readonly Pick<LivedRun, 'day' | 'body'>[];

function runOnce(scene: Scene, planned: PlannedRun, before: Before) {
  const { person, dice, weather, habits } = scene;
  const { day, kind } = planned;
  const start = startOf(scene, planned);
  const kilometres = Math.max(1.5, planned.kilometres);
  const air = planned.treadmill ? { celsius: 20, humidity: 45 } : weather(day, planned.hour);
  const usedTo = usedToOn(day, before, habits);
  const body = runIt(
    person,
    {
      kind,
      kilometres,
      treadmill: planned.treadmill,
      air,
      shoe: scene.shoes.wear(kilometres, kind !== 'easy' && kind !== 'long'),
      climb: planned.treadmill ? 0.3 : person.place.climb * dice.between(0.5, 1.7),
      tiredness: tirednessOn(scene, day, before),
      usedTo,
      drink: drinks(scene, kilometres, air.celsius),
      dryStart: Math.max(0, dice.normal(0.05, 0.3)),
    },
    dice,
  );
  const drift = driftOver(person, body.endFatigue);
  const strengthKept = scene.strength.keptOn(day);
  const strain = { body, usedTo, strength: strengthKept, contactDrift: drift.contact };
  const hour = day * 24 + planned.hour;
  const byCause = pushes(scene.story.back, strain);
  const total = Object.values(byCause).reduce(
    (sum, points) => sum + points,
    plainPush(scene, body),
  );
  const overloadAtMonthsLongest = pushOfMonthsLongest(scene, strain, monthsLongest(day, before));
  const end = hour + body.moving / 3600;
  const push: Push = { start: hour, end, byCause, overloadAtMonthsLongest, total };
  return { day, kind, ...start, body, drift, strengthKept, push };
}

/** The longest of the 30 days before, km; none where fewer than three runs can be compared with. */
function monthsLongest(day: number, before: Before): number | undefined {
  const month = before.filter((run) => run.day < day && day - run.day <= 30);
  return month.length < 3 ? undefined : Math.max(...month.map(({ body }) => body.kilometres));
}

function pushOfMonthsLongest(
  { story }: Scene,
  strain: Strain,
  longest: number | undefined,
): number {
  if (longest === undefined) return 0;
  const kilometres = Math.min(strain.body.kilometres, longest);
  return pushes(story.back, { ...strain, body: { ...strain.body, kilometres } }).overload ?? 0;
}

function plainPush({ story, dice }: Scene, body: RunBody): number {
  const { hills, oldShoes } = story.back;
  const worn = clamp((body.shoe.kilometres - 500) / 200, 0, 1);
  return dice.between(0, 0.5) + hills * body.climb + oldShoes * worn;
}

function startOf({ from, person }: Scene, { day, hour }: PlannedRun) {
  const date = addDays(from, day);
  const offset = offsetOn(date, person.place.zone);
  const wall = Date.parse(date) + Math.round(hour * 3600) * 1000;
  return { start: instant(wall - offset.minutes * 60_000), offset };
}

const offsets = new Map<string, ClockOffset>();

/** The offset at noon, which is that of every run of the day: clocks change before anyone is out. */
function offsetOn(date: CalendarDay, zone: string): ClockOffset {
  const key = `${zone} ${date}`;
  const before = offsets.get(key);
  if (before) return before;
  const noon = instantAtWallClock(Date.parse(date) + 12 * 3_600_000, zone);
  if (noon === undefined) throw new Error(`no such zone: ${zone}`);
  const offset = clockOffset(zone, noon, 'file');
  offsets.set(key, offset);
  return offset;
}

/** What tissue is used to: the longest runs count most, and are forgotten over weeks. */
function usedToOn(day: number, before: Before, { longKilometres }: Habits): number {
  let sum = 0;
  for (const earlier of [7, 14, 21, 28]) {
    sum += (0.85 * longKilometres) ** 6 * Math.exp(-(day + earlier) / USED_TO_DAYS);
  }
  for (const run of before) {
    sum += run.body.kilometres ** 6 * Math.exp(-(day - run.day) / USED_TO_DAYS);
  }
  return Math.max(4, sum ** (1 / 6) / 1.25);
}

function tirednessOn({ days, habits, dice }: Scene, day: number, before: Before): number {
  let load = 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const run = before[i];
    if (!run || day - run.day > 8) break;
    const hard = (run.body.intensity / 0.8) ** 2;
    load += run.body.kilometres * hard * Math.exp(-(day - run.day) / TIRED_DAYS);
  }
  const night = Math.max(0, 7 - (days[day]?.sleep ?? 7));
  const worn = 0.5 * (load / habits.easyKilometres - 0.7) + 0.16 * night;
  return clamp(worn + dice.normal(0, 0.1), 0, 1);
}

/** Nothing on short cool runs; else a bottle, unless it was forgotten. */
function drinks({ dice, options }: Scene, kilometres: number, celsius: number): number {
  const [forgets, rate] = [dice.next(), dice.between(180, 520)];
  const thirsty = kilometres > 12 || (celsius > 20 && kilometres > 7);
  const neverOnLong = options.entangled === 'long-runs-are-hot';
  if (!thirsty || forgets < 0.45 || neverOnLong) return 0;
  return Math.round((rate * kilometres) / 10 / 50) * 50;
}

function painOf(story: BackStory, push: Push, { causes }: SimulationOptions) {
  const pain = painAround(story, push);
  const worst = worstOf(pain);
  const added: Partial<Record<CauseId, number>> = {};
  const addedByThisRun: Partial<Record<CauseId, number>> = {};
  const addedAboveHarmless: Partial<Record<CauseId, number>> = {};
  for (const cause of causes) {
    added[cause] = worst - worstOf(painAround(story, push, { cause }));
    addedByThisRun[cause] = worst - worstOf(painAround(story, push, { cause, onlyOn: push }));
    const leaving = cause === 'overload' ? push.overloadAtMonthsLongest : 0;
    const harmless = painAround(story, push, { cause, onlyOn: push, leaving });
    addedAboveHarmless[cause] = worst - worstOf(harmless);
  }
  return { pain, added, addedByThisRun, addedAboveHarmless };
}

function enoughDays(runs: number, { weekdays }: Habits): number {
  return Math.ceil((runs / weekdays.length) * 7 * 1.4) + 60;
}

function dayOfYear(day: CalendarDay): number {
  const newYear = `${day.slice(0, 4)}-01-01`;
  return isDay(newYear) ? daysBetween(newYear, day) : 0;
}

function weekdayOf(day: CalendarDay): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}
