import { describe, expect, test } from 'vitest';
import { processorSeconds } from '../testing/processor-time.ts';
import { readTable } from './read-table.ts';

const STRAVA_HEADER =
  'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Moving Time,Distance,Average Speed,Filename';

/** One sound file of each kind, with two rows or more. */
const FIXTURES: Readonly<Record<string, string>> = {
  'diary.csv':
    'date,run,pain_before,pain_during,pain_after,onset_km,region,limp,shoes,note\n2026-03-09,2026-03-09T06:30,0,3,4,5.5,lower_back|leg,no,Blue,"tired, ""heavy"""\n2026-03-10,,,,2,,,yes,Ünï,\n2026-03-12,,1,1,1,1,neck,no,Red,x\n',
  'strength.csv':
    'date,exercise,sets,reps,hold_s,load_kg,minutes,note\n2026-03-09,Plank,3,,45,,,\n2026-03-10,Squat,3,8,,40,,"a\nb"\n',
  'tests.csv':
    'date;test;value;unit\n9.3.2026;biering_sorensen;92,5;s\n21.3.2026;sit_to_stand_30s;18;reps\n',
  'hydration.csv':
    'date,mass_before_kg,mass_after_kg,drink_during_ml,urine_colour,air_celsius\n2026-03-09,70.2,69.1,500,3,28\n2026-03-10,70,69,0,2,-3.5\n',
  'form.csv':
    'date\tphase\tsource\tfoot_strike_angle_deg\tfoot_strike_angle_deg_sd\tview\n2026-03-09\tearly\tvideo\t12,5\t1\tside\n2026-03-09\tlate\tvideo\t9\t1\tside\n',
  'profile.json':
    '{"sex":"female","birthYear":1985,"conditions":["nsaids"],"timeZone":"Europe/Berlin"}',
  'triage.json':
    '{"age":41,"answers":{"fever":false,"one_leg_weak":{"value":true,"since":"2026-03-02"}}}',
  'intake.json':
    '{"onset":"2026-03-01","leg":[{"what":"numbness","side":"left","reach":"below_knee"}],"activities":[{"activity":"socks","score":4}],"medicines":["ibuprofen"]}',
  'care.json':
    '{"clinician":{"name":"W"},"visits":[{"id":"v","time":"14:30","limits":[{"kind":"max_km","km":5,"until":"2026-04-01","text":"flat"}]}]}',
  'screenings.json':
    '{"screenings":[{"day":"2026-03-02","rulesVersion":"r/2","tier":"none","running":"ok","reasons":[],"complete":true,"yes":[],"no":["fever"]}]}',
  'experiments.json':
    '{"experiments":[{"id":"1e0c9a3e-3d52-4a7b-9d66-0d9f5a6c1f00","change":"shoes","began":"2026-03-02","seed":7,"outcome":"worst","smallest":2,"most":24,"trials":[{"slot":0,"day":"2026-03-03","kept":true}]}]}',
  'wishes.json':
    '{"goal":{"km":15,"day":"2026-09-20"},"moves":[{"from":"2026-06-28","to":"2026-06-27"}],"equipment":["band"],"asksFootStrike":false}',
  'shares.json': '{"shares":[{"id":"s","at":"2026-03-02T14:30:00Z","to":"GP","what":["page"]}]}',
  'Activities.csv':
    'Activity Type,Date,Distance,Time,Avg HR,Avg Run Cadence,Avg Stride Length,Avg GCT Balance\nRunning,2026-03-09 06:30:15,"10.00","00:55:00","150","170","1.07","49.5% L / 50.5% R"\nCycling,2026-03-08 06:30:15,"40.00","01:55:00","140","--","0.00","--"\n',
  'activities.csv': `${STRAVA_HEADER}\n1,"Mar 9, 2026, 6:30:00 AM",x,Run,3700,3600,10,2.778,activities/1.fit\n2,"Mar 10, 2026, 6:30:00 AM","a\nb",Ride,3700,3600,30,8.3,\n`,
};

function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** How many things a file gave, and where its problems are; fails where a problem has no place. */
function outcome(name: string, bytes: Uint8Array) {
  const { content, problems } = readTable(name, bytes, { zone: undefined, listed: undefined });
  // One assertion for all: a thousand files of some problems each would be slow otherwise.
  const unplaced = problems.filter(
    ({ place, expected, received }) =>
      place.file !== name ||
      expected === '' ||
      [...received].length > 80 ||
      /[\r\n]/.test(received),
  );
  expect(unplaced).toEqual([]);
  const rows = 'rows' in content ? content.rows.length : 0;
  const recordings = content.kind === 'recordings' ? content.recordings.length : 0;
  const activities = content.kind === 'activity-list' ? content.activities.length : 0;
  return { kind: content.kind, count: rows + recordings + activities, problems };
}

describe.each(Object.entries(FIXTURES))('%s', (name, text) => {
  const whole = Buffer.from(text);
  const sound = outcome(name, whole);

  test('is sound to begin with', () => {
    expect(sound.problems).toEqual([]);
    expect(['unreadable', 'nothing']).not.toContain(sound.kind);
  });

  test('cut at every tenth of its length gives no more rows, and names what is lost within a row', () => {
    let named = 0;
    for (let tenth = 0; tenth < 10; tenth++) {
      const cut = outcome(name, whole.subarray(0, Math.floor((whole.length * tenth) / 10)));
      expect(cut.count).toBeLessThanOrEqual(sound.count);
      if (cut.problems.length > 0) named += 1;
    }
    expect(named).toBeGreaterThanOrEqual(5);
  });

  test('with any of 1,000 bits flipped loses rows only by name', () => {
    const random = numbersFrom(name.length);
    const started = process.cpuUsage();
    for (let i = 0; i < 1000; i++) {
      const bytes = Buffer.from(whole);
      const at = Math.floor(random() * bytes.length);
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << Math.floor(random() * 8)), at);
      const { kind, count, problems } = outcome(name, bytes);
      const lost = count < sound.count || kind === 'unreadable';
      if (lost && kind !== 'nothing') expect(problems.length, `byte ${at}`).toBeGreaterThan(0);
    }
    expect(processorSeconds(started)).toBeLessThan(10);
  });
});

describe('within bounds', () => {
  test.each([
    ['a quote that never ends', `date,note\n2026-03-09,"${'x\n'.repeat(50_000)}`],
    ['one endless line', `date,note\n2026-03-09,${'x'.repeat(3_000_000)}\n`],
    ['a thousand columns and more', `date,${'a,'.repeat(5000)}b\n`],
    ['many short lines', 'date,pain_after\n'.concat('x,1\n'.repeat(20_000))],
    ['a date as long as a book', `date\n${'9.'.repeat(400_000)}\n`],
    ['a time as long as a book', `date,run\n2026-03-09,${'1 :'.repeat(200_000)}\n`],
    ['deeply nested JSON', '[{"a":'.repeat(100_000)],
  ])('%s is read or refused in seconds', (_, text) => {
    const name = text.startsWith('[') ? 'profile.json' : 'diary.csv';
    const started = process.cpuUsage();
    const { problems } = outcome(name, Buffer.from(text));
    expect(problems.length).toBeLessThan(1100);
    expect(processorSeconds(started)).toBeLessThan(5);
  });

  test('a table beyond 32 MB is refused unread', () => {
    const { kind, problems } = outcome('diary.csv', Buffer.alloc(33 * 1024 * 1024, 'x'));
    expect([kind, problems[0]?.code]).toEqual(['unreadable', 'too-large']);
  });
});
