import type { Written } from '@plumbline/application';
import { expect, test } from 'vitest';
import { Refused } from '../connection/refused.ts';
import { outbox, type Shelf, type WaitingEntry } from './outbox.ts';

function anEntry(id: string): WaitingEntry {
  return { id, path: '/api/diary', body: { id }, says: id, madeAt: '', refused: null };
}

function shelf(): Shelf {
  const entries = new Map<string, WaitingEntry>();
  return {
    all: async () => [...entries.values()],
    put: async (entry) => {
      entries.set(entry.id, entry);
    },
    remove: async (id) => {
      entries.delete(id);
    },
  };
}

/** A phone, and a computer that answers as it is told to: with nothing to say against an entry, or with a refusal. */
function aPhone(answers: { refuse: string | null; isAway?: boolean }, on: Shelf = shelf()) {
  const sent: string[] = [];
  const send = async ({ id }: WaitingEntry): Promise<Written> => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (answers.refuse !== null) throw new Refused(answers.refuse, `no: ${answers.refuse}`);
    sent.push(id);
    return { revision: sent.length, undo: 'u', id };
  };
  const box = outbox({ shelf: on, send, isWorthTrying: () => answers.isAway !== true });
  const waits = () => box.waiting().map(({ id, refused }) => (refused ? `${id}: ${refused}` : id));
  return { box, sent, waits };
}

test('with a connection an entry is written at once, and does not wait', async () => {
  const { box, waits } = aPhone({ refuse: null });
  expect(await box.write(anEntry('a'))).toMatchObject({ revision: 1 });
  expect(waits()).toEqual([]);
});

test('without one it waits, and all are sent in order when the computer is back', async () => {
  const answers: { refuse: string | null } = { refuse: 'gone' };
  const { box, sent, waits } = aPhone(answers);
  for (const id of ['a', 'b']) expect(await box.write(anEntry(id))).toBe('waiting');
  expect([waits(), sent]).toEqual([['a', 'b'], []]);
  answers.refuse = null;
  expect(await box.write(anEntry('c'))).toMatchObject({ id: 'c' });
  expect([waits(), sent]).toEqual([[], ['a', 'b', 'c']]);
});

test('while the computer is known to be away nothing is tried, until it is back', async () => {
  const answers = { refuse: null, isAway: true };
  const { box, sent, waits } = aPhone(answers);
  expect(await box.write(anEntry('a'))).toBe('waiting');
  expect([waits(), sent]).toEqual([['a'], []]);
  answers.isAway = false;
  expect(await box.sendAll()).toBe(1);
});

test('entries wait over a restart of the phone', async () => {
  const kept = shelf();
  await aPhone({ refuse: 'gone' }, kept).box.write(anEntry('a'));
  const { box, sent } = aPhone({ refuse: null }, kept);
  expect(await box.sendAll()).toBe(1);
  expect(sent).toEqual(['a']);
});

test('two that send at the same time send each entry once', async () => {
  const answers: { refuse: string | null } = { refuse: 'gone' };
  const { box, sent } = aPhone(answers);
  await box.write(anEntry('a'));
  answers.refuse = null;
  await Promise.all([box.sendAll(), box.sendAll(), box.write(anEntry('b'))]);
  expect(sent).toEqual(['a', 'b']);
});

test.each(['store-busy', 'fault', 'sample-open', 'phone-unknown'])(
  '%s says nothing against an entry: it waits',
  async (code) => {
    const { box, waits } = aPhone({ refuse: code });
    expect(await box.write(anEntry('a'))).toBe('waiting');
    expect(waits()).toEqual(['a']);
  },
);

test('an entry that the computer does not take at once is the form’s to show', async () => {
  const { box, waits } = aPhone({ refuse: 'bad-entry' });
  await expect(box.write(anEntry('a'))).rejects.toThrow('no: bad-entry');
  expect(waits()).toEqual([]);
});

test('one that it does not take later stays for the runner to see, and holds up no other', async () => {
  const answers: { refuse: string | null } = { refuse: 'gone' };
  const { box, sent, waits } = aPhone(answers);
  await box.write(anEntry('a'));
  answers.refuse = 'no-such-run';
  expect(await box.sendAll()).toBe(0);
  answers.refuse = null;
  await box.write(anEntry('b'));
  expect([waits(), sent]).toEqual([['a: no: no-such-run'], ['b']]);
  await box.discard('a');
  expect(waits()).toEqual([]);
});

test('whoever watches hears of every change', async () => {
  const { box } = aPhone({ refuse: 'gone' });
  let heard = 0;
  const leave = box.subscribe(() => {
    heard += 1;
  });
  await box.write(anEntry('a'));
  leave();
  await box.discard('a');
  expect(heard).toBe(1);
});
