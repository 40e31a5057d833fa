import { describe, expect, test } from 'vitest';
import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import {
  day,
  diaryEntry,
  formCheck,
  profileOf,
  strengthEntry,
  strengthTest,
  type ToldRun,
  timelineOf,
} from '../causes/a-runner.ts';
import { EXERCISES } from '../causes/weakness/catalogue.ts';
import { known } from '../reading/reading.ts';
import type { Care } from '../record/care.ts';
import type { Equipment } from '../record/plan-wishes.ts';
import type { Profile } from '../record/profile.ts';
import { allowed } from '../safety/allowed.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { type Kilometres, type PainScore, painScore } from '../units/quantity.ts';
import { checkPlan, withRunMoved } from './check-plan.ts';
import type { Plan } from './plan.ts';
import { planDocument } from './plan-document.ts';
import { makePlan, type PlanAsked, planRunner } from './plan-runner.ts';
import { laddersFor } from './strength-ladders.ts';
import { FORM_CHECK_SENTENCE, footStrikeWords, RUN_SENTENCE } from './wording.ts';

const TODAY = day('2026-06-22');

function asked(told: Partial<PlanAsked> = {}): PlanAsked {
  const safety = told.safety ?? { tier: 'none', running: 'ok', reasons: [] };
  return {
    today: TODAY,
    from: TODAY,
    goal: { kind: 'without-pain' },
    safety,
    allowed: allowed(safety),
    care: undefined,
    findings: [],
    moves: [],
    equipment: [],
    asksFootStrike: false,
    ...told,
  };
}

function pain(n: number) {
  return known(painScore(n) as PainScore);
}

const CALM = { painDuring: pain(0), painNextMorning: pain(0) };

/** Tuesday 6, Thursday 6, Sunday 10 km, week after week, the last Sunday being the day before today. */
function steady({
  weeks = 8,
  end = addDays(TODAY, -1),
}: {
  readonly weeks?: number;
  readonly end?: Day;
} = {}): readonly ToldRun[] {
  return Array.from({ length: weeks }, (_, back) => weeks - 1 - back).flatMap((back) => {
    const sunday = addDays(end, -7 * back);
    return [
      { on: addDays(sunday, -5), km: 6, minutes: 36, diary: CALM },
      { on: addDays(sunday, -3), km: 6, minutes: 36, diary: CALM },
      { on: sunday, km: 10, minutes: 60, diary: CALM },
    ];
  });
}

interface Laid {
  readonly day: Day;
  readonly km: number;
}

function runsOf(plan: Plan): readonly Laid[] {
  return plan.days.flatMap(({ day: on, sessions }) =>
    sessions.flatMap((session) =>
      session.kind === 'run' || session.kind === 'run_walk' ? [{ day: on, km: session.km }] : [],
    ),
  );
}

function weeksOf(plan: Plan): readonly number[] {
  return [0, 1, 2, 3].map((week) =>
    runsOf(plan)
      .filter(({ day: on }) => Math.floor(daysBetween(plan.from, on) / 7) === week)
      .reduce((sum, { km }) => sum + km, 0),
  );
}

const GOAL = { kind: 'distance', km: 15 as Kilometres, day: day('2026-09-20') } as const;

describe('a runner who runs three times a week', () => {
  const plan = planRunner(timelineOf(steady()), asked());

  test('keeps to their days of the week and to what they are used to, with one lighter week of four', () => {
    const weekdays = new Set(runsOf(plan).map(({ day: on }) => new Date(on).getUTCDay()));
    expect([...weekdays].sort()).toEqual([0, 2, 4]);
    expect(Math.max(...runsOf(plan).map(({ km }) => km))).toBe(10);
    const [first, second, third, fourth] = weeksOf(plan) as [number, number, number, number];
    expect(first, 'none of the last weeks was a lighter one').toBeLessThanOrEqual(0.8 * 22);
    for (const km of [second, third, fourth]) expect(Math.abs(km - 22)).toBeLessThan(0.5);
    expect(planDocument(plan).notes[0]).toContain('one week of four is lighter: this one.');
  });

  test('has the lighter week three weeks after the latest, whether it was meant or not', () => {
    const missed = steady().filter(({ on }) => daysBetween(day(on), TODAY) !== 15);
    const plan = planRunner(timelineOf(missed), asked());
    const [first, second, third, fourth] = weeksOf(plan) as [number, number, number, number];
    expect(third).toBeLessThanOrEqual(0.8 * second);
    for (const km of [first, second, fourth]) expect(km).toBeGreaterThan(20);
    expect(planDocument(plan).notes[0]).toContain('next the one from 2026-07-06 on');
  });

  test('takes one run that stands alone by far for no habit', () => {
    const lone = { on: addDays(TODAY, -9), km: 300, minutes: 2400, diary: CALM };
    const plan = planRunner(timelineOf([...steady(), lone]), asked());
    expect(Math.max(...runsOf(plan).map(({ km }) => km))).toBeLessThanOrEqual(20);
  });

  test('of 3 km each goes on running, without walking between', () => {
    const short = steady().map((run) => ({ ...run, km: 3, minutes: 18 }));
    const { days } = planRunner(timelineOf(short), asked());
    const kinds = days.flatMap(({ sessions }) => sessions.map(({ kind }) => kind));
    expect(kinds).toContain('run');
    expect(kinds).not.toContain('run_walk');
  });

  test('builds up to a goal by tenths, and is told that it is in reach', () => {
    const toGoal = planRunner(timelineOf(steady()), asked({ goal: GOAL }));
    expect(toGoal.reach).toEqual({ kind: 'in-reach' });
    expect(runsOf(toGoal)[5]).toEqual({ day: '2026-07-05', km: 11 });
    expect(planDocument(toGoal).notes.join(' ')).toContain('15.0 km on 2026-09-20 can be reached');
  });

  test('who wants too much too soon is told by when it could be', () => {
    const goal = { kind: 'distance', km: 21.1 as Kilometres, day: day('2026-07-12') } as const;
    const { reach } = planRunner(timelineOf(steady()), asked({ goal }));
    expect(reach.kind).toBe('too-soon');
    if (reach.kind !== 'too-soon') return;
    expect(reach.longestThen).toBeLessThan(14);
    expect(reach.by && daysBetween(goal.day, reach.by)).toBeGreaterThan(14);
  });

  test.each([
    ['2027-06-23', /\d can be reached within these limits/],
    ['2027-06-24', /is more than a year ahead/],
    ['2026-06-21', /is over: name a day/],
  ])('a goal on %s', (on, says) => {
    const goal = { kind: 'distance', km: 15 as Kilometres, day: day(on) } as const;
    expect(planDocument(planRunner(timelineOf(steady()), asked({ goal }))).notes.join(' ')).toMatch(
      says,
    );
  });

  test('a goal shorter than any run is as long as the shortest', () => {
    const goal = { kind: 'distance', km: 0.4 as Kilometres, day: day('2026-07-11') } as const;
    const plan = planRunner(timelineOf(steady()), asked({ goal }));
    expect(plan.reach).toEqual({ kind: 'in-reach' });
    expect(runsOf(plan).find(({ day: on }) => on === goal.day)?.km).toBe(1);
  });

  test('runs the goal on its day where it lies within the four weeks, with a free day on both sides', () => {
    const goal = { kind: 'distance', km: 12 as Kilometres, day: day('2026-07-11') } as const;
    const on = runsOf(planRunner(timelineOf(steady()), asked({ goal })));
    expect(on.find(({ day: at }) => at === goal.day)?.km).toBe(12);
    expect(on.some(({ day: at }) => at === '2026-07-10' || at === '2026-07-12')).toBe(false);
  });

  test('hears the sentence on every run, and ends with the longest sensible run today', () => {
    const { days, notes } = planDocument(plan);
    const runs = days.flatMap(({ sessions }) => sessions).filter(({ kind }) => kind === 'run');
    expect(runs.length).toBeGreaterThan(8);
    for (const { what } of runs) {
      expect(what).toContain(RUN_SENTENCE);
      expect(what).toContain(FORM_CHECK_SENTENCE);
    }
    expect(notes.at(-1)).toMatch(/^The longest sensible run today: /);
    const tuesday = asked({ today: addDays(TODAY, 1), from: addDays(TODAY, 1) });
    expect(planRunner(timelineOf(steady()), tuesday).longestToday).toMatchObject({
      km: 11,
      boundBy: 'longest-run',
    });
    expect(plan.longestToday, 'after 22 km in six days').toMatchObject({
      km: 6.6,
      boundBy: 'week',
    });
  });

  test('does strength work between runs, twice a week and not before the longest', () => {
    const strength = plan.days.flatMap(({ day: on, sessions }) =>
      sessions.some(({ kind }) => kind === 'strength' || kind === 'test') ? [on] : [],
    );
    expect(strength).toHaveLength(8);
    const runs = new Set(runsOf(plan).map(({ day: on }) => on));
    for (const on of strength) {
      expect(runs.has(on)).toBe(false);
      expect(new Date(on).getUTCDay()).not.toBe(6);
    }
  });
});

/** So many kilometres on days of the week, 0 Monday to 6 Sunday, for eight weeks up to yesterday. */
function weekly(km: Readonly<Record<number, number>>): readonly ToldRun[] {
  return [7, 6, 5, 4, 3, 2, 1, 0].flatMap((back) =>
    Object.entries(km).map(([weekday, far]) => ({
      on: addDays(TODAY, Number(weekday) - 7 * (back + 1)),
      km: far,
      minutes: 6 * far,
      diary: CALM,
    })),
  );
}

describe('a runner who runs on most days', () => {
  const strengthOf = (plan: Plan, week: number) =>
    plan.days
      .slice(7 * week, 7 * week + 7)
      .filter(({ sessions }) => sessions.some(({ kind }) => kind === 'strength' || kind === 'test'))
      .length;
  const LEFT_OUT = 'You are used to running on more days';

  test.each([
    ['five', { 0: 5, 1: 6, 2: 6, 4: 6, 6: 12 }],
    ['six', { 0: 5, 1: 6, 2: 6, 4: 6, 5: 5, 6: 12 }],
    ['seven', { 0: 5, 1: 6, 2: 6, 3: 5, 4: 6, 5: 5, 6: 12 }],
  ])('on %s days has four runs, the long one on its day, strength twice, and is told', (_, km) => {
    const plan = planRunner(timelineOf(weekly(km)), asked());
    const second = plan.days.slice(7, 14);
    const runs = second.filter(({ sessions }) => sessions.some(({ kind }) => kind === 'run'));
    expect(runs).toHaveLength(4);
    expect(second[6]?.sessions[0]).toMatchObject({ kind: 'run', role: 'long', km: 12 });
    for (const { day: on, km: far } of runsOf(plan))
      if (on !== second[6]?.day && far < 12) expect(far, on).toBeLessThanOrEqual(8.4);
    for (const week of [0, 1, 2, 3]) expect(strengthOf(plan, week)).toBe(2);
    expect(planDocument(plan).notes.join(' ')).toContain(LEFT_OUT);
  });

  test('of whose runs no two days are left for strength work hears it, and what to do', () => {
    const plan = planRunner(timelineOf(weekly({ 0: 6, 1: 6, 3: 12, 4: 6 })), asked());
    expect(strengthOf(plan, 1)).toBe(1);
    const notes = planDocument(plan).notes.join(' ');
    expect(notes).toContain('do not leave two days a week for strength work');
    expect(notes).not.toContain(LEFT_OUT);
  });

  test('and who has the room hears nothing of it', () => {
    const notes = planDocument(planRunner(timelineOf(steady()), asked())).notes.join(' ');
    expect(notes).not.toContain('two days a week for strength work');
  });
});

describe('the traffic light', () => {
  const withLast = (diary: ToldRun['diary']) => [
    ...steady().slice(0, -1),
    { on: addDays(TODAY, -1), km: 10, minutes: 60, diary: diary ?? {} },
  ];

  test('a run that was sore and settled is repeated, not exceeded', () => {
    const sore = { painBefore: pain(1), painDuring: pain(4), painNextMorning: pain(1) };
    const { days } = planRunner(timelineOf(withLast(sore)), asked({ goal: GOAL }));
    expect(
      Math.max(
        ...runsOf({ ...planRunner(timelineOf([]), asked()), days })
          .slice(0, 3)
          .map(({ km }) => km),
      ),
    ).toBeLessThanOrEqual(11);
  });

  test('runs that are sore each time and settle are repeated as they are, not walked', () => {
    const sore = { painBefore: pain(2), painDuring: pain(5), painNextMorning: pain(2) };
    const runs = steady().map((run) => ({ ...run, diary: sore }));
    const plan = planRunner(timelineOf(runs), asked());
    expect(Math.max(...runsOf(plan).map(({ km }) => km))).toBe(10);
    expect(plan.days.flatMap(({ sessions }) => sessions.map(({ kind }) => kind))).not.toContain(
      'run_walk',
    );
  });

  test('one that had not settled next morning leads back to half of the last run without pain', () => {
    const unsettled = { painBefore: pain(0), painDuring: pain(4), painNextMorning: pain(4) };
    const plan = planRunner(timelineOf(withLast(unsettled)), asked());
    expect(plan.back).toMatchObject({ why: 'setback', firstKm: 3 });
    const [first] = runsOf(plan);
    expect(first?.km).toBeLessThanOrEqual(3);
    expect(daysBetween(addDays(TODAY, -1), first?.day as Day)).toBeGreaterThan(2);
  });

  test('above 5 no run is planned until the back has settled', () => {
    const red = { painDuring: pain(7) };
    const plan = planRunner(timelineOf(withLast(red)), asked());
    expect(plan.noRuns).toEqual({ why: 'signs', rules: ['pain_over_five'] });
    expect(plan.days.every(({ sessions }) => sessions.length === 0)).toBe(true);
    const rest = {
      day: TODAY,
      diary: { ...timelineOf([{ on: TODAY, diary: { painAfter: pain(1) } }]).runs[0]?.diary },
    };
    const settled = timelineOf(withLast(red), { restDays: [rest as Timeline['restDays'][number]] });
    const again = planRunner(settled, asked());
    expect(again.noRuns).toBeUndefined();
    expect(
      Math.max(
        ...runsOf(again)
          .slice(0, 3)
          .map(({ km }) => km),
      ),
    ).toBeLessThanOrEqual(3);
  });

  test('two worse mornings are over once a later day tells that the back settled', () => {
    const worse = { painDuring: pain(0), painAfter: pain(0), painNextMorning: pain(1) };
    const runs = steady().map((run, at, all) =>
      at < all.length - 2 ? run : { ...run, diary: worse },
    );
    const after = (n: number) =>
      planRunner(
        timelineOf(runs, {
          restDays: [{ day: TODAY, diary: diaryEntry(TODAY, { painAfter: pain(n) }) }],
        }),
        asked(),
      );
    expect(after(1).noRuns).toEqual({ why: 'signs', rules: ['worse_mornings'] });
    const settled = after(0);
    expect(settled.noRuns).toBeUndefined();
    expect(settled.back).toMatchObject({ why: 'setback', firstKm: 3 });
  });

  test('a run whose morning after is not told yet is nothing to step from', () => {
    const long = { ...steady().at(-1), km: 20, diary: { painDuring: pain(4) } } as ToldRun;
    const plan = planRunner(timelineOf([...steady().slice(0, -1), long]), asked({ goal: GOAL }));
    expect(
      Math.max(
        ...runsOf(plan)
          .slice(0, 3)
          .map(({ km }) => km),
      ),
    ).toBeLessThanOrEqual(11);
    expect(planDocument(plan).notes.join(' ')).toContain('the morning after was not told');
  });

  test('pain that rises from week to week adds nothing', () => {
    const runs = steady().map((run) => {
      const ago = daysBetween(run.on as Day, TODAY);
      const worst = ago <= 7 ? 5 : ago <= 14 ? 3 : 0;
      return {
        ...run,
        diary: { painBefore: pain(5), painDuring: pain(worst), painNextMorning: pain(0) },
      };
    });
    const plan = planRunner(timelineOf(runs), asked({ goal: GOAL }));
    expect(plan.facts).toMatchObject({ isRising: true, mayIncrease: false });
    expect(Math.max(...runsOf(plan).map(({ km }) => km))).toBeLessThanOrEqual(10);
  });
});

describe('after a break', () => {
  test.each([
    [40, 0.6],
    [90, 0.5],
  ])('of %i days running begins at %f of the last run without pain', (days, part) => {
    const plan = planRunner(timelineOf(steady({ end: addDays(TODAY, -days) })), asked());
    expect(plan.back).toMatchObject({ why: 'lay-off', firstKm: 10 * part });
    const runs = runsOf(plan);
    expect(runs[0]?.km).toBe(10 * part);
    expect(runs.length).toBeGreaterThan(6);
    const weeks = weeksOf(plan).slice(0, 3);
    for (const [at, km] of weeks.entries())
      expect(km).toBeLessThanOrEqual(2 * (weeks[at - 1] ?? 3 * 10 * part));
  });

  test.each([29, 30])(
    'of %i days leaves no week to hold the next against, so it begins again too',
    (days) => {
      const plan = planRunner(timelineOf(steady({ end: addDays(TODAY, -days) })), asked());
      expect(plan.back).toMatchObject({ why: 'lay-off', firstKm: 6 });
      expect(runsOf(plan)[0]?.km).toBe(6);
      expect(plan.longestToday).toMatchObject({ km: 6 });
    },
  );

  test.each([181, 3000])('of %i days running begins anew, with walking between', (days) => {
    const plan = planRunner(timelineOf(steady({ end: addDays(TODAY, -days) })), asked());
    expect(plan.back).toMatchObject({ why: 'long-ago', firstKm: 2.2, isRunWalk: true });
    const [first] = plan.days.flatMap(({ sessions }) =>
      sessions.filter(({ kind }) => kind === 'run' || kind === 'run_walk'),
    );
    expect(first).toMatchObject({ kind: 'run_walk', repeats: 10 });
    expect(weeksOf(plan)[0]).toBeCloseTo(6.6);
    const notes = planDocument(plan).notes.join(' ');
    expect(notes).toContain('more than half a year');
    expect(notes).not.toContain('about half of your last run');
  });

  test('of half a year and more nobody begins with more than half of what they ran before', () => {
    const short = steady({ end: addDays(TODAY, -400) }).map((run) => ({ ...run, km: 2 }));
    expect(planRunner(timelineOf(short), asked()).back).toMatchObject({ firstKm: 1 });
  });

  test('of less than four weeks it goes on from what was run', () => {
    const plan = planRunner(timelineOf(steady({ end: addDays(TODAY, -12) })), asked());
    expect(plan.back.why).toBe('none');
  });
});

describe('a beginner', () => {
  const plan = planRunner(timelineOf([]), asked());

  test('begins with minutes of running between minutes of walking, three times a week', () => {
    const sessions = plan.days
      .flatMap(({ sessions: all }) => all)
      .filter(({ kind }) => kind === 'run_walk');
    expect(sessions[0]).toMatchObject({ kind: 'run_walk', minutes: 20, repeats: 10 });
    expect(sessions.length).toBeGreaterThanOrEqual(10);
    const lengths = sessions.map((session) => (session.kind === 'run_walk' ? session.minutes : 0));
    expect(Math.max(...lengths)).toBeGreaterThan(20);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(30);
  });

  test('hears nothing of a last run that there never was', () => {
    expect(planDocument(plan).notes.join(' ')).not.toMatch(/your last run/);
    expect(planDocument(plan).notes.at(-1)).toMatch(
      /^The longest sensible run today: 2\.2 km\. It begins as minutes/,
    );
  });
});

describe('what is not allowed is nowhere in the plan', () => {
  test.each([
    [{ tier: 'not_screened', running: 'not_screened', reasons: [] }, 'not-screened'],
    [{ tier: 'emergency', running: 'stop', reasons: [] }, 'see-someone-first'],
    [{ tier: 'within_days', running: 'stop', reasons: [] }, 'running-stopped'],
  ] as const)('with %j there is no session and a reason', (safety, why) => {
    const plan = planRunner(timelineOf(steady()), asked({ safety, goal: GOAL }));
    expect(plan.noRuns).toEqual({ why });
    expect(plan.days).toHaveLength(28);
    expect(plan.days.every(({ sessions }) => sessions.length === 0)).toBe(true);
    expect(plan.longestToday).toEqual({ kind: 'none', why: 'withheld' });
    expect(planDocument(plan).notes[0]).toContain('No run is planned');
  });

  test('where nothing may be added no run is longer, and no week larger', () => {
    const safety = { tier: 'within_days', running: 'no_increase', reasons: [] } as const;
    const plan = planRunner(timelineOf(steady()), asked({ safety, goal: GOAL }));
    expect(Math.max(...runsOf(plan).map(({ km }) => km))).toBeLessThanOrEqual(10);
    for (const km of weeksOf(plan)) expect(km).toBeLessThanOrEqual(22 + 1e-6);
    expect(plan.reach).toMatchObject({ kind: 'too-soon', by: undefined });
  });

  test('a clinician’s longest run holds until its day', () => {
    const care: Care = {
      clinician: undefined,
      extra: {},
      visits: [
        {
          id: 'a',
          day: undefined,
          time: undefined,
          place: undefined,
          said: undefined,
          questions: [],
          limits: [
            { kind: 'max_km', km: known(5 as Kilometres), until: day('2026-07-06'), text: '' },
          ],
        },
      ],
    };
    const runs = runsOf(planRunner(timelineOf(steady()), asked({ care })));
    const before = runs.filter(({ day: on }) => on < '2026-07-06');
    expect(Math.max(...before.map(({ km }) => km))).toBeLessThanOrEqual(5);
    expect(Math.max(...runs.map(({ km }) => km))).toBeGreaterThan(5);
    const rested = timelineOf(steady({ end: addDays(TODAY, -40) }));
    const notes = planDocument(planRunner(rested, asked({ care }))).notes.join(' ');
    expect(notes).toContain('you would begin again at 6.0 km');
    expect(notes).toContain('no farther than 5.0 km');
  });
});

describe('a run that was logged', () => {
  test('makes the plan anew: what went well is stepped from, what did not is withdrawn', () => {
    const goal = asked({ goal: GOAL });
    const tuesday = addDays(TODAY, 1);
    const later = { ...goal, today: addDays(TODAY, 7), from: addDays(TODAY, 7) };
    const went = (diary: ToldRun['diary']): readonly ToldRun[] => [
      ...steady(),
      { on: tuesday, km: 6, minutes: 36, diary: CALM },
      { on: addDays(TODAY, 3), km: 6, minutes: 36, diary: CALM },
      { on: addDays(TODAY, 6), km: 11, minutes: 66, diary: diary ?? {} },
    ];
    const well = planRunner(timelineOf(went(CALM)), later);
    expect(
      Math.max(
        ...runsOf(well)
          .slice(3, 6)
          .map(({ km }) => km),
      ),
    ).toBeCloseTo(12.1);
    const badly = planRunner(
      timelineOf(went({ painDuring: pain(4), painNextMorning: pain(5) })),
      later,
    );
    expect(Math.max(...runsOf(badly).map(({ km }) => km))).toBeLessThan(7);
  });

  test('today leaves no other run for today', () => {
    const plan = planRunner(timelineOf([...steady(), { on: TODAY, km: 5, minutes: 30 }]), asked());
    expect(plan.days[0]?.sessions).not.toContainEqual(expect.objectContaining({ kind: 'run' }));
    expect(plan.longestToday).toEqual({ kind: 'none', why: 'done' });
  });
});

describe('what was run today', () => {
  test.each([1, 3, 6])(
    'bounds the days after it, on a day the plan would have run too (%i days on)',
    (ahead) => {
      const today = addDays(TODAY, ahead);
      const long = { on: today, km: 13, minutes: 78, diary: CALM };
      const made = makePlan(
        timelineOf([...steady(), long]),
        asked({ today, from: today, goal: GOAL }),
      );
      expect(checkPlan(made.plan.days, made)).toEqual([]);
      const [first] = made.plan.days;
      expect(first?.sessions.some(({ kind }) => kind === 'run')).toBe(false);
    },
  );

  test('and a run moved to a day that is over is planned nowhere', () => {
    const thursday = addDays(TODAY, 3);
    const ran = { on: addDays(TODAY, 1), km: 6, minutes: 36, diary: CALM };
    const moves = [{ from: addDays(TODAY, 6), to: addDays(TODAY, 1) }];
    const plain = makePlan(
      timelineOf([...steady(), ran]),
      asked({ today: thursday, from: thursday }),
    );
    const moved = makePlan(
      timelineOf([...steady(), ran]),
      asked({ today: thursday, from: thursday, moves }),
    );
    expect(runsOf(moved.plan)).toEqual(runsOf(plain.plan));
  });
});

describe('a run moved to another day', () => {
  const made = makePlan(timelineOf(steady()), asked());

  test('shows what would become unsafe', () => {
    const moved = withRunMoved(made.plan.days, { from: day('2026-06-28'), to: day('2026-06-26') });
    expect(checkPlan(moved, made).map(({ constraint }) => constraint)).toContain('rest-days');
    expect(checkPlan(made.plan.days, made)).toEqual([]);
  });

  test('to a day after the plan stays where it was', () => {
    const moves = [{ from: day('2026-06-28'), to: day('2026-09-28') }];
    const again = makePlan(timelineOf(steady()), asked({ moves }));
    expect(runsOf(again.plan)).toEqual(runsOf(made.plan));
  });

  test('can be planned around, and then nothing is unsafe', () => {
    const moves = [{ from: day('2026-06-28'), to: day('2026-06-27') }];
    const again = makePlan(timelineOf(steady()), asked({ moves }));
    expect(runsOf(again.plan).map(({ day: on }) => on)).toContain('2026-06-27');
    expect(checkPlan(again.plan.days, again)).toEqual([]);
  });
});

describe('drinking on a long run', () => {
  const weighed = (conditions: Profile['conditions'], airOn?: (on: Day) => number) => {
    const long = steady().map((run, at) => ({
      ...run,
      ...(at % 3 === 2 ? { km: 17, minutes: 102 } : {}),
      hydration: {
        massBefore: known(65 as never),
        massAfter: known((at % 3 === 2 ? 63.2 : 64.3) as never),
        drinkDuring: known(0 as never),
        ...(airOn ? { air: known(airOn(run.on as Day) as never) } : {}),
      },
    }));
    return timelineOf(long, { profile: profileOf({ conditions }) });
  };
  const longest = (timeline: Timeline) => {
    const plan = planRunner(timeline, asked());
    const runs = plan.days.flatMap(({ sessions }) => sessions).filter((one) => one.kind === 'run');
    return runs.find((run) => run.kind === 'run' && run.km > 16);
  };

  test('is named from the runner’s own weighings, and is less than was sweated', () => {
    const run = longest(weighed(known([])));
    expect(run).toMatchObject({ drink: { by: 'own-sweat' } });
    if (run?.kind !== 'run' || run.drink.by !== 'own-sweat') return;
    const hours = (run.minutes ?? 0) / 60;
    const least = 0.7 / (36 / 60);
    expect(run.drink.during).toBeGreaterThan(0);
    expect(run.drink.during / 1000).toBeLessThanOrEqual(0.8 * Math.min(least, 1.06) * hours);
    const { before, during, after } = run.drink;
    expect(before + during + after).toBeLessThanOrEqual(1000 * least * hours);
  });

  test('asks for more in heat than in the cool, never for more than the least that was ever sweated', () => {
    const inWeather = (air: number) =>
      longest(weighed(known([]), (on) => (daysBetween(on, TODAY) <= 14 ? air : 15)));
    const [cool, hot] = [inWeather(10), inWeather(30)];
    if (cool?.kind !== 'run' || hot?.kind !== 'run') throw new Error('no long run');
    expect(hot.drink.by).toBe('own-sweat');
    const total = ({ drink }: typeof hot) =>
      drink.by === 'own-sweat' ? drink.before + drink.during : 0;
    expect(total(hot)).toBeGreaterThan(total(cool));
    expect(total(hot) / 1000).toBeLessThanOrEqual(((hot.minutes ?? 0) / 60) * (0.7 / (36 / 60)));
  });

  test('is by thirst under an hour even in heat, and something to carry beyond it', () => {
    const drinks = (air: number) =>
      planRunner(
        weighed({ known: false, why: 'not-recorded' }, () => air),
        asked({ goal: GOAL }),
      ).days.flatMap(({ sessions }) =>
        sessions.flatMap((one) =>
          one.kind === 'run' ? [{ minutes: one.minutes ?? 0, by: one.drink.by }] : [],
        ),
      );
    for (const { minutes, by } of drinks(30)) expect(by === 'thirst').toBe(minutes < 60);
    for (const { minutes, by } of drinks(15)) expect(by === 'thirst').toBe(minutes < 90);
    expect(drinks(30).some(({ minutes }) => minutes >= 60 && minutes < 90)).toBe(true);
  });

  test('is not named while the questions about conditions are open', () => {
    expect(longest(weighed({ known: false, why: 'not-recorded' }))).toMatchObject({
      drink: { by: 'clinician' },
    });
    expect(longest(weighed(known(['diuretics'])))).toMatchObject({ drink: { by: 'clinician' } });
  });
});

describe('strength work with what is at hand', () => {
  const trained = (days: number) =>
    timelineOf(steady(), {
      strength: Array.from({ length: days }, (_, i) =>
        strengthEntry(addDays(TODAY, -1 - 2 * i), 'squat'),
      ),
    });
  const names = (days: number, equipment: readonly Equipment[]) =>
    planRunner(trained(days), asked({ equipment })).strength?.exercises.map(
      ({ exercise, how }) => `${exercise}${how ? `, ${how}` : ''}`,
    );

  test('begins without any, and steps up where the runner has a step', () => {
    expect(names(0, [])).toEqual([
      'squat',
      'glute bridge',
      'lunge',
      'calf raise',
      'side lying hip abduction',
      'dead bug',
    ]);
    expect(names(0, ['step', 'barbell'])?.slice(0, 4)).toEqual([
      'squat',
      'glute bridge',
      'step up',
      'calf raise',
    ]);
  });

  test('grows heavier with training by what there is, and no further without', () => {
    expect(names(20, ['kettlebell', 'band'])?.slice(0, 5)).toEqual([
      'squat, kettlebell',
      'romanian deadlift, kettlebell',
      'single leg squat',
      'calf raise, kettlebell',
      'lateral band walk',
    ]);
    expect(names(20, [])?.slice(0, 2)).toEqual(['split squat', 'single leg glute bridge']);
  });

  test('names what is lighter and what is heavier, and nothing where only the repetitions change', () => {
    const plan = planRunner(trained(0), asked());
    expect(plan.strength?.exercises[0]).toMatchObject({
      easier: { exercise: 'chair stand' },
      harder: { exercise: 'split squat' },
    });
    expect(plan.strength?.exercises[3]).toMatchObject({
      easier: { exercise: 'calf raise', how: 'both-legs' },
      harder: undefined,
    });
  });

  test('asks for nothing that a test shows to be too much, and for half of the longest hold', () => {
    const profile = profileOf({ conditions: known([]) });
    const planned = (tests: Timeline['tests']) =>
      planRunner(timelineOf(steady(), { profile, tests, strength: trained(20).strength }), asked())
        .strength?.exercises ?? [];
    const tested = (test: Timeline['tests'][number]['test'], value: number) =>
      strengthTest(addDays(TODAY, -9), test, value);
    expect(
      planned([])
        .map(({ exercise }) => exercise)
        .slice(0, 2),
    ).toEqual(['split squat', 'single leg glute bridge']);
    const weak = planned([
      tested('sit_to_stand_30s', 6),
      tested('single_leg_bridge_left', 15),
      tested('single_leg_bridge_right', 5),
    ]);
    expect(weak.map(({ exercise }) => exercise).slice(0, 2)).toEqual([
      'chair stand',
      'glute bridge',
    ]);
    const hold = (...seconds: readonly number[]) =>
      planned(
        seconds.map((s, at) => tested(at === 0 ? 'side_plank_left' : 'side_plank_right', s)),
      ).at(-1);
    expect(hold()).toMatchObject({ exercise: 'side plank', amount: { hold: 25 } });
    expect(hold(90, 64)).toMatchObject({ exercise: 'side plank', amount: { hold: 30 } });
    expect(hold(8, 64)).toMatchObject({ exercise: 'dead bug' });
  });

  test('tells of what is easier and harder in every session', () => {
    const { days } = planDocument(planRunner(trained(0), asked()));
    const strength = days
      .flatMap(({ sessions }) => sessions)
      .find((one) => one.kind === 'strength');
    expect(strength?.what).toContain('squat 2 × 8–12 (easier: chair stand, harder: split squat)');
    expect(strength?.what).toContain('fewer repetitions, or half the way');
  });

  test('every exercise is one of the catalogue, so that it can be logged', () => {
    for (const mayHold of [true, false])
      for (const { steps } of laddersFor({ mayHold }))
        for (const { exercise } of steps)
          expect(
            EXERCISES.some(({ name }) => name === exercise),
            exercise,
          ).toBe(true);
  });
});

describe('one change at a time', () => {
  const finding = (
    cause: 'overload' | 'form' | 'foot-strike' | 'weakness',
    probability: number,
    mean: number,
  ) => ({
    cause,
    probability,
    painPoints: { mean, low: mean / 2, high: mean * 1.5, level: 0.8 as const },
  });

  test.each([
    [
      'load comes first',
      [finding('form', 0.9, 2), finding('overload', 0.8, 1.6)],
      false,
      'overload',
    ],
    [
      'unless another promises far more',
      [finding('form', 0.9, 3), finding('overload', 0.8, 0.5)],
      false,
      'form',
    ],
    ['foot strike is not offered unasked', [finding('foot-strike', 0.9, 3)], false, 'none'],
    [
      'and comes last when asked for',
      [finding('foot-strike', 0.9, 3), finding('weakness', 0.6, 1)],
      true,
      'weakness',
    ],
    ['nothing is changed for what is unlikely', [finding('form', 0.2, 3)], false, 'none'],
  ] as const)('%s', (_, findings, asksFootStrike, cause) => {
    const plan = planRunner(timelineOf(steady()), asked({ findings, asksFootStrike }));
    const { nextChange } = planDocument(plan);
    expect(nextChange?.cause).toBe(cause);
    expect(nextChange?.why).not.toMatch(/caused|will help/);
  });

  test('a cue is given with its dose on easy runs, fades, and is left out near a goal', () => {
    const runs = steady().map((run) => ({ ...run, run: { averages: { cadence: 160 } } }));
    const timeline = timelineOf(runs, { profile: profileOf({ conditions: known([]) }) });
    const findings = [finding('form', 0.9, 3)];
    const cues = (told: Partial<PlanAsked>) =>
      planRunner(timeline, asked({ findings, ...told })).days.flatMap(({ sessions }) =>
        sessions.flatMap((one) => (one.kind === 'run' && one.cue ? [one.cue] : [])),
      );
    const given = cues({});
    expect(given.length).toBeGreaterThan(6);
    const steps = { cue: 'quicker-steps', own: 160, target: 168 };
    expect(given[0], 'tried out first').toEqual({ ...steps, trial: { start: 5, pairs: 6 } });
    expect(given[1]).toEqual({ ...steps, minutesInFive: 2 });
    expect(given[5]).toMatchObject({ minutesInFive: 1 });
    const sundays = runs.filter((_, at) => at % 3 === 2);
    const weekly = timelineOf(sundays, { profile: profileOf({ conditions: known([]) }) });
    const alone = planRunner(weekly, asked({ findings }));
    const cued = alone.days.flatMap(({ sessions }) =>
      sessions.flatMap((one) => (one.kind === 'run' && one.cue ? [one.role] : [])),
    );
    expect(cued.length).toBeGreaterThan(2);
    expect(new Set(cued)).toEqual(new Set(['long']));
    const goal = { kind: 'distance', km: 10 as Kilometres, day: addDays(TODAY, 13) } as const;
    const near = cues({ goal });
    expect(near.length).toBeLessThan(given.length);
  });

  const cuesOf = (timeline: Timeline) =>
    planRunner(timeline, asked({ findings: [finding('form', 0.9, 3)] })).days.flatMap(
      ({ sessions }) => sessions.flatMap((one) => (one.kind === 'run' && one.cue ? [one.cue] : [])),
    );
  const still = { value: 0, sd: 0.1 };
  const cueTrial = {
    pairs: 8,
    speed: still,
    change: { cadence: known(still), contactTime: known(still), verticalOscillation: known(still) },
  };

  test('once its laps were read a cue goes on from there for two weeks, and fades', () => {
    const tried = (ago: number) =>
      steady().map((run, at, all) => ({
        ...run,
        run: { averages: { cadence: 160 }, ...(at === all.length - ago ? { cueTrial } : {}) },
      }));
    const profile = profileOf({ conditions: known([]) });
    expect(cuesOf(timelineOf(tried(1), { profile }))[0]).toMatchObject({ minutesInFive: 2 });
    expect(cuesOf(timelineOf(tried(6), { profile }))[0]).toMatchObject({ minutesInFive: 1 });
    expect(cuesOf(timelineOf(tried(12), { profile }))[0]).toMatchObject({ minutesInFive: 0 });
  });

  test('where no laps tell of a trial it is offered once a week, and says how laps are made', () => {
    const runs = steady().map((run) => ({ ...run, run: { averages: { cadence: 160 } } }));
    const profile = profileOf({ conditions: known([]) });
    const findings = [finding('form', 0.9, 3)];
    const tuesday = addDays(TODAY, 1);
    const first = (told: readonly ToldRun[], from: Day) =>
      planRunner(timelineOf(told, { profile }), asked({ findings, today: from, from })).days;
    const cueOf = (days: Plan['days']) =>
      days.flatMap(({ sessions }) =>
        sessions.flatMap((one) => (one.kind === 'run' && one.cue ? [one.cue] : [])),
      )[0];
    expect(cueOf(first(runs, tuesday))).toHaveProperty('trial');
    const ran = { on: tuesday, km: 4, minutes: 24, diary: CALM };
    expect(cueOf(first([...runs, ran], addDays(TODAY, 2)))).toMatchObject({ minutesInFive: 2 });
    const says = planDocument(planRunner(timelineOf(runs, { profile }), asked({ findings })));
    expect(JSON.stringify(says)).toContain('press the lap key at each change');
  });

  test('arms are the cue where a hand was seen to cross and quicker steps are not for the runner', () => {
    const crossing = (cm: number) =>
      formCheck(addDays(TODAY, -3), { values: { arm_crossover_cm: { value: cm, sd: 3 } } });
    expect(cuesOf(timelineOf(steady()))[0]).toMatchObject({ cue: 'tall' });
    expect(cuesOf(timelineOf(steady(), { form: [crossing(4)] }))[0]).toMatchObject({ cue: 'tall' });
    expect(cuesOf(timelineOf(steady(), { form: [crossing(9)] }))[0]).toMatchObject({ cue: 'arms' });
    const leaning = formCheck(addDays(TODAY, -3), {
      values: { trunk_lean_deg: { value: 22, sd: 3 } },
    });
    expect(
      cuesOf(timelineOf(steady(), { form: [crossing(9), leaning] }))[0],
      'one cue at a time',
    ).toMatchObject({ cue: 'tall' });
  });
});

describe('foot strike', () => {
  const may = timelineOf(steady(), { profile: profileOf({ conditions: known([]) }) });

  test('is changed only on request, over weeks, calves first, never above 60 %', () => {
    expect(planRunner(may, asked()).footStrike).toBeUndefined();
    const { footStrike } = planRunner(may, asked({ asksFootStrike: true }));
    expect(footStrike?.may).toBe(true);
    if (!footStrike?.may) return;
    expect(footStrike.weeks.slice(0, 3).map(({ share }) => share)).toEqual([0, 0, 10]);
    expect(Math.max(...footStrike.weeks.map(({ share }) => share))).toBeLessThanOrEqual(60);
    for (const [at, { share }] of footStrike.weeks.entries())
      expect(share - (footStrike.weeks[at - 1]?.share ?? 0)).toBeLessThanOrEqual(10);
    const says = footStrikeWords(footStrike);
    for (const { week, share } of footStrike.weeks.filter(({ share }) => share > 0))
      expect(says).toContain(`week ${week} ${share} %`);
    expect(says).toMatch(/calf and Achilles tendon take over work/);
  });

  test.each([
    ['conditions', timelineOf(steady()), {}],
    [
      'conditions',
      timelineOf(steady(), { profile: profileOf({ conditions: known(['neuropathy']) }) }),
      {},
    ],
    ['race', may, { goal: { kind: 'distance', km: 10 as Kilometres, day: addDays(TODAY, 60) } }],
  ] as const)('is left alone because of %s', (why, timeline, told) => {
    const { footStrike } = planRunner(timeline, asked({ asksFootStrike: true, ...told }));
    expect(footStrike).toEqual({ may: false, why });
  });
});

describe('strength', () => {
  const trained = Array.from({ length: 10 }, (_, at) =>
    strengthEntry(addDays(TODAY, -3 * at - 2), 'squat'),
  );

  test('begins with two sets, goes on to three, and adds nothing while sore', () => {
    const begin = planRunner(timelineOf(steady()), asked()).strength;
    expect(begin).toMatchObject({ stage: 'begin', held: undefined });
    expect(begin?.exercises[0]).toMatchObject({ exercise: 'squat', sets: 2 });
    const build = planRunner(timelineOf(steady(), { strength: trained }), asked()).strength;
    expect(build).toMatchObject({ stage: 'build' });
    expect(build?.exercises[0]?.sets).toBe(3);
    const sore = steady().map((run) => ({
      ...run,
      diary: { painBefore: pain(4), painDuring: pain(4), painNextMorning: pain(4) },
    }));
    const held = planRunner(timelineOf(sore, { strength: trained }), asked()).strength;
    expect(held?.held).toBe('sore');
    expect(held?.exercises[0]?.sets).toBe(2);
  });

  test('adds nothing either while a day without a run was sore, and goes on once one tells less', () => {
    const after = (...pains: readonly number[]) => {
      const restDays = pains.map((n, at) => {
        const on = addDays(TODAY, at - pains.length);
        return { day: on, diary: diaryEntry(on, { painAfter: pain(n) }) };
      });
      const runs = steady({ end: addDays(TODAY, -3) });
      return planRunner(timelineOf(runs, { strength: trained, restDays }), asked()).strength;
    };
    expect(after(4)).toMatchObject({ stage: 'build', held: 'sore' });
    expect(after(3)?.held).toBeUndefined();
    expect(after(5, 1)?.held).toBeUndefined();
    expect(after(1, 5)?.held).toBe('sore');
  });

  test('has no longest-possible hold until the questions about conditions are answered', () => {
    const tests = (timeline: Timeline) =>
      planRunner(timeline, asked()).days.flatMap(({ sessions }) =>
        sessions.flatMap((one) => (one.kind === 'test' ? one.tests : [])),
      );
    expect(tests(timelineOf(steady())).join()).not.toMatch(/plank|sorensen/);
    const asksNothing = timelineOf(steady(), { profile: profileOf({ conditions: known([]) }) });
    expect(tests(asksNothing)).toContain('prone_plank');
  });
});
