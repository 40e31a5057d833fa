import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import { known, missing } from '../reading/reading.ts';
import type { DiaryEntry } from '../record/diary.ts';
import { entryOf } from '../record/entry-of.ts';
import type { Screening } from '../record/screening.ts';
import type { TriageAnswers } from '../record/triage-answers.ts';
import { PRIVATE_QUESTIONS } from '../safety/private-answers.ts';
import { QUESTION_IDS, type QuestionId } from '../safety/questions.ts';
import { type Kilometres, painScore } from '../units/quantity.ts';
import { FLAG_NEEDS, type Flag, happeningOf } from './flag.ts';
import { type CaseRecords, flagsOn } from './flags-on.ts';

const TODAY = '2026-06-20' as Day;
const NOTHING: CaseRecords = {
  diary: [],
  triage: undefined,
  care: undefined,
  screenings: [],
  intake: undefined,
  wishes: undefined,
  lastRun: TODAY,
};

function raised(more: Partial<CaseRecords>, today = TODAY): readonly Flag[] {
  return flagsOn({ ...NOTHING, ...more }, today);
}

function kinds(more: Partial<CaseRecords>): readonly string[] {
  return raised(more).map(({ kind }) => kind);
}

function morning(day: string, pain: number): DiaryEntry {
  const score = painScore(pain);
  const painNextMorning = score === undefined ? missing('not-recorded') : known(score);
  return entryOf(addDays(day as Day, -1), undefined, { painNextMorning });
}

describe('morning pain up by two within 14 days', () => {
  test.each<[string, readonly DiaryEntry[], readonly (readonly [string, string])[]]>([
    ['one point', [morning('2026-06-10', 2), morning('2026-06-15', 3)], []],
    [
      'two points in two weeks',
      [morning('2026-06-04', 2), morning('2026-06-18', 4)],
      [['2026-06-04', '2026-06-18']],
    ],
    ['two points in more', [morning('2026-06-03', 2), morning('2026-06-18', 4)], []],
    [
      'up, and down again since',
      [morning('2026-06-10', 2), morning('2026-06-12', 5), morning('2026-06-18', 1)],
      [['2026-06-10', '2026-06-12']],
    ],
    [
      'up, and two more',
      [morning('2026-06-10', 2), morning('2026-06-12', 4), morning('2026-06-18', 6)],
      [
        ['2026-06-10', '2026-06-12'],
        ['2026-06-12', '2026-06-18'],
      ],
    ],
    [
      'up, and one more',
      [morning('2026-06-10', 2), morning('2026-06-12', 4), morning('2026-06-18', 5)],
      [['2026-06-10', '2026-06-12']],
    ],
    ['long ago', [morning('2026-05-01', 2), morning('2026-05-02', 7)], []],
    ['a morning that has not come', [morning('2026-06-20', 2), morning('2026-06-21', 7)], []],
  ])('%s', (_, diary, expected) => {
    const rises = raised({ diary }).flatMap((flag) =>
      flag.kind === 'morning_pain_up' ? [[flag.from.day, flag.to.day]] : [],
    );
    expect(rises).toEqual(expected);
  });
});

describe('pain over five twice within 14 days', () => {
  test.each<[string, readonly DiaryEntry[], number]>([
    ['five, twice', [entryOf('2026-06-10', 5), entryOf('2026-06-12', 5)], 0],
    ['six, once', [entryOf('2026-06-10', 6)], 0],
    ['six, on two days', [entryOf('2026-06-10', 6), entryOf('2026-06-12', 6)], 1],
    ['six, twice on one day', [entryOf('2026-06-10', 6), entryOf('2026-06-10', 7)], 0],
    ['six, two weeks apart', [entryOf('2026-06-06', 6), entryOf('2026-06-20', 6)], 1],
    ['six, longer apart', [entryOf('2026-06-05', 6), entryOf('2026-06-20', 6)], 0],
    [
      'a third such day',
      [entryOf('2026-06-10', 6), entryOf('2026-06-12', 6), entryOf('2026-06-14', 9)],
      1,
    ],
    [
      'and a fourth',
      [6, 7, 8, 9].map((pain, nth) => entryOf(addDays('2026-06-10' as Day, nth), pain)),
      2,
    ],
  ])('%s', (_, diary, expected) => {
    expect(kinds({ diary }).filter((kind) => kind === 'strong_pain_twice')).toHaveLength(expected);
  });
});

describe('silence', () => {
  const ago = (days: number) => addDays(TODAY, -days);
  test.each<[string, Partial<CaseRecords>, boolean]>([
    ['a run nine days ago', { lastRun: ago(9) }, false],
    ['a run ten days ago', { lastRun: ago(10) }, true],
    [
      'a run long ago, and a diary entry since',
      { lastRun: ago(30), diary: [entryOf(ago(3), 0)] },
      false,
    ],
    ['nothing ever', { lastRun: undefined }, false],
    ['a run by a clock that is ahead', { lastRun: addDays(TODAY, 3) }, false],
  ])('%s', (_, more, isSilent) => {
    expect(kinds(more).includes('silent')).toBe(isSilent);
  });

  test('it goes on as the same, and begins anew after another run', () => {
    const on = (lastRun: Day, today: Day) => raised({ lastRun }, today).map(happeningOf);
    expect(on(ago(10), TODAY)).toEqual(on(ago(10), addDays(TODAY, 20)));
    expect(on(ago(10), TODAY)).not.toEqual(on(ago(11), TODAY));
  });
});

describe('a race within three weeks', () => {
  const race = (day: string) => ({
    race: { name: undefined, day: day as Day, distance: missing('not-recorded') },
  });
  const goal = (day: string) => ({ goal: { km: 21 as Kilometres, day: day as Day } });
  test.each<[string, string, boolean]>([
    ['yesterday', '2026-06-19', false],
    ['today', '2026-06-20', true],
    ['in three weeks', '2026-07-11', true],
    ['in more', '2026-07-12', false],
  ])('%s', (_, day, isNear) => {
    const intake = race(day) as unknown as NonNullable<CaseRecords['intake']>;
    const wishes = goal(day) as unknown as NonNullable<CaseRecords['wishes']>;
    expect(kinds({ intake })).toEqual(isNear ? ['race_near'] : []);
    expect(kinds({ wishes, triage: answered() })).toEqual(isNear ? ['goal_near'] : []);
    // No plan, no goal: the questions are open, or no run may be run.
    expect(kinds({ wishes })).toEqual([]);
    expect(kinds({ wishes, triage: answered('chest_pain') })).toEqual(['safety']);
  });
});

describe('safety answers', () => {
  test('that ask for nothing raise nothing, and neither do those that nobody gave', () => {
    expect(kinds({ triage: answered() })).toEqual([]);
    expect(kinds({})).toEqual([]);
  });

  test.each(QUESTION_IDS.filter((id) => PRIVATE_QUESTIONS.has(id)))(
    '%s is told by a flag of its own, and the other does not change by it',
    (id) => {
      const alone = raised({ triage: answered(id) });
      expect(alone.every(({ kind }) => kind === 'private_safety')).toBe(true);
      const with_ = raised({ triage: answered(id, 'chest_pain') });
      const without = raised({ triage: answered('chest_pain') });
      expect(with_.filter(({ kind }) => kind === 'safety')).toEqual(without);
    },
  );

  test('of the next days, and a stop, are told; a clinician’s own word is not', () => {
    expect(raised({ triage: answered('chest_pain') })).toMatchObject([
      { kind: 'safety', tier: 'emergency', running: 'stop', reasons: ['chest_pain'] },
    ]);
    const seen = { date: '2026-06-19', by: undefined, said: undefined, mayRun: false };
    expect(raised({ triage: { ...answered(), seen } })).toEqual([]);
    const limits = [{ kind: 'no_running_until', until: undefined, text: '' }];
    const care = { visits: [{ limits }] } as unknown as NonNullable<CaseRecords['care']>;
    expect(raised({ triage: answered(), care })).toEqual([]);
  });

  test('given again with the same result are the same happening; once over, another', () => {
    const triage = answered('chest_pain');
    const told = (...screenings: readonly Screening[]) =>
      raised({ triage, screenings }).map(happeningOf);
    const [first, again] = [
      screened('2026-06-01', 'chest_pain'),
      screened('2026-06-10', 'chest_pain'),
    ];
    expect(told(first, again)).toEqual(told(first));
    expect(told(first, screened('2026-06-05'), again)).not.toEqual(told(first));
  });

  test('a private answer that came and went leaves no trace in the flag of the others', () => {
    const triage = answered('chest_pain');
    const before = [screened('2026-06-01', 'chest_pain')];
    const between = [
      ...before,
      screened('2026-06-05', 'chest_pain', 'saddle_numbness'),
      screened('2026-06-09', 'chest_pain'),
    ];
    expect(raised({ triage, screenings: between })).toEqual(raised({ triage, screenings: before }));
  });

  test('a second fall is another happening', () => {
    const screenings = [screened('2026-06-01')];
    const fell = (...days: readonly string[]) =>
      raised({
        triage: answered(),
        screenings,
        diary: days.map((day) => entryOf(day, 1, { fall: true })),
      });
    expect(fell('2026-06-10')).toMatchObject([
      { kind: 'safety', reasons: ['fall_since'], signs: ['2026-06-10'] },
    ]);
    expect(fell('2026-06-10', '2026-06-12').map(happeningOf)).not.toEqual(
      fell('2026-06-10').map(happeningOf),
    );
  });
});

test('each kind names what has to be let see, the private answers only where they are told', () => {
  for (const [kind, needs] of Object.entries(FLAG_NEEDS)) {
    expect(needs.length).toBeGreaterThan(0);
    expect((needs as readonly string[]).includes('private_answers')).toBe(
      kind === 'private_safety',
    );
  }
});

describe('whatever the diary says', () => {
  const day = fc.integer({ min: -40, max: 0 }).map((ago) => addDays(TODAY, ago));
  const pain = fc.integer({ min: 0, max: 10 });
  const entries = fc.array(
    fc.tuple(day, pain, pain).map(([on, after, next]) => ({
      ...morning(addDays(on, 1), next),
      painAfter: known(painScore(after) ?? (0 as never)),
    })),
    { maxLength: 25 },
  );

  test('no rise and no pair of days within two weeks goes untold', () => {
    fc.assert(
      fc.property(entries, (diary) => {
        const flags = raised({ diary });
        const told = mornings(diary);
        for (const [i, from] of told.entries()) {
          for (const to of told.slice(i + 1)) {
            if (
              to.pain - from.pain < 2 ||
              daysBetween(from.day, to.day) > 14 ||
              daysBetween(from.day, TODAY) >= 14
            )
              continue;
            expect(
              flags.some(
                (flag) =>
                  flag.kind === 'morning_pain_up' &&
                  flag.to.day > from.day &&
                  flag.to.day <= to.day,
              ),
            ).toBe(true);
          }
        }
      }),
    );
  });

  test('what is told holds, and is told once', () => {
    fc.assert(
      fc.property(entries, (diary) => {
        const flags = raised({ diary });
        for (const flag of flags) {
          if (flag.kind === 'morning_pain_up') {
            expect(flag.to.pain - flag.from.pain).toBeGreaterThanOrEqual(2);
            expect(daysBetween(flag.from.day, flag.to.day)).toBeLessThanOrEqual(14);
          }
          if (flag.kind === 'strong_pain_twice') {
            expect(Math.min(flag.first.pain, flag.second.pain)).toBeGreaterThan(5);
            expect(flag.first.day < flag.second.day).toBe(true);
          }
        }
        const names = flags.map((flag) => `${flag.kind} ${happeningOf(flag)}`);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  test('a later entry takes back nothing that was told of the days before', () => {
    fc.assert(
      fc.property(entries, pain, (diary, score) => {
        const before = diary.filter((entry) => entry.day < addDays(TODAY, -1));
        const names = (given: readonly DiaryEntry[]) =>
          raised({ diary: given }).map((flag) => `${flag.kind} ${happeningOf(flag)}`);
        const isLater = (name: string) => name.startsWith('silent');
        const kept = names(before).filter((name) => !isLater(name));
        expect(names([...before, entryOf(TODAY, score)])).toEqual(expect.arrayContaining(kept));
      }),
    );
  });

  function mornings(diary: readonly DiaryEntry[]) {
    const worst = new Map<Day, number>();
    for (const { day: on, painNextMorning } of diary) {
      const at = addDays(on, 1);
      if (at > TODAY || !painNextMorning.known) continue;
      worst.set(at, Math.max(worst.get(at) ?? 0, painNextMorning.value));
    }
    return [...worst]
      .map(([at, score]) => ({ day: at, pain: score }))
      .sort((a, b) => (a.day < b.day ? -1 : 1));
  }
});

function answered(...yes: readonly QuestionId[]): TriageAnswers {
  const answer = (id: QuestionId) => ({
    value: yes.includes(id),
    since: undefined,
    examined: undefined,
  });
  const answers = Object.fromEntries(QUESTION_IDS.map((id) => [id, answer(id)]));
  return { age: 38, sex: 'female', seen: undefined, answers };
}

function screened(day: string, ...reasons: readonly string[]): Screening {
  const none = { rulesVersion: '', tier: 'none', running: 'ok', yes: [], no: [] } as const;
  return { ...none, day: day as Day, reasons, complete: true, signs: [] };
}
