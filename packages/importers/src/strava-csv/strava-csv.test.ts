import { describe, expect, test } from 'vitest';
import { listedFileName } from '../archive/listed-file.ts';
import type { FileReading, ListedActivity } from '../file-reading.ts';
import { readTable } from '../tables/read-table.ts';

/** The first 37 headings; their order is the same in every export since 2019 that was seen. */
const ENGLISH =
  'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance,Max Speed,Average Speed,Elevation Gain,Elevation Loss,Elevation Low,Elevation High,Max Grade,Average Grade,Average Positive Grade,Average Negative Grade,Max Cadence,Average Cadence,Max Heart Rate,Average Heart Rate,Max Watts,Average Watts,Calories,Max Temperature,Average Temperature';
const GERMAN =
  'Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Aktivitätsbeschreibung,Verstrichene Zeit,Distanz,Max. Herzfrequenz,Relative Leistung,Pendeln,Hinweis zur Privatsphäre für Aktivitäten,Aktivitätsausrüstung,Dateiname,Sportlergewicht,Fahrradgewicht,Verstrichene Zeit,Bewegungszeit,Distanz,Höchstgeschw.,Durchschnittliche Geschwindigkeit,Höhenzunahme,Höhenunterschied,Min. Höhe,Max. Höhe,Max. Steigung,Durchschnittliche Steigung,Durchschnittliche positive Steigung,Durchschnittliche negative Steigung,Max. Tritt-/Schrittfrequenz,Durchschnittliche Trittfrequenz,Max. Herzfrequenz,Durchschnittliche Herzfrequenz,Max. Watt,Durchschnittliche Watt,Kalorien,Max. Temperatur,Durchschnittliche Temperatur';

function row(parts: { date: string; type: string; file: string; distance: string }): string {
  const { date, type, file, distance } = parts;
  return `4163856655,"${date}",Evening,${type},"two\nlines",3700,${distance},170,,false,,Blue pair,${file},,,3700.0,3600.0,10020.5,4.9,2.78,55.5,54.0,,,,,,,,84.5,170,150.2,,,,,21`;
}

function read(text: string, zone?: string): FileReading {
  return readTable('export.zip › activities.csv', Buffer.from(text), { zone, listed: undefined });
}

function listed({ content }: FileReading): readonly ListedActivity[] {
  return content.kind === 'activity-list' ? content.activities : [];
}

const MORNING = 'Mar 9, 2026, 6:30:00 AM';

test('an activity with a file is listed with its file, its shoes and its numbers in m and s', () => {
  const text = `${ENGLISH}\n${row({ date: MORNING, type: 'Trail Run', file: 'activities/1.fit.gz', distance: '10.02' })}\n`;
  const reading = read(text, 'Europe/Berlin');
  expect(reading.problems).toEqual([]);
  expect(listed(reading)).toMatchObject([
    {
      file: { value: 'activities/1.fit.gz' },
      sport: 'running',
      gear: { value: 'Blue pair' },
      recording: {
        format: 'strava-csv',
        surface: 'trail',
        start: Date.UTC(2026, 2, 9, 6, 30),
        offset: { minutes: 60, from: 'profile' },
        elapsed: { value: 3700 },
        moving: { value: 3600 },
        distance: { value: 10_020.5 },
        ascent: { value: 55.5 },
        averages: { speed: 2.78, heartRate: 150.2, cadence: 169, temperature: 21 },
      },
    },
  ]);
});

test('an activity typed in by hand has no file', () => {
  const text = `${ENGLISH}\n${row({ date: MORNING, type: 'Run', file: '', distance: '10.02' })}\n`;
  expect(listed(read(text))[0]).toMatchObject({ file: { known: false }, sport: 'running' });
});

test.each([
  ['German', '09.03.2026, 06:30:00', 'Lauf', '"10,02"'],
  ['German with a month', '9. März 2026, 06:30:00', 'Lauf', '"10,02"'],
  ['Dutch', '9 mrt. 2026 06:30:00', 'Hardloopsessie', '"10,02"'],
  ['French', '9 mars 2026 à 06:30:00', 'Course à pied', '"10,02"'],
  ['English of newer systems', 'Mar 9, 2026, 6:30:00\u202fAM', 'Run', '10.02'],
])('headings in another language are found by their places: %s', (_, date, type, distance) => {
  const text = `${GERMAN}\n${row({ date, type, file: 'activities/1.gpx', distance })}\n`;
  const reading = read(text);
  expect(reading.problems).toEqual([]);
  expect(listed(reading)).toMatchObject([
    {
      file: { value: 'activities/1.gpx' },
      sport: 'running',
      recording: { start: Date.UTC(2026, 2, 9, 6, 30), distance: { value: 10_020.5 } },
    },
  ]);
});

describe('lists of other layouts', () => {
  const short =
    'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Moving Time,Distance,Average Speed';

  test.each([
    ['kilometres', '10', 10_000],
    ['miles', '6.214', 10_000],
    ['metres', '10000', 10_000],
  ])('one distance alone is read in %s where time and speed say so', (_, distance, metres) => {
    const text = `${short}\n1,"${MORNING}",x,Run,3700,3600,${distance},2.778\n`;
    const found = listed(read(text))[0]?.recording.distance;
    expect(found?.known && Math.round(found.value / 10) * 10).toBe(metres);
  });

  test('one distance alone stays unknown where nothing says its unit', () => {
    const text = `${short}\n1,"${MORNING}",x,Run,3700,3600,10,\n`;
    expect(listed(read(text))[0]?.recording.distance.known).toBe(false);
  });

  test('the list of before 2019', () => {
    const text = `id,date,name,type,gear,filename\n1,2016-03-09 06:30:00,x,Run,Blue pair,activities/1.gpx\n`;
    expect(listed(read(text))).toMatchObject([
      { sport: 'running', file: { value: 'activities/1.gpx' } },
    ]);
  });
});

test('a row without a date is named and the others are read', () => {
  const good = row({ date: MORNING, type: 'Run', file: '', distance: '10' });
  const bad = row({ date: 'yesterday', type: 'Run', file: '', distance: '10' });
  const reading = read(`${ENGLISH}\n${good}\n${bad}\n${good}\n`);
  expect(listed(reading).length).toBe(2);
  expect(reading.problems).toMatchObject([
    { code: 'bad-date', place: { line: 4, field: 'Activity Date' }, received: 'yesterday' },
  ]);
});

test.each([
  ['activities.csv', 'activities/1.fit.gz', 'activities/1.fit.gz'],
  ['export/activities.csv', 'activities/1.fit.gz', 'export/activities/1.fit.gz'],
  ['x.zip › activities.csv', 'activities/1.fit.gz', 'x.zip › activities/1.fit.gz'],
  ['x.zip › a/activities.csv', 'activities/1.fit.gz', 'x.zip › a/activities/1.fit.gz'],
])('the list %s means %s beside it', (list, file, name) => {
  expect(listedFileName(list, file)).toBe(name);
});
