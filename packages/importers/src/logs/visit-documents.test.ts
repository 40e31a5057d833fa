import { describe, expect, test } from 'vitest';
import { readTable } from '../tables/read-table.ts';

function read(name: string, document: unknown) {
  const bytes = Buffer.from(JSON.stringify(document));
  return readTable(name, bytes, { zone: undefined, listed: undefined });
}

function faults(name: string, document: unknown) {
  return read(name, document).problems.map(({ code, place }) => [code, place.field]);
}

describe('intake.json', () => {
  test('tells an empty list, which is "none", from what nobody said', () => {
    const { content, problems } = read('intake.json', { medicines: [], worst: ['on_waking'] });
    expect(problems).toEqual([]);
    expect(content).toMatchObject({
      intake: {
        medicines: { known: true, value: [] },
        otherConditions: { known: false },
        worst: { value: ['on_waking'] },
        race: undefined,
      },
    });
  });

  test('names each field it can not read by its path, keeps the rest', () => {
    const document = {
      onset: 'March',
      race: { name: 'Spring half', distanceKm: 'half', place: 'Ulm' },
      eases: ['lying', 'yoga'],
      leg: [{ what: 'numbness', side: 'left' }, 'tingling'],
      activities: [
        { activity: 'putting on socks', score: 4 },
        { activity: 'sitting', score: 11 },
      ],
      diet: 'none',
    };
    expect(faults('intake.json', document)).toEqual([
      ['unknown-column', 'race.place'],
      ['bad-value', 'race.distanceKm'],
      ['bad-value', 'onset'],
      ['bad-value', 'eases[1]'],
      ['bad-value', 'leg[1]'],
      ['bad-value', 'leg[0].reach'],
      ['bad-value', 'activities[1].score'],
      ['unknown-column', 'diet'],
    ]);
    expect(read('intake.json', document).content).toMatchObject({
      intake: {
        race: { name: 'Spring half', distance: { known: false } },
        eases: { value: ['lying'] },
        activities: [{ activity: 'putting on socks', score: 4 }],
        extra: { diet: 'none' },
      },
    });
  });

  test('holds three activities, as the scale asks', () => {
    const activities = ['a', 'b', 'c', 'd'].map((activity) => ({ activity, score: 5 }));
    const { content, problems } = read('intake.json', { activities });
    expect(content.kind === 'intake' && content.intake.activities).toHaveLength(3);
    expect(problems).toMatchObject([{ place: { field: 'activities' }, received: '4' }]);
  });
});

describe('care.json', () => {
  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'ask at the desk', ' https://a.example'])(
    'a booking page that is no web address is not kept: %s',
    (bookingLink) => {
      const document = { clinician: { name: 'Dr Ada', bookingLink } };
      expect(read('care.json', document).content).toMatchObject({
        care: { clinician: { name: 'Dr Ada', bookingLink: undefined } },
      });
      expect(faults('care.json', document)).toMatchObject([
        [expect.any(String), 'clinician.bookingLink'],
      ]);
    },
  );

  test.each([
    ['whose last day can not be read holds on', { kind: 'no_running_until', until: 'soon' }],
    ['without a last day holds on', { kind: 'no_running_until' }],
  ])('a limit %s', (_, limit) => {
    const { content } = read('care.json', { visits: [{ id: 'a', limits: [limit] }] });
    expect(content).toMatchObject({
      care: { visits: [{ limits: [{ kind: 'no_running_until', until: undefined }] }] },
    });
  });

  test.each([
    ['unknown', { kind: 'no_hills', text: 'no hills' }],
    ['missing', { text: 'no hills' }],
  ])('a limit whose kind is %s stays as words, beside which there is no running', (_, limit) => {
    const { content, problems } = read('care.json', { visits: [{ id: 'a', limits: [limit] }] });
    expect(content).toMatchObject({
      care: {
        visits: [
          { limits: [{ kind: 'other', text: 'no hills' }] },
          { limits: [{ kind: 'no_running_until', until: undefined }] },
        ],
      },
    });
    expect(problems).toMatchObject([{ place: { field: 'visits[0].limits[0].kind' } }]);
  });

  test.each<[string, unknown]>([
    ['limits that are no list', { visits: [{ id: 'a', limits: { kind: 'no_running_until' } }] }],
    ['a limit that is no object', { visits: [{ id: 'a', limits: ['no running'] }] }],
    ['a visit that is no object', { visits: ['no running'] }],
    ['visits that are no list', { visits: { id: 'a' } }],
    ['limits under another name', { visits: [{ id: 'a', limit: [{ kind: 'no_running_until' }] }] }],
    ['visits under another name', { visit: [{ id: 'a' }] }],
  ])('%s stop the runner, who could not be told what they say', (_, document) => {
    const { content, problems } = read('care.json', document);
    expect(problems.length).toBeGreaterThan(0);
    const care = content.kind === 'care' ? content.care : undefined;
    const limits = care?.visits.flatMap((visit) => visit.limits);
    expect(limits).toMatchObject([{ kind: 'no_running_until', until: undefined }]);
  });

  test.each<[string, object]>([
    ['a day', { day: 'Monday' }],
    ['a time and a place', { time: '25:00', place: 7 }],
    ['a question', { questions: [1] }],
    ['a note', { mood: 'good' }],
  ])('%s that can not be read stops nobody', (_, visit) => {
    const { content } = read('care.json', { visits: [{ id: 'a', limits: [], ...visit }] });
    expect(content).toMatchObject({ care: { visits: [{ id: 'a', limits: [] }] } });
  });

  test('two lists of limits in one visit are refused, of which JSON would keep the last', () => {
    const text = '{"visits":[{"limits":[{"kind":"no_running_until"}],"limits":[]}]}';
    const { content, problems } = readTable('care.json', Buffer.from(text), {
      zone: undefined,
      listed: undefined,
    });
    expect(content.kind).toBe('unreadable');
    expect(problems).toMatchObject([{ code: 'bad-json' }]);
  });

  test('a longest run that can not be read is unknown, not none', () => {
    const limits = [{ kind: 'max_km', km: 'five', text: '' }];
    const { content } = read('care.json', { visits: [{ id: 'a', limits }] });
    expect(content).toMatchObject({
      care: { visits: [{ limits: [{ kind: 'max_km', km: { known: false } }] }] },
    });
  });

  test('names each field it can not read by its path', () => {
    const visits = [{ day: 'Monday', time: '25:00', limits: 'none' }];
    expect(faults('care.json', { clinician: { name: 7 }, visits })).toEqual([
      ['bad-value', 'clinician.name'],
      ['bad-value', 'visits[0].day'],
      ['bad-value', 'visits[0].time'],
      ['bad-value', 'visits[0].limits'],
    ]);
  });
});

test('shares.json leaves out a note that does not say when', () => {
  const shares = [{ at: '2026-03-02T14:30:00Z', to: 'GP', what: ['page'] }, { to: 'GP' }];
  const { content, problems } = read('shares.json', { shares });
  expect(content).toMatchObject({
    shares: [{ id: 'share-1', at: Date.UTC(2026, 2, 2, 14, 30), expires: undefined }],
  });
  expect(problems).toMatchObject([{ place: { field: 'shares[1].at' } }]);
});

test('screenings.json leaves out a result that does not say what it came to', () => {
  const good = { day: '2026-03-02', tier: 'review', running: 'ok', complete: true };
  const screenings = [good, { day: '2026-03-03', tier: 'fine', running: 'ok' }, { tier: 'none' }];
  const { content, problems } = read('screenings.json', { screenings });
  expect(content).toMatchObject({ screenings: [{ ...good, yes: [], no: [], reasons: [] }] });
  expect(problems.map(({ place }) => place.field)).toEqual([
    'screenings[1].tier',
    'screenings[2].day',
    'screenings[2].running',
  ]);
});

const TRIED = {
  id: '1e0c9a3e-3d52-4a7b-9d66-0d9f5a6c1f00',
  change: 'warm_up',
  began: '2026-03-02',
  seed: 7,
  outcome: 'worst',
  smallest: 2,
  most: 24,
};

describe('experiments.json', () => {
  test('keeps an experiment with its runs, and leaves out what would change its order or verdict', () => {
    const trials = [
      { slot: 0, day: '2026-03-03', run: '06:30', kept: true },
      { slot: 1, day: '2026-03-05' },
      { slot: -1, day: '2026-03-07' },
      { slot: 2, day: '2026-03-09', run: '2026-13-09T06:30' },
    ];
    const { content, problems } = read('experiments.json', {
      experiments: [
        { ...TRIED, trials },
        { ...TRIED, trials },
        { ...TRIED, id: TRIED.id.replace('1', '2'), seed: 1e300 },
        { ...TRIED, id: TRIED.id.replace('1', '3'), ended: 'yesterday' },
        { ...TRIED, id: TRIED.id.replace('1', '4'), distance: { from: 9, to: 5 } },
        { ...TRIED, id: '../../x', smallest: 0 },
      ],
    });
    const at = Date.UTC(2026, 2, 3, 6, 30);
    expect(content).toEqual({
      kind: 'experiments',
      experiments: [
        {
          ...TRIED,
          distance: null,
          ended: undefined,
          trials: [
            { ...trials[0], run: { by: 'start', at, clock: 'local' } },
            { ...trials[1], run: undefined, kept: undefined },
          ],
        },
      ],
    });
    expect(problems.map(({ place }) => place.field)).toEqual([
      ...['experiments[0].trials[2].slot', 'experiments[0].trials[3].run'],
      ...['experiments[1].trials[2].slot', 'experiments[1].trials[3].run', 'experiments[1].id'],
      ...['experiments[2].seed', 'experiments[3].ended', 'experiments[4].distance.to'],
      ...['experiments[5].id', 'experiments[5].smallest'],
    ]);
  });

  test('a kind of change that is never tried is none', () => {
    expect(
      faults('experiments.json', { experiments: [{ ...TRIED, change: 'load_spike' }] }),
    ).toEqual([['bad-value', 'experiments[0].change']]);
  });
});

describe('wishes.json', () => {
  test('says what the plan is made for', () => {
    const wishes = {
      goal: { km: 15, day: '2026-09-20' },
      moves: [{ from: '2026-06-28', to: '2026-06-27' }],
      equipment: ['band', 'step'],
      asksFootStrike: true,
    };
    const { content, problems } = read('wishes.json', wishes);
    expect(content).toEqual({ kind: 'wishes', wishes });
    expect(problems).toEqual([]);
  });

  test.each([
    [{ goal: { km: 15 } }, 'goal.day'],
    [{ goal: { km: 5000, day: '2026-09-20' } }, 'goal.km'],
    [{ goal: { km: 15, day: 'soon' } }, 'goal.day'],
    [{ moves: [{ from: '2026-06-28' }] }, 'moves[0].to'],
    [{ equipment: ['trampoline'] }, 'equipment[0]'],
    [{ asksFootStrike: 1 }, 'asksFootStrike'],
  ])('of %j nothing is wanted, and %s is named', (document, path) => {
    const { content } = read('wishes.json', document);
    expect(content).toMatchObject({
      wishes: { goal: undefined, moves: [], equipment: [], asksFootStrike: false },
    });
    expect(faults('wishes.json', document)).toEqual([['bad-value', path]]);
  });
});

test.each(['intake', 'care', 'shares', 'screenings', 'experiments', 'wishes'])(
  '%s under another name is known by its schema',
  (kind) => {
    const { content } = read('copy.json', { schema: `plumbline.${kind}/1` });
    expect(content.kind).toBe(kind);
  },
);
