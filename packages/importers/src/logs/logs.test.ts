import { readFileSync } from 'node:fs';
import { type DiaryEntry, type HydrationEntry, QUESTION_IDS } from '@plumbline/domain';
import { describe, expect, test } from 'vitest';
import type { FileReading } from '../file-reading.ts';
import { readTable } from '../tables/read-table.ts';

const CONTEXT = { zone: undefined, listed: undefined };

function read(name: string, text: string | Uint8Array): FileReading {
  return readTable(name, Buffer.from(text), CONTEXT);
}

function diary(text: string): readonly DiaryEntry[] {
  const { content, problems } = read('diary.csv', text);
  expect(problems).toEqual([]);
  return content.kind === 'diary' ? content.rows : [];
}

test('an exercise that the catalogue lacks is kept, and named where it is first written', () => {
  const { content, problems } = read(
    'strength.csv',
    'date,exercise,sets\n2026-03-09,Plank,3\n2026-03-09,Basket weaving,3\n2026-03-10,basket Weaving,3\n',
  );
  expect(content).toMatchObject({ kind: 'strength', rows: { length: 3 } });
  expect(problems).toMatchObject([
    {
      code: 'unknown-exercise',
      place: { file: 'strength.csv', line: 3, field: 'exercise' },
      received: 'Basket weaving',
    },
  ]);
});

describe('a diary', () => {
  test('of one run reads with every column, and an empty cell is unknown', () => {
    const text = [
      'date,run,pain_before,pain_during,pain_after,pain_next_morning,onset_km,region,spots,side,sleep_hours,stress,limp,heat,leg_symptoms,recalled,surface,shoes,note',
      '2026-03-09,2026-03-09T06:30:00+01:00,0,3,4,,5.5,lower_back|buttock,l4_left|l5_left,left,7.5,6,no,warm,below_knee,yes,trail,Blue pair,"tired, legs ""heavy"""',
    ].join('\n');
    expect(diary(text)).toMatchObject([
      {
        origin: { file: 'diary.csv', line: 2 },
        day: '2026-03-09',
        run: { by: 'start', at: Date.UTC(2026, 2, 9, 5, 30), clock: 'utc' },
        painBefore: { known: true, value: 0 },
        painDuring: { known: true, value: 3 },
        painNextMorning: { known: false, why: 'not-recorded' },
        onset: { known: true, value: 5.5 },
        regions: ['lower_back', 'buttock'],
        spots: ['l4_left', 'l5_left'],
        side: 'left',
        sleep: { known: true, value: 7.5 },
        limp: false,
        nightPain: undefined,
        heat: 'warm',
        legSymptoms: 'below_knee',
        recalled: true,
        surface: 'trail',
        shoes: 'Blue pair',
        note: 'tired, legs "heavy"',
      },
    ]);
  });

  test.each([
    ['a byte-order mark', '\ufeffdate,pain_after\n2026-03-09,3\n'],
    ['semicolons and a decimal comma', 'date;pain_after;onset_km\n2026-03-09;3;2,5\n'],
    ['tabs', 'date\tpain_after\n2026-03-09\t3\n'],
    ['the separator named first', 'sep=;\ndate;pain_after\n2026-03-09;3\n'],
    ['lines that end as Windows ends them', 'date,pain_after\r\n2026-03-09,3\r\n'],
    ['no last line end', 'date,pain_after\n2026-03-09,3'],
    ['columns in another order', 'pain_after,date\n3,2026-03-09\n'],
    ['empty columns and rows at its end', 'date,pain_after,,\n2026-03-09,3,,\n,,,\n\n'],
    ['capitals and spaces in its header', 'Date,Pain After\n2026-03-09,3\n'],
    ['dates as Germans write them', 'date,pain_after\n9.3.2026,3\n'],
    ['dates that only Americans write', 'date,pain_after\n3/9/2026,3\n3/14/2026,2\n'],
    ['dates with the month as a word', 'date,pain_after\n9 Mar 2026,3\n'],
    ['dates with midnight behind them', 'date,pain_after\n2026-03-09 00:00:00,3\n'],
  ])('with %s reads the same', (_, text) => {
    expect(diary(text)[0]).toMatchObject({
      day: '2026-03-09',
      painAfter: { known: true, value: 3 },
    });
  });

  test.each([
    ['a day that does not exist', '2026-02-30,3', 'bad-date', 'date', '2026-02-30'],
    ['no date', ',3', 'bad-date', 'date', ''],
    ['half a point of pain', '2026-03-09,3.5', 'bad-value', 'pain_after', '3.5'],
    ['more pain than there is', '2026-03-09,11', 'bad-value', 'pain_after', '11'],
    ['pain in words', '2026-03-09,lots', 'bad-value', 'pain_after', 'lots'],
    ['a decimal comma between commas', '2026-03-09,"3,5"', 'bad-value', 'pain_after', '3,5'],
    ['a value too many', '2026-03-09,3,4', 'bad-row', undefined, '3'],
    ['a value too few', '2026-03-09', 'bad-row', undefined, '1'],
    ['a quote out of place', '2026-03-09,3"', 'bad-row', undefined, 'a quote'],
  ])('refuses a row with %s and reads the others', (_, row, code, field, received) => {
    const { content, problems } = read(
      'diary.csv',
      `date,pain_after\n2026-03-07,1\n${row}\n2026-03-08,2\n`,
    );
    expect(problems).toMatchObject([{ code, received, place: { file: 'diary.csv', line: 3 } }]);
    expect(problems[0]?.place.field).toBe(field);
    expect(content).toMatchObject({ rows: [{ day: '2026-03-07' }, { day: '2026-03-08' }] });
  });

  const RANGES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['pain_before', ['0', '10', '3.0'], ['-1', '10.5', '11']],
    ['onset_km', ['0', '42.2'], ['-1', 'km 3']],
    ['region', ['neck', 'Lower Back|leg'], ['knee', 'neck|knee']],
    ['side', ['left', 'middle'], ['up']],
    ['sleep_hours', ['0', '24'], ['25', '-1']],
    ['stress', ['0', '7.5', '10'], ['11']],
    ['sitting_hours', ['9'], ['30']],
    ['driving_hours', ['1.5'], ['x']],
    ['mood', ['10'], ['12']],
    ['effort', ['6'], ['-2']],
    ['warmup_minutes', ['10'], ['-1']],
    ['heat', ['cool', 'HOT'], ['boiling']],
    ['leg_symptoms', ['none', 'above knee'], ['foot']],
    ['limp', ['yes', 'no', 'TRUE', 'nein', '0'], ['maybe', '2']],
    ['night_pain', ['yes'], ['often']],
    ['spasm', ['n'], ['?']],
    ['fall', ['yes', 'no'], ['twice']],
    ['fever', ['1'], ['38.5']],
    ['stiffness_minutes', ['30'], ['-5']],
    ['recalled', ['yes'], ['half']],
    ['surface', ['treadmill'], ['sand', 'unknown']],
  ];
  test.each(RANGES)('holds %s to its range', (column, good, bad) => {
    const rows = [...good, ...bad].map((value, i) => `2026-03-${String(i + 10)},${value}`);
    const { content, problems } = read('diary.csv', `date,${column}\n${rows.join('\n')}\n`);
    expect(content.kind === 'diary' && content.rows.length).toBe(good.length);
    expect(problems.map(({ received }) => received)).toEqual(bad);
    for (const problem of problems) {
      expect(problem).toMatchObject({ code: 'bad-value', place: { field: column } });
      expect(problem.expected).not.toBe('');
    }
  });

  test.each([
    ['that read in two ways', '3/4/2026,1\n5/6/2026,2\n'],
    ['in two styles', '2026-03-09,1\n10.3.2026,2\n'],
  ])('with dates %s is refused with the remedy', (_, rows) => {
    const { content, problems } = read('diary.csv', `date,pain_after\n${rows}`);
    expect(content).toEqual({ kind: 'unreadable' });
    expect(problems).toMatchObject([{ code: 'ambiguous-dates', place: { field: 'date' } }]);
    expect(problems[0]?.expected).toContain('2026-03-09');
  });

  test.each([
    ['pain_aftr', 'pain_after'],
    ['Pain next mornin', 'pain_next_morning'],
    ['sleep', 'sleep_hours'],
    ['warmup_min', 'warmup_minutes'],
  ])('with a column misspelt %s says which one that may be', (misspelt, meant) => {
    const { problems } = read('diary.csv', `date,pain_during,${misspelt}\n2026-03-09,3,2\n`);
    expect(problems).toMatchObject([{ code: 'unknown-column', received: misspelt }]);
    expect(problems[0]?.expected.split(', ')).toContain(meant);
    expect(problems[0]?.expected).not.toContain('pain_during');
  });

  test('keeps columns it does not know and names each once', () => {
    const { content, problems } = read(
      'diary.csv',
      'date,pain_after,weather,__proto__\n2026-03-09,3,rain,x\n2026-03-10,2,,y\n',
    );
    expect(problems.map(({ code, place }) => [code, place.field])).toEqual([
      ['unknown-column', 'weather'],
      ['unknown-column', '__proto__'],
    ]);
    const rows = content.kind === 'diary' ? content.rows : [];
    expect(rows.map(({ extra }) => Object.entries(extra))).toEqual([
      [
        ['weather', 'rain'],
        ['__proto__', 'x'],
      ],
      [['__proto__', 'y']],
    ]);
  });

  test('keeps the first of two rows for one day and says so', () => {
    const { content, problems } = read(
      'diary.csv',
      'date,run,pain_after\n2026-03-09,,3\n2026-03-09,,5\n2026-03-09,a.fit,1\n2026-03-09,a.fit,2\n2026-03-09,06:30,4\n',
    );
    const pains = content.kind === 'diary' ? content.rows.map(({ painAfter }) => painAfter) : [];
    expect(pains).toMatchObject([{ value: 3 }, { value: 1 }, { value: 4 }]);
    expect(problems).toMatchObject([
      { code: 'duplicate-row', place: { line: 3 }, received: '2026-03-09 again, after line 2' },
      { code: 'duplicate-row', place: { line: 5 }, received: '2026-03-09 again, after line 4' },
    ]);
  });

  test.each([
    ['2026-03-09T06:30', { by: 'start', at: Date.UTC(2026, 2, 9, 6, 30), clock: 'local' }],
    ['2026-03-09 06:30:15', { by: 'start', at: Date.UTC(2026, 2, 9, 6, 30, 15), clock: 'local' }],
    ['2026-03-09T06:30Z', { by: 'start', at: Date.UTC(2026, 2, 9, 6, 30), clock: 'utc' }],
    ['2026-03-09T06:30-0500', { by: 'start', at: Date.UTC(2026, 2, 9, 11, 30), clock: 'utc' }],
    ['6:30', { by: 'start', at: Date.UTC(2026, 2, 9, 6, 30), clock: 'local' }],
    ['2026-03-09-run.fit.gz', { by: 'file', file: '2026-03-09-run.fit.gz' }],
  ])('ties a row to the run %s', (run, reference) => {
    expect(diary(`date,run\n2026-03-09,${run}\n`)[0]?.run).toEqual(reference);
  });

  test.each(['2026-03-09T25:00', '2026-02-30T06:30', '2026-03-09', '2026-03-09T06:30+20:00'])(
    'refuses the start %s, which is none',
    (run) => {
      const { problems } = read('diary.csv', `date,run\n2026-03-09,${run}\n`);
      expect(problems).toMatchObject([{ code: 'bad-value', place: { field: 'run', line: 2 } }]);
    },
  );

  test.each([
    [
      'without a date column',
      'day,pain_after\n2026-03-09,3\n',
      'missing-column',
      { field: 'date' },
    ],
    [
      'with a column twice',
      'date,pain_after,pain_after\n2026-03-09,3,4\n',
      'bad-header',
      { field: 'pain_after' },
    ],
    ['that is empty', '', 'empty-file', { line: 1 }],
    [
      'in Latin-1',
      Buffer.from('date,note\n2026-03-09,müde\n', 'latin1'),
      'bad-encoding',
      { byte: 22 },
    ],
    ['in UTF-16', Buffer.from('\ufeffdate\n', 'utf16le'), 'bad-encoding', { byte: 0 }],
  ])('%s is refused as a whole', (_, text, code, place) => {
    const { content, problems } = read('diary.csv', text);
    expect(content).toEqual({ kind: 'unreadable' });
    expect(problems).toMatchObject([{ code, place: { file: 'diary.csv', ...place } }]);
  });

  test('with a header alone is a diary without rows', () => {
    expect(read('diary.csv', 'date,pain_after\n')).toEqual({
      content: { kind: 'diary', rows: [] },
      problems: [],
    });
  });

  test('never repeats a note in a problem, and shortens what it does repeat', () => {
    const { problems } = read(
      'diary.csv',
      `date,pain_after,note\n2026-03-09,${'x'.repeat(500)},my secret\n`,
    );
    expect(problems[0]?.received.length).toBeLessThanOrEqual(80);
    expect(JSON.stringify(problems)).not.toContain('secret');
  });
});

describe('the other logs', () => {
  test('strength: one exercise a row, its name as written', () => {
    const { content, problems } = read(
      'strength.csv',
      'date,exercise,sets,reps,hold_s,load_kg,minutes,note\n2026-03-09,Side plank (left),3,,45,,,ok\n2026-03-09,,3,8,,,,\n',
    );
    expect(content).toMatchObject({
      kind: 'strength',
      rows: [
        {
          exercise: 'Side plank (left)',
          sets: { value: 3 },
          reps: { known: false },
          hold: { value: 45 },
        },
      ],
    });
    expect(problems).toMatchObject([{ code: 'bad-value', place: { line: 3, field: 'exercise' } }]);
  });

  test('tests: a known test with a value and a unit', () => {
    const { content, problems } = read(
      'tests.csv',
      'date,test,value,unit\n2026-03-09,biering_sorensen,92,s\n2026-03-09,pull_ups,5,reps\n2026-03-09,prone_plank,,s\n',
    );
    expect(content).toMatchObject({
      kind: 'tests',
      rows: [{ test: 'biering_sorensen', value: 92, unit: 's' }],
    });
    expect(problems.map(({ place }) => [place.line, place.field])).toEqual([
      [3, 'test'],
      [4, 'value'],
    ]);
  });

  test('hydration: masses, drinks and weather within their ranges', () => {
    const header =
      'date,mass_before_kg,mass_after_kg,drink_during_ml,urine_ml,urine_colour,air_celsius,humidity_percent';
    const { content, problems } = read(
      'hydration.csv',
      `${header}\n2026-03-09,70.2,69.1,500,0,3,28,60\n2026-03-10,700,69,,,,,\n2026-03-11,,,,,9,,\n2026-03-12,,,,,,,101\n2026-03-09,70,69,,,,,\n`,
    );
    const rows: readonly HydrationEntry[] = content.kind === 'hydration' ? content.rows : [];
    expect(rows).toMatchObject([
      {
        massBefore: { value: 70.2 },
        massAfter: { value: 69.1 },
        urine: { value: 0 },
        air: { value: 28 },
      },
    ]);
    expect(problems.map(({ code, place }) => [code, place.line])).toEqual([
      ['bad-value', 3],
      ['bad-value', 4],
      ['bad-value', 5],
      ['duplicate-row', 6],
    ]);
  });

  test('form: values with their error, or the usual error where none is given', () => {
    const { content, problems } = read(
      'form.csv',
      'date,phase,source,foot_strike,foot_strike_angle_deg,foot_strike_angle_deg_sd,cadence_spm,view,side,speed_kmh,steps\n' +
        '2026-03-09,late,video,rearfoot,12.5,1.5,171,side,left,11.2,24\n2026-03-10,,,,99,,,,,,\n2026-03-11,,,,,,,,,,2.5\n',
    );
    expect(content).toMatchObject({
      kind: 'form',
      rows: [
        {
          phase: 'late',
          source: 'video',
          footStrike: 'rearfoot',
          values: {
            foot_strike_angle_deg: { value: 12.5, sd: 1.5 },
            cadence_spm: { value: 171, sd: 2 },
          },
          speedKmh: 11.2,
          steps: 24,
        },
      ],
    });
    expect(problems.map(({ place }) => place.field)).toEqual(['foot_strike_angle_deg', 'steps']);
  });

  test.each([
    ['my-pain.csv', 'date,pain_during\n2026-03-09,2\n', 'diary'],
    ['old › Diary-2.csv', 'date,note\n2026-03-09,x\n', 'diary'],
    ['weights.csv', 'date,mass_before_kg\n2026-03-09,70\n', 'hydration'],
    ['bikes.csv', 'Bike Name,Bike Brand\nA,B\n', 'nothing'],
    ['Activities.csv', 'Rodzaj aktywności,Data,Ulubione\nBieganie,2026-03-09,nie\n', 'unreadable'],
  ])('%s is a %s', (name, text, kind) => {
    expect(read(name, text).content.kind).toBe(kind);
  });
});

describe('profile.json', () => {
  test('reads what it says and leaves the rest unknown', () => {
    const { content, problems } = read(
      'profile.json',
      '\ufeff{"sex":"female","birthYear":1985,"heightCm":168.5,"timeZone":"Europe/Berlin","units":"imperial","conditions":["nsaids"],"earlierBackPain":"once"}',
    );
    expect(problems).toEqual([]);
    expect(content).toMatchObject({
      kind: 'profile',
      profile: {
        sex: 'female',
        birthYear: { value: 1985 },
        height: { value: 168.5 },
        mass: { known: false },
        timeZone: 'Europe/Berlin',
        units: 'imperial',
        conditions: { value: ['nsaids'] },
        earlierBackPain: 'once',
      },
    });
  });

  test('names each field it can not read by its path, keeps the rest', () => {
    const { content, problems } = read(
      'profile.json',
      '{"sex":"f","birthYear":"1985","massKg":7000,"timeZone":"Mars","conditions":["nsaids","gout"],"shoeSize":43,"heightCm":170}',
    );
    expect(problems.map(({ code, place, received }) => [code, place.field, received])).toEqual([
      ['bad-value', 'sex', '"f"'],
      ['bad-value', 'birthYear', '"1985"'],
      ['bad-value', 'massKg', '7000'],
      ['bad-value', 'timeZone', '"Mars"'],
      ['bad-value', 'conditions[1]', '"gout"'],
      ['unknown-column', 'shoeSize', 'shoeSize'],
    ]);
    expect(content).toMatchObject({
      profile: {
        sex: 'unspecified',
        height: { value: 170 },
        conditions: { value: ['nsaids'] },
        extra: { shoeSize: 43 },
      },
    });
  });

  test.each([
    ['cut off', '{"sex":\n"fem', { line: 2, byte: 12 }, 'bad-json'],
    ['with a comma too many', '{"ä":1,,}', { byte: 8 }, 'bad-json'],
    ['that is a list', '[]', {}, 'bad-json'],
    ['that is empty', ' ', {}, 'empty-file'],
  ])('%s is refused with its place', (_, text, place, code) => {
    const { content, problems } = read('profile.json', text);
    expect(content).toEqual({ kind: 'unreadable' });
    expect(problems).toMatchObject([{ code, place: { file: 'profile.json', ...place } }]);
  });
});

describe('triage.json', () => {
  test('reads plain answers and answers with their circumstances', () => {
    const { content, problems } = read(
      'triage.json',
      JSON.stringify({
        schema: 'plumbline.triage-answers/1',
        age: 41,
        sex: 'female',
        answers: {
          saddle_numbness: true,
          fever: false,
          past_cancer: null,
          one_leg_weak: { value: true, since: '2026-03-02', examined: false },
        },
        seen: { date: '2026-03-05', by: 'GP', mayRun: true },
      }),
    );
    expect(problems).toEqual([]);
    expect(content).toMatchObject({
      triage: {
        age: 41,
        answers: {
          saddle_numbness: { value: true },
          fever: { value: false },
          past_cancer: { value: undefined },
          one_leg_weak: { value: true, since: '2026-03-02', examined: false },
        },
        seen: { date: '2026-03-05', by: 'GP', said: undefined, mayRun: true },
      },
    });
  });

  test('leaves what it can not read unanswered, and says where', () => {
    const { content, problems } = read(
      'triage.json',
      '{"answers":{"fever":"no","sadle_numbness":false,"one_leg_weak":{"value":1,"since":"March"}},"seen":{"by":"GP"},"mood":1}',
    );
    expect(problems.map(({ code, place }) => [code, place.field])).toEqual([
      ['unknown-column', 'mood'],
      ['bad-value', 'answers.fever'],
      ['unknown-column', 'answers.sadle_numbness'],
      ['bad-value', 'answers.one_leg_weak.value'],
      ['bad-value', 'answers.one_leg_weak.since'],
      ['bad-value', 'seen.date'],
    ]);
    expect(content).toMatchObject({
      triage: { answers: { fever: { value: undefined } }, seen: undefined },
    });
  });

  test.each<[string, object]>([
    ['an answer', { answers: { fever: false, past_cancer: true, focal_bone_pain: 'yes' } }],
    ['the day a sign began', { answers: { past_cancer: { value: true, since: 'yesterday' } } }],
    ['the age', { age: '72' }],
    ['the day somebody looked', { seen: { date: 'Monday', mayRun: false } }],
    [
      'a yes under an id that is not known',
      { answers: { fever: false, past_cancer: true, sadle_numbness: true } },
    ],
    [
      'since when, under another name',
      { answers: { fever: false, past_cancer: { value: true, sinse: '2026-03-19' } } },
    ],
    ['"do not run" under another name', { seen: { date: '2026-03-05', mayrun: false } }],
    ['what was seen, under another name', { seenBy: { date: '2026-03-05', mayRun: false } }],
  ])('beside %s that can not be read, keeps no "no" and nothing that was seen', (_, given) => {
    const seen = { date: '2026-03-05', by: 'GP', mayRun: true };
    const answers = { fever: false, past_cancer: true };
    const { content } = read('triage.json', JSON.stringify({ answers, seen, ...given }));
    const triage = content.kind === 'triage' ? content.triage : undefined;
    expect(triage?.answers['past_cancer']?.value).toBe(true);
    expect(triage?.answers['fever']?.value).toBeUndefined();
    expect(triage?.seen).toBeUndefined();
  });

  test('a no under an id that is not known takes no other no away', () => {
    const given = { answers: { fever: false, sadle_numbness: false, mood: null } };
    const { content } = read('triage.json', JSON.stringify(given));
    expect(content).toMatchObject({ triage: { answers: { fever: { value: false } } } });
  });

  test.each([
    ['a yes and then a no', '{"answers":{"fever":true,"fever":false}}'],
    ['a yes and then a no in one answer', '{"answers":{"fever":{"value":true,"value":false}}}'],
    ['a yes under an escaped name', '{"answers":{"f\\u0065ver":true,"fever":false}}'],
    ['two blocks of answers', '{"answers":{"fever":true},"answers":{"fever":false}}'],
  ])('refuses %s, of which JSON would keep the last', (_, text) => {
    const { content, problems } = read('triage.json', text);
    expect(content.kind).not.toBe('triage');
    expect(problems).toMatchObject([{ code: 'bad-json', place: { file: 'triage.json' } }]);
  });

  test('takes a colon and quotes within what a clinician said for no field', () => {
    const seen = { date: '2026-03-05', said: 'said "run": "no", \\"a": b' };
    const { problems } = read('triage.json', JSON.stringify({ answers: {}, seen }));
    expect(problems).toEqual([]);
  });

  test('knows exactly the questions of the contract', () => {
    const contract = readFileSync(
      new URL('../../../../docs/formats/triage.md', import.meta.url),
      'utf8',
    );
    const rows = contract.split('\n').filter((line) => line.startsWith('| `'));
    const ids = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map((m) => m[1]),
    );
    expect(ids.length).toBeGreaterThan(40);
    expect([...QUESTION_IDS]).toEqual(ids);
  });
});
