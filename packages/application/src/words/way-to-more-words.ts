import { count } from './plain-text.ts';

/** What an answer still lacks, as something to do. */
export const WAY_TO_MORE = {
  importRuns: (): string =>
    'Import your runs: a folder, or the archive that your watch’s maker gives you.',
  fillIn: (unsaid: number, needed: number): string =>
    `Fill in, from memory, how your back was on past runs: ${count(unsaid, 'run')} ${unsaid === 1 ? 'has' : 'have'} no pain written down, and ${needed} more ${needed === 1 ? 'is' : 'are'} enough for a first answer. Zeros count too.`,
  writeDown: (needed: number): string =>
    `Write down how your back was after each of your next ${count(needed, 'run')}, the painless ones too.`,
  painful: (): string =>
    'So far few of the runs written down were painful. With twenty runs written down, or three painful ones, Plumbline can say more.',
} as const;
