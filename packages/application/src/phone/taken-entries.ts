import { keepPhoneFile, phoneFile } from '@plumbline/store';

/** Entries that are remembered: a phone that was without a connection for months has fewer waiting. */
const REMEMBERED = 500;

/**
 * Entries that were written, by the id that whoever made them gave them, so that sending one again writes nothing. They
 * are on the disk: a phone may send again what was answered just before this machine was switched off.
 */
export interface TakenEntries {
  /** What the entry was answered when it was written; nothing for one that was not. */
  readonly answerTo: (id: string) => Promise<string | undefined>;
  /** Notes that it was written. False where the disk takes no note: then sending it again would write it again. */
  readonly note: (id: string, answer: string) => Promise<boolean>;
}

interface Taken {
  readonly id: string;
  readonly answer: string;
}

export function takenEntries(dataFolder: string): TakenEntries {
  return {
    answerTo: async (id) => kept(dataFolder).find((taken) => taken.id === id)?.answer,
    note: async (id, answer) => {
      const latest = [...kept(dataFolder), { id, answer }].slice(-REMEMBERED);
      return keepPhoneFile(dataFolder, 'entries.json', `${JSON.stringify(latest)}\n`).ok;
    },
  };
}

/** A file that is damaged remembers nothing. */
function kept(dataFolder: string): readonly Taken[] {
  const file = phoneFile(dataFolder, 'entries.json');
  if (!file.ok || file.value === undefined) return [];
  try {
    const entries: unknown = JSON.parse(file.value);
    return Array.isArray(entries) && entries.every(isTaken) ? entries : [];
  } catch {
    return [];
  }
}

function isTaken(value: unknown): value is Taken {
  if (typeof value !== 'object' || value === null) return false;
  const { id, answer } = value as Record<string, unknown>;
  return typeof id === 'string' && typeof answer === 'string';
}
