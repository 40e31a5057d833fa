import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { RunnerRecords } from '../record/records.ts';
import type { Answer } from './answer.ts';
import { answerRunner } from './answer-runner.ts';
import { type MadeUp, madeUpRunner } from './made-up-runner.ts';
import { FORBIDDEN, MEASUREMENTS } from './wording.ts';

const ASKED = {
  generatedAt: '2026-01-01T08:00:00Z',
  inputDigest: 'ab'.repeat(32),
};

const MAY_RUN: Answer['safety'] = { tier: 'none', running: 'ok', reasons: [] };

const GOLDEN = {
  'hurts after long runs': { seed: 11, runs: 120, spikes: 4.5 },
  'hurts when dry': { seed: 12, runs: 120, thirst: 4.5 },
  'has a bad back now and then': { seed: 13, runs: 120, flares: 4 },
  'is long and dry together': { seed: 14, runs: 120, spikes: 4, together: true },
  'has just begun': { seed: 15, runs: 8, spikes: 4, level: 1.5 },
} as const satisfies Readonly<Record<string, MadeUp>>;

const schema: object = JSON.parse(
  readFileSync(new URL('../../../../docs/formats/answer.schema.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

function answerOf(made: MadeUp): Answer {
  return answerRunner(madeUpRunner(made), { ...ASKED, run: 'last', safety: MAY_RUN });
}

describe.each(Object.entries(GOLDEN))('a runner who %s', (name, made) => {
  const answer = answerOf(made);

  test('gets an answer as the contract prints it', () => {
    expect(validate(JSON.parse(JSON.stringify(answer))), ajv.errorsText(validate.errors)).toBe(
      true,
    );
  });

  test('gets the answer that was reviewed, to a millionth', () => {
    const file = new URL(`./golden/${name.replaceAll(' ', '-')}.json`, import.meta.url);
    if (process.env['GOLDEN'] === 'write') {
      writeFileSync(file, `${JSON.stringify(essence(answer), null, 2)}\n`);
    }
    expect(existsSync(file)).toBe(true);
    expectClose(essence(answer), JSON.parse(readFileSync(file, 'utf8')), name);
  });

  test('finds shares that add to one', () => {
    const shares = [...answer.causes.map((cause) => cause.share), answer.somethingElse.share];
    const sum = shares.reduce<number>((total, share) => total + (share ?? 0), 0);
    expect(sum).toBeCloseTo(answer.window.painfulRuns > 0 ? 1 : 0, 9);
  });

  test('reads no word that frightens or blames', () => {
    const said = [answer.headline, ...answer.tangled.map((t) => t.words)]
      .concat(answer.causes.flatMap((cause) => cause.advice))
      .concat(answer.nextMeasurement ? Object.values(answer.nextMeasurement).map(String) : []);
    for (const text of said) expect(text).not.toMatch(FORBIDDEN);
  });
});

test('long runs are named where long runs hurt', () => {
  const answer = answerOf(GOLDEN['hurts after long runs']);
  expect(answer.verdict).toBe('causes_found');
  expect(answer.causes[0]?.cause).toBe('overload');
  expect(answer.headline).toMatch(/plausible/);
});

test('thirst is named where dry runs hurt', () => {
  const answer = answerOf(GOLDEN['hurts when dry']);
  expect(answer.causes[0]?.cause).toBe('dehydration');
  expect(answer.causes[0]?.probability).toBeGreaterThan(0.9);
});

test('a bad back now and then is blamed on nothing', () => {
  const answer = answerOf(GOLDEN['has a bad back now and then']);
  expect(answer.verdict).toBe('nothing_stands_out');
  expect(answer.somethingElse.probability).toBeGreaterThan(0.5);
});

test('causes that always came together are called tangled', () => {
  const answer = answerOf(GOLDEN['is long and dry together']);
  expect(answer.tangled.map((tangle) => [...tangle.causes].sort())).toContainEqual([
    'dehydration',
    'overload',
  ]);
});

test('eight runs are too little, and the probabilities stay near the priors', () => {
  const answer = answerOf(GOLDEN['has just begun']);
  expect(answer.verdict).toBe('too_little_data');
  for (const { probability } of answer.causes) expect(probability).toBeLessThan(0.4);
});

test('a cause never measured keeps its prior, and its points are never a sure zero', () => {
  const answer = answerOf(GOLDEN['hurts after long runs']);
  const form = answer.causes.find((cause) => cause.cause === 'form');
  expect(form?.probability).toBeCloseTo(0.1, 6);
  expect(form?.painPoints?.high).toBeGreaterThan(0.5);
  expect(form?.measuredRuns).toBe(0);
});

test.each(['emergency', 'same_day'] as const)('with %s nothing is said of causes', (tier) => {
  const answer = answerRunner(madeUpRunner(GOLDEN['hurts when dry']), {
    ...ASKED,
    safety: { tier, running: 'stop', reasons: ['fever'] },
  });
  expect(answer.verdict).toBe('see_someone_first');
  expect(answer.causes.map((cause) => cause.probability)).toEqual(Array(5).fill(null));
  expect(answer.causes.map((cause) => cause.painPoints)).toEqual(Array(5).fill(null));
  expect(validate(JSON.parse(JSON.stringify(answer)))).toBe(true);
});

test('while running is to stop, nothing is said that would have the runner run', () => {
  const safety = { tier: 'within_days', running: 'stop', reasons: ['focal_bone_pain'] } as const;
  const answer = answerRunner(madeUpRunner(GOLDEN['is long and dry together']), {
    ...ASKED,
    safety,
  });
  expect(answer.verdict).toBe('causes_found');
  expect(answer.nextMeasurement).toBeNull();
  expect(answer.tangled[0]?.words).toMatch(/were also [^.]+\.$/);
  expect(answer.causes.flatMap((cause) => cause.advice)).toEqual([]);
});

test.each(Object.entries(GOLDEN))(
  'before the safety questions a runner who %s is asked for no run',
  (_, made) => {
    const asked = answerOf(made);
    const { nextMeasurement, tangled } = answerRunner(madeUpRunner(made), ASKED);
    expect(asked.nextMeasurement).not.toBeNull();
    expect(nextMeasurement?.what ?? MEASUREMENTS.log_strength(0).what).toBe(
      MEASUREMENTS.log_strength(0).what,
    );
    for (const { words } of tangled) expect(words).not.toMatch(/tell them apart/);
  },
);

test('the window names its first and last day, both within it', () => {
  const records = madeUpRunner({ seed: 3, runs: 500 });
  const { window } = answerRunner({ ...records, diary: [] }, ASKED);
  const inside = records.runs.filter(
    ({ day }) => day >= (window.from ?? '') && day <= (window.to ?? ''),
  );
  expect(window.runs).toBe(inside.length);
  expect(window.runs).toBeLessThan(500);
});

test('a runner without one record gets an answer too', () => {
  const empty: RunnerRecords = {
    runs: [],
    diary: [],
    strength: [],
    tests: [],
    hydration: [],
    form: [],
    profile: undefined,
    triage: undefined,
    intake: undefined,
    care: undefined,
    shares: [],
    experiments: [],
    wishes: undefined,
    screenings: [],
  };
  const answer = answerRunner(empty, ASKED);
  expect(answer.verdict).toBe('too_little_data');
  expect(validate(JSON.parse(JSON.stringify(answer))), ajv.errorsText(validate.errors)).toBe(true);
});

test('runs without one report, and reports of zero alone, get an answer', () => {
  const records = madeUpRunner({ seed: 3, runs: 30 });
  const silent = answerRunner({ ...records, diary: [] }, ASKED);
  expect(silent.verdict).toBe('too_little_data');
  for (const { probability } of silent.causes) expect(probability).toBeGreaterThan(0.05);
  const painless = answerRunner(madeUpRunner({ seed: 3, runs: 30, level: -5 }), ASKED);
  expect(painless.verdict).toBe('no_pain');
  expect(painless.causes.map((cause) => cause.painPoints)).toEqual(Array(5).fill(null));
});

test('the order of files and rows changes nothing', () => {
  const records = madeUpRunner(GOLDEN['hurts when dry']);
  const turned = {
    ...records,
    runs: [...records.runs].reverse(),
    diary: [...records.diary].reverse(),
    hydration: [...records.hydration].reverse(),
    strength: [...records.strength].reverse(),
  };
  expect(answerRunner(turned, ASKED)).toEqual(answerRunner(records, ASKED));
});

test.each([
  ['last', 'last'],
  ['its file', 'runs/2025-01-06.fit'],
  ['its file without the folder', '2025-01-06.fit'],
  ['its start', '2025-01-06T18:01:00Z'],
  ['its local start', '2025-01-06T18:00'],
])('one run is explained when asked for by %s', (_, run) => {
  const records = madeUpRunner(GOLDEN['hurts when dry']);
  const answer = answerRunner(records, { ...ASKED, run });
  expect(answer.run?.causes).toHaveLength(5);
  expect(answer.run?.causes.find((cause) => cause.cause === 'form')?.added).toBeNull();
});

test('a run that nobody knows is not explained', () => {
  const records = madeUpRunner(GOLDEN['hurts when dry']);
  expect(answerRunner(records, { ...ASKED, run: 'other.fit' }).run).toBeNull();
});

/** Everything but what the causes' own tests watch: their lists of claims and advice. */
function essence(answer: Answer): unknown {
  const causes = answer.causes.map(({ evidence: _, advice: __, ...rest }) => rest);
  return JSON.parse(JSON.stringify({ ...answer, causes }));
}

function expectClose(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    expect(Math.abs(actual - expected), path).toBeLessThan(1e-6);
  } else if (expected !== null && typeof expected === 'object') {
    const [a, e] = [Object.entries(actual as object), Object.entries(expected)];
    expect(
      a.map(([key]) => key),
      path,
    ).toEqual(e.map(([key]) => key));
    e.forEach(([key, value], i) => {
      expectClose(a[i]?.[1], value, `${path}.${key}`);
    });
  } else expect(actual, path).toEqual(expected);
}

describe('no run is advised', () => {
  const made = GOLDEN['hurts after long runs'];
  const advice = (asked: Partial<Parameters<typeof answerRunner>[1]>) =>
    answerRunner(madeUpRunner(made), { ...ASKED, ...asked }).causes.flatMap(
      (cause) => cause.advice,
    );

  test('before the safety questions are answered', () => {
    const onRuns =
      /next long run|half to two thirds|run-walk|repeat the distance|5–10 easy minutes|eight runs|three runs|quicker steps for/;
    expect(advice({ safety: MAY_RUN }).filter((text) => onRuns.test(text)).length).toBeGreaterThan(
      3,
    );
    expect(advice({}).filter((text) => onRuns.test(text))).toEqual([]);
    expect(advice({}).length).toBeGreaterThan(3);
  });

  test('while a stop-running rule holds', () => {
    expect(advice({ safety: MAY_RUN, rests: true })).toEqual([]);
  });
});

test('with an emergency sign a run is named with its pain and nothing that would explain it', () => {
  const safety = { tier: 'emergency', running: 'stop', reasons: ['chest_pain'] } as const;
  const made = madeUpRunner(GOLDEN['hurts when dry']);
  expect(answerRunner(made, { ...ASKED, safety, run: 'last' }).run).toMatchObject({ causes: [] });
});
