import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Recording } from '@plumbline/domain';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { FileReading } from '../file-reading.ts';
import { readTable } from '../tables/read-table.ts';

const ENGLISH =
  'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Avg Run Cadence,Avg Pace,Total Ascent,Total Descent,Avg Stride Length,Avg Vertical Ratio,Avg Vertical Oscillation,Avg Ground Contact Time,Avg GCT Balance,Avg Power,Min Temp,Max Temp,Elapsed Time';
const RUN =
  'Running,2026-03-09 06:30:15,false,"Morning, easy","10.00","600","00:55:00","150","170","5:30","50","45","1.07","8.0","8.6","250","49.5% L / 50.5% R","260","10.0","14.0","01:00:00"';

function read(text: string, zone?: string): FileReading {
  return readTable('Activities.csv', Buffer.from(text), { zone, listed: undefined });
}

function recordings({ content }: FileReading): readonly Recording[] {
  return content.kind === 'recordings' ? content.recordings : [];
}

test('a run reads as averages in our units, with the clock of the profile', () => {
  const reading = read(`${ENGLISH}\n${RUN}\n`, 'Europe/Berlin');
  expect(reading.problems).toEqual([]);
  const [run] = recordings(reading);
  expect(run).toMatchObject({
    format: 'garmin-csv',
    sport: 'running',
    start: Date.UTC(2026, 2, 9, 5, 30, 15),
    offset: { minutes: 60, from: 'profile', zone: 'Europe/Berlin' },
    moving: { value: 3300 },
    elapsed: { value: 3600 },
    distance: { value: 10_000 },
    ascent: { value: 50 },
    samples: { known: false },
    averages: {
      heartRate: 150,
      cadence: 170,
      contactTime: 250,
      contactBalance: 49.5,
      verticalRatio: 8,
      verticalOscillation: 86,
      stepLength: 1070,
      power: 260,
      temperature: 12,
    },
  });
  expect(run?.averages.speed).toBeCloseTo(10_000 / 3300);
});

test('without a zone the clock counts as UTC and says so', () => {
  const [run] = recordings(read(`${ENGLISH}\n${RUN}\n`));
  expect(run).toMatchObject({
    start: Date.UTC(2026, 2, 9, 6, 30, 15),
    offset: { minutes: 0, from: 'assumed-utc' },
  });
});

describe('kilometres or miles', () => {
  test('steps tell an account in miles: distance, ascent, temperature; oscillation stays unknown', () => {
    const miles = RUN.replace('"10.00"', '"6.21"')
      .replace('"50","45"', '"164","148"')
      .replace('"10.0","14.0"', '"68.0","77.0"');
    const [run] = recordings(read(`${ENGLISH}\n${miles}\n`));
    expect(run?.distance.known && run.distance.value).toBeCloseTo(9994, 0);
    expect(run?.ascent.known && run.ascent.value).toBeCloseTo(50, 0);
    expect(run?.averages.temperature).toBeCloseTo(22.5);
    expect(run?.averages.verticalOscillation).toBeUndefined();
  });

  test('without steps nothing is guessed: distances stay unknown, with one problem', () => {
    const bare = RUN.replace('"1.07"', '"--"');
    const { content, problems } = read(`${ENGLISH}\n${bare}\n${bare}\n`);
    expect(problems).toMatchObject([{ code: 'missing-column', place: { line: 1 } }]);
    expect(content).toMatchObject({ recordings: [{ distance: { known: false } }, {}] });
  });
});

test('numbers with decimal commas and dots for thousands read the same', () => {
  const comma = RUN.replace('"10.00"', '"10,00"')
    .replace('"1.07","8.0","8.6"', '"1,07","8,0","8,6"')
    .replace('"50","45"', '"1.050","45"')
    .replace('"10.0","14.0"', '"10,0","14,0"')
    .replace('49.5% L / 50.5% R', '49,5% L / 50,5% R');
  const { problems, content } = read(`${ENGLISH}\n${comma}\n`);
  expect(problems).toEqual([]);
  expect(content).toMatchObject({
    recordings: [
      { distance: { value: 10_000 }, ascent: { value: 1050 }, averages: { contactBalance: 49.5 } },
    ],
  });
});

test.each([
  ['3/9/2026 6:30', '3/14/2026 18:30', Date.UTC(2026, 2, 9, 6, 30)],
  ['9/3/2026 6:30', '14/2/2026 18:30', Date.UTC(2026, 2, 9, 6, 30)],
  ['09-03-26 6:30', '14-02-26 18:30', Date.UTC(2026, 2, 9, 6, 30)],
  ['9.3.2026 06:30', '1.2.2026 18:30', Date.UTC(2026, 2, 9, 6, 30)],
  ['3/9/2026 6:30 AM', '3/14/2026 6:30 PM', Date.UTC(2026, 2, 9, 6, 30)],
  // Garmin lists the newest first: 9 March before 4 May would not be.
  ['9/3/2026 6:30', '5/4/2026 18:30', Date.UTC(2026, 8, 3, 6, 30)],
])('dates like %s and %s read in one way', (first, second, start) => {
  const rows = [first, second].map((date) => RUN.replace('2026-03-09 06:30:15', date));
  expect(recordings(read(`${ENGLISH}\n${rows.join('\n')}\n`))[0]?.start).toBe(start);
});

test('one date that reads in two ways is refused with the remedy', () => {
  const { content, problems } = read(`${ENGLISH}\n${RUN.replace('2026-03-09', '3/9/2026')}\n`);
  expect(content.kind).toBe('unreadable');
  expect(problems).toMatchObject([{ code: 'ambiguous-dates' }]);
});

test('rides and swims keep their sport; junk and broken values are named', () => {
  const swim = RUN.replace('Running', 'Pool Swimming').replace('"10.00"', '"1,363"');
  const ride = RUN.replace('Running', 'Virtual Cycling');
  const yoga = RUN.replace('Running', 'Yoga');
  const junk = `,COLOUR KEY${','.repeat(19)}`;
  const odd = RUN.replace('"1.07"', '"2.40"').replace('"250"', '"843"').replace('"150"', '"abc"');
  const reading = read(`${ENGLISH}\n${[RUN, swim, ride, yoga, junk, odd].join('\n')}\n`);
  expect(recordings(reading).map(({ sport }) => sport)).toEqual([
    'running',
    'swimming',
    'cycling',
    'other',
    'running',
  ]);
  expect(reading.problems.map(({ code, place }) => [code, place.line, place.field])).toEqual([
    ['bad-row', 6, undefined],
    ['bad-value', 7, 'Avg HR'],
    ['value-out-of-range', 7, 'Avg Ground Contact Time'],
    ['value-out-of-range', 7, 'Avg Stride Length'],
  ]);
});

const LANGUAGES: readonly (readonly [string, string, string])[] = [
  [
    'German',
    'Aktivitätstyp,Datum,Distanz,Zeit,Ø Herzfrequenz,Ø Schrittfrequenz (Laufen),Anstieg gesamt,Ø Schrittlänge',
    'Laufen',
  ],
  [
    'German of 2017',
    'Aktivitätstyp,Datum,Distanz,Zeit,Ø HF,Ø Schrittfrequenz (Laufen),Positiver Höhenunterschied,Ø Schrittlänge',
    'Laufbandtraining',
  ],
  [
    'French',
    "Type d'activité,Date,Distance,Durée,Fréquence cardiaque moyenne,Cadence de course moyenne,Ascension totale,Longueur moyenne des foulées",
    'Course à pied',
  ],
  [
    'Spanish',
    'Tipo de actividad,Fecha,Distancia,Tiempo,Frecuencia cardiaca media,Cadencia de carrera media,Ascenso total,Longitud media de zancada',
    'Carrera',
  ],
  [
    'Italian',
    'Tipo di attività,Data,Distanza,Tempo,FC Media,Cadenza di corsa media,Ascesa totale,Lunghezza media passo',
    'Corsa',
  ],
  [
    'Portuguese',
    'Tipo de atividade,Data,Distância,Tempo total,FC Média,Cadência bicicleta média,Subida total,Comprimento médio da passada',
    'Corrida em esteira',
  ],
  [
    'Dutch',
    'Activiteittype,Datum,Afstand,Tijd,Gem. HS,Gem. loopcadans,Totale stijging,Gem. staplengte',
    'Hardlopen',
  ],
];
test.each(LANGUAGES)('an export in %s reads like an English one', (_, header, type) => {
  const row = `${type},2026-03-09 06:30:15,"10.00","00:55:00","150","170","50","1.07"`;
  const reading = read(`${header}\n${row}\n`);
  expect(reading.problems).toEqual([]);
  expect(recordings(reading)).toMatchObject([
    {
      sport: 'running',
      distance: { value: 10_000 },
      ascent: { value: 50 },
      averages: { heartRate: 150, cadence: 170, stepLength: 1070 },
    },
  ]);
});

test('an export without a column that is needed says which', () => {
  const { content, problems } = read(`${ENGLISH.replace(',Time,', ',Zzz,')}\n${RUN}\n`);
  expect(content.kind).toBe('unreadable');
  expect(problems).toMatchObject([{ code: 'missing-column', place: { field: 'Time' } }]);
});

const ATHLETES = new URL('../../../../../shared/data/athletes/', import.meta.url);
const present = existsSync(ATHLETES);

describe.skipIf(!present)('the lists of nine athletes (needs ../shared)', () => {
  const names = present ? readdirSync(ATHLETES).filter((name) => name.endsWith('.csv')) : [];
  // Counted by a plain reading of the files: rows with a type, rows that hold text but no type, running rows.
  const COUNTS: Readonly<Record<string, readonly [rows: number, junk: number, runs: number]>> = {
    'garmin-connect-01.csv': [620, 0, 188],
    'garmin-connect-02.csv': [920, 0, 587],
    'garmin-connect-04.csv': [79, 0, 41],
    'garmin-connect-06.csv': [379, 4, 121],
    'garmin-connect-07.csv': [1235, 0, 517],
    'garmin-connect-08.csv': [163, 0, 60],
    'garmin-connect-10.csv': [212, 0, 106],
    'garmin-connect-11.csv': [1000, 0, 472],
    'garmin-connect-12.csv': [1020, 0, 249],
  };

  test.each(names)('%s: every row is a recording or a named problem', (name) => {
    const bytes = readFileSync(new URL(name, ATHLETES));
    const reading = readTable(name, bytes, { zone: 'Australia/Melbourne', listed: undefined });
    const found = recordings(reading);
    const [rows, junk, runs] = COUNTS[name] ?? [0, 0, 0];
    expect(found.length).toBe(rows);
    expect(reading.problems.filter(({ code }) => code === 'bad-row').length).toBe(junk);
    const running = found.filter(({ sport }) => sport === 'running');
    expect(running.length).toBe(runs);
    expect(found.filter(({ sport }) => sport === 'unknown')).toEqual([]);

    const lines = (parse(bytes, { bom: true }) as string[][]).slice(1);
    const filled = lines.filter((cells) => cells.some((cell) => cell.trim() !== ''));
    expect(found.length + junk).toBe(filled.length);
  });

  test.each(names)('%s: speed, cadence and step length of runs agree', (name) => {
    const bytes = readFileSync(new URL(name, ATHLETES));
    const reading = readTable(name, bytes, { zone: undefined, listed: undefined });
    const ratios = recordings(reading).flatMap(({ sport, averages }) => {
      const { speed, cadence, stepLength } = averages;
      if (sport !== 'running' || !speed || !cadence || !stepLength) return [];
      return [(cadence * stepLength) / 1000 / 60 / speed];
    });
    ratios.sort((a, b) => a - b);
    expect(ratios.length).toBeGreaterThan(30);
    const median = ratios[Math.floor(ratios.length / 2)];
    expect(median).toBeGreaterThan(0.93);
    expect(median).toBeLessThan(1.07);
  });
});
