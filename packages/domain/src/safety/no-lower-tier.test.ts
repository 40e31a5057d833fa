import { describe, expect, test } from 'vitest';
import type { Day } from '../calendar/day.ts';
import type { TriageAnswer, TriageAnswers } from '../record/triage-answers.ts';
import { COMBINATIONS } from './combinations.ts';
import { QUESTION_IDS, type QuestionId, safetyQuestion } from './questions.ts';
import { compareTiers, type Running, type Tier } from './tier.ts';
import { triage } from './triage.ts';

const TODAY = '2026-03-20' as Day;
const OLD = '2026-02-01';
const EMERGENCIES = QUESTION_IDS.filter((id) => safetyQuestion(id).alone === 'emergency');
/** One on each side of every age that a rule names. */
const AGES = [15, 41, 75] as const;
const STRICT: readonly Running[] = ['ok', 'no_increase', 'stop'];

const yes: TriageAnswer = { value: true, since: undefined, examined: undefined };
const no: TriageAnswer = { ...yes, value: false };

function weigh(
  answers: Readonly<Partial<Record<QuestionId, TriageAnswer>>>,
  more: Partial<TriageAnswers> = {},
): { readonly tier: Tier; readonly running: Running } {
  return triage({ age: undefined, sex: undefined, seen: undefined, answers, ...more }, TODAY);
}

describe('an emergency answer is an emergency', () => {
  test.each(EMERGENCIES)('%s, beside every pair of other answers, at every age', (id) => {
    for (const age of AGES) {
      for (const [place, other] of QUESTION_IDS.entries()) {
        for (const third of QUESTION_IDS.slice(place)) {
          for (const value of [yes, no]) {
            const found = weigh({ [other]: value, [third]: value, [id]: yes }, { age });
            if (found.tier !== 'emergency' || found.running !== 'stop')
              throw new Error(`${id} + ${other} + ${third} at ${age}: ${found.tier}`);
          }
        }
      }
    }
  });

  test.each(EMERGENCIES)('%s is lower only where it is old and unexamined, or was seen', (id) => {
    const old = { ...yes, since: OLD };
    expect(weigh({ [id]: old }).tier).toBe('same_day');
    expect(weigh({ [id]: { ...old, examined: false } }).tier).toBe('same_day');
    expect(weigh({ [id]: { ...old, examined: true } }).tier).toBe('emergency');
    const seen = { date: '2026-03-10', by: undefined, said: undefined, mayRun: true };
    expect(weigh({ [id]: yes }, { seen }).tier).toBe('none');
    expect(weigh({ [id]: { ...yes, since: '2026-03-11' } }, { seen }).tier).toBe('emergency');
  });

  test('an old one never falls below today, whatever stands beside it', () => {
    for (const id of EMERGENCIES) {
      for (const other of QUESTION_IDS) {
        const found = weigh({ [other]: yes, [id]: { ...yes, since: OLD } });
        expect(compareTiers(found.tier, 'same_day'), `${id} + ${other}`).toBeLessThanOrEqual(0);
        expect(found.running).toBe('stop');
      }
    }
  });
});

describe('a further yes lowers nothing', () => {
  test.each(AGES)('for all pairs and triples, at the age of %s', (age) => {
    for (const [place, first] of QUESTION_IDS.entries()) {
      for (const second of QUESTION_IDS.slice(place)) {
        const two = { [first]: yes, [second]: yes };
        const before = weigh(two, { age });
        for (const third of QUESTION_IDS) {
          const after = weigh({ ...two, [third]: yes }, { age });
          const lower =
            compareTiers(after.tier, before.tier) > 0 ||
            STRICT.indexOf(after.running) < STRICT.indexOf(before.running);
          if (lower) throw new Error(`${first} + ${second} + ${third}: ${after.tier}`);
        }
      }
    }
  });

  test('a no lowers nothing that was open', () => {
    for (const first of QUESTION_IDS) {
      for (const other of QUESTION_IDS.filter((id) => id !== first)) {
        const open = weigh({ [first]: yes });
        const said = weigh({ [first]: yes, [other]: no });
        expect([said.tier, said.running], `${first}, no ${other}`).toEqual([
          open.tier,
          open.running,
        ]);
      }
    }
  });
});

test('each combination is at least as urgent as each of its answers', () => {
  for (const { all, tier } of COMBINATIONS) {
    for (const id of all) {
      const { alone } = safetyQuestion(id);
      if (alone !== 'combined') expect(compareTiers(tier, alone), id).toBeLessThanOrEqual(0);
    }
  }
});
