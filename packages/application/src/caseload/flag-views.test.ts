import { type Day, type Flag, happeningOf, type PainScore } from '@plumbline/domain';
import type { KeptFlag, Raised } from '@plumbline/store';
import { expect, test } from 'vitest';
import type { CaseView } from '../views/caseload-view.ts';
import { flagWords } from '../words/flag-words.ts';
import { flagViews, inOrder } from './flag-views.ts';

const day = (text: string) => text as Day;
const pain = (score: number) => score as PainScore;
const AT = Date.UTC(2026, 5, 20);
const nameOf = () => 'Kim';

const PAIN: Flag = {
  kind: 'morning_pain_up',
  from: { day: day('2026-06-04'), pain: pain(2) },
  to: { day: day('2026-06-10'), pain: pain(5) },
};
const SILENT: Flag = { kind: 'silent', last: day('2026-06-10') };

function kept(flag: Flag, seen: KeptFlag['seen'] = []): KeptFlag {
  const [kind, happening] = [flag.kind, happeningOf(flag)];
  return { id: kind, runnerId: 'r', kind, happening, body: flag, raisedAt: AT, seen };
}

function raised(...flags: readonly Flag[]): Raised {
  const standing = flags.map((flag) => `${flag.kind} ${happeningOf(flag)}`);
  return { revision: 1, derivedBy: '1', untilAt: AT, standing, keepsBack: false };
}

test('a flag is open for whom has not acknowledged it, and for the runner until anybody has', () => {
  const seen = [{ personId: 'coach', at: AT, action: 'called' }];
  const isOpen = (personId: string | null) =>
    flagViews([kept(PAIN, seen)], { personId, raised: raised(PAIN), nameOf })[0]?.isOpen;
  expect(isOpen('clinician')).toBe(true);
  expect(isOpen('coach')).toBe(false);
  expect(isOpen(null)).toBe(false);
});

test('silence that is over is left out, pain that is over stays and says so', () => {
  const views = flagViews([kept(PAIN), kept(SILENT)], { personId: 'k', raised: raised(), nameOf });
  expect(views).toMatchObject([{ kind: 'morning_pain_up', stands: false }]);
});

test('those with something open come first, then who is kept back, then what was seen, then the calm by name', () => {
  const one = (name: string, more: Partial<CaseView> = {}): CaseView => {
    return { id: name, name, kinds: [], mayWrite: false, isKeptBack: false, flags: [], ...more };
  };
  const told = { personId: 'k', raised: raised(PAIN), nameOf };
  const open = flagViews([kept(PAIN)], told);
  const seen = flagViews([kept(PAIN, [{ personId: 'k', at: AT, action: 'x' }])], told);
  const cases = [
    one('Zoe'),
    one('Abe'),
    one('Seen', { flags: seen }),
    one('Back', { isKeptBack: true }),
    one('Open', { flags: open }),
  ];
  expect(inOrder(cases).map(({ name }) => name)).toEqual(['Open', 'Back', 'Seen', 'Abe', 'Zoe']);
});

test.each<[Flag, string]>([
  [PAIN, 'Morning pain up by 3: From 2 of 10 on 2026-06-04 to 5 on 2026-06-10.'],
  [SILENT, 'Silent for ten days or more: No run and no diary entry since 2026-06-10.'],
  [
    {
      kind: 'safety',
      tier: 'emergency',
      running: 'stop',
      reasons: ['chest_pain'],
      since: day('2026-06-01'),
      signs: [],
    },
    'Signs of an emergency: Chest pain. Told since 2026-06-01. No run is planned until somebody has looked.',
  ],
  [
    {
      kind: 'private_safety',
      tier: 'emergency',
      running: 'stop',
      reasons: ['saddle_numbness'],
      since: undefined,
      signs: [],
    },
    'Signs of an emergency: Of the private answers: Saddle numbness. No run is planned until somebody has looked.',
  ],
])('a flag says what was told and when', (flag, expected) => {
  const { title, says } = flagWords(flag);
  expect(`${title}: ${says}`).toBe(expected);
});
