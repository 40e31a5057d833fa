import type { Answer } from '@plumbline/domain';
import { CAUSE_IDS } from '@plumbline/domain';
import { describe, expect, test } from 'vitest';
import { answerInWords } from './answer-words.ts';
import { listed, megabytes, oneDecimal, roughly } from './plain-text.ts';

const ANSWER: Answer = {
  schema: 'plumbline.answer/1',
  generatedAt: '2026-11-22T10:00:00.000Z',
  engineVersion: '1',
  evidenceVersion: '1',
  inputDigest: '0'.repeat(64),
  window: {
    from: '2026-04-01',
    to: '2026-10-01',
    runs: 40,
    reportedRuns: 30,
    painfulRuns: 9,
    restDays: 4,
  },
  verdict: 'causes_found',
  headline: 'Overload stands out.',
  causes: CAUSE_IDS.map((cause, i) => ({
    cause,
    probability: [0.83, 0.3, 0.2, 0.1, 0.002][i] ?? 0,
    painPoints: { mean: 1.94, low: -0.04, high: 3.2, level: 0.8 },
    measuredRuns: i === 4 ? 0 : 40,
    evidence: [],
    advice: ['Keep the next long run short.'],
    share: null,
  })),
  somethingElse: { probability: 0.1, share: null },
  tangled: [],
  context: [
    { factor: 'sleep', probability: 0.4 },
    { factor: 'hills', probability: 0.1 },
  ],
  negativeControl: { probability: 0.1 },
  priorSensitivity: { stable: true, low: {}, high: {} },
  nextMeasurement: { what: 'Weigh yourself.', why: 'It tells most.', expectedBits: 0.2 },
  safety: { tier: 'not_screened', running: 'not_screened', reasons: [] },
  restDays: null,
  run: null,
};

test('a probable cause comes with its points and what to try, an unlikely one without advice', () => {
  const [overload, weakness] = answerInWords(ANSWER).possibilities;
  expect(overload).toMatchObject({
    likelihood: '83 %',
    points: '1.9 points (0.0 to 3.2)',
    measured: 'measured on 40 of 40 runs',
    advice: ['Keep the next long run short.'],
  });
  expect(weakness?.advice).toEqual([]);
});

test('what was never measured, and what is next to impossible, are said as that', () => {
  expect(answerInWords(ANSWER).possibilities[4]).toMatchObject({
    likelihood: 'under 5 %',
    measured: 'not measured on any run',
  });
});

test('five causes and none of them: six possibilities, whatever the verdict', () => {
  for (const verdict of [
    'causes_found',
    'nothing_stands_out',
    'too_little_data',
    'no_pain',
  ] as const) {
    expect(answerInWords({ ...ANSWER, verdict }).possibilities).toHaveLength(6);
  }
});

test('too few reports are said before the numbers', () => {
  expect(answerInWords({ ...ANSWER, verdict: 'too_little_data' }).caution).toContain('in general');
});

test('a ranking that hangs on the assumptions, or chance that looks like a cause, is said', () => {
  const shaky = { ...ANSWER, priorSensitivity: { stable: false, low: {}, high: {} } };
  expect(answerInWords(shaky).caution).toContain('other starting assumptions');
  const noisy = { ...ANSWER, negativeControl: { probability: 0.6 } };
  expect(answerInWords(noisy).caution).toContain('came to 60 %');
});

test('a runner who should be seen first gets no explanation', () => {
  const words = answerInWords({
    ...ANSWER,
    verdict: 'see_someone_first',
    causes: ANSWER.causes.map((cause) => ({ ...cause, probability: null })),
    safety: { tier: 'emergency', running: 'stop', reasons: ['saddle_numbness'] },
  });
  expect(words).toMatchObject({ possibilities: [], tangled: [], context: '', next: undefined });
  expect(words.safety).toMatchObject({
    title: 'Get emergency help now',
    text: expect.stringContaining('Do not run'),
    signs: [expect.stringContaining('numbness or a changed feeling')],
  });
});

test('before any screening the warning signs are named', () => {
  expect(answerInWords(ANSWER).safety?.signs.length).toBeGreaterThan(3);
});

test('only context that is likely enough is named', () => {
  expect(answerInWords(ANSWER).context).toContain('short sleep (40 %)');
  expect(answerInWords(ANSWER).context).not.toContain('hills');
});

test('rest days: more pain on runs, and a difference that may be chance', () => {
  const restDays = {
    days: 12,
    runDayMean: 3.1,
    restDayMean: 1,
    difference: { mean: 2.1, low: 1.2, high: 3 },
  };
  expect(answerInWords({ ...ANSWER, restDays }).restDays).toContain('2.1 points more');
  const chance = { ...restDays, difference: { mean: -0.2, low: -1, high: 0.6 } };
  expect(answerInWords({ ...ANSWER, restDays: chance }).restDays).toMatch(
    /0\.2 points less.+chance/,
  );
});

test('one run: its pain, what each cause added, and what is unknown', () => {
  const words = answerInWords({
    ...ANSWER,
    run: {
      file: 'runs/1.fit',
      start: '2026-09-01T06:00:00.000Z',
      pain: { before: null, during: 2, after: 4, nextMorning: null },
      causes: [
        {
          cause: 'overload',
          added: { mean: 1.2, low: 0, high: 2 },
          obtained: 'measured',
          exposure: 0.35,
          unit: 'parts farther',
        },
        {
          cause: 'dehydration',
          added: { mean: -0.4, low: -0.9, high: 0 },
          obtained: 'estimated',
          exposure: 0.94,
          unit: '%',
        },
        {
          cause: 'foot-strike',
          added: { mean: -0.03, low: -0.1, high: 0 },
          obtained: 'measured',
          exposure: 2.3,
          unit: '°',
        },
        { cause: 'form', added: null, obtained: 'unknown', exposure: null, unit: 'drifts' },
      ],
      cueTrial: {
        pairs: 8,
        speed: { value: 0.4, sd: 0.5 },
        change: {
          cadence: { known: true, value: { value: 6.12, sd: 0.83 } },
          contactTime: { known: false, why: 'not-recorded' },
          verticalOscillation: { known: true, value: { value: -3.4, sd: 1.2 } },
        },
      },
    },
  });
  expect(words.run).toEqual({
    title: 'The run of 2026-09-01 (runs/1.fit)',
    pain: 'Pain: 2 during, 4 after.',
    causes: [
      'Overload: 35 % longer than the longest of the 30 days before (measured). It added 1.2 points more than on your usual run (0.0 to 2.0).',
      'Dehydration: 0.94 % of body mass lost (estimated). It added 0.4 points less than on your usual run (0.0 to 0.9).',
      'Foot strike: 2.3° at landing, toes up (measured). It added no more than on your usual run.',
      'Form: unknown for this run.',
    ],
    cue: [
      'Its laps are 8 times a minute without a cue and a minute with it, if they were run so; this is what it changed, with its standard error.',
      'Cadence: +6.1 ± 0.8 steps/min at equal speed.',
      'Vertical oscillation: −3.4 ± 1.2 mm at equal speed.',
      'The minutes with it were as fast as those without.',
    ],
  });
});

describe('the checks upon itself', () => {
  const checked = (stable: boolean, probability: number) =>
    answerInWords({
      ...ANSWER,
      causes: ANSWER.causes.map((cause) => ({ ...cause, probability: 0.08 })),
      priorSensitivity: { stable, low: {}, high: {} } as Answer['priorSensitivity'],
      negativeControl: { probability },
    }).checks;

  test('that came out well are said, the others are left to the caution', () => {
    expect(checked(true, 0.06)).toHaveLength(2);
    expect(checked(false, 0.7)).toEqual([]);
  });

  test('reassure nobody where a made-up cause stands above the real ones', () => {
    expect(checked(false, 0.06)[0]).toContain('does not look like a cause');
    expect(checked(false, 0.11)[0]).toContain('no cause above came to more');
  });
});

test('words that no runner should read are nowhere', () => {
  const all = JSON.stringify(answerInWords(ANSWER));
  expect(all).not.toMatch(/this caused it|weak core|bad form|damage|\bwear\b|injured because/i);
});

test.each([
  [oneDecimal(-0.04), '0.0'],
  [oneDecimal(-1.25), '\u22121.2'],
  [listed([]), ''],
  [listed(['a', 'b', 'c']), 'a, b and c'],
  [megabytes(1_234_567), '1.2 MB'],
  [megabytes(700_000_000), '700 MB'],
  [megabytes(1.25e9), '1.3 GB'],
  [roughly(3), 'a few seconds'],
  [roughly(41), 'about 45 seconds'],
  [roughly(61), 'about 1 minute'],
  [roughly(7200), 'about 2 hours'],
])('%s reads %s', (said, expected) => {
  expect(said).toBe(expected);
});
