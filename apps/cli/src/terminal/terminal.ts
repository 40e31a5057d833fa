import pc from 'picocolors';

const WIDEST = 80;
const NARROWEST = 32;

/** Columns to write for: the terminal's, never more than reads well, and 80 where there is no terminal. */
export function width(stream: NodeJS.WriteStream = process.stdout): number {
  const columns = stream.isTTY && stream.columns > 0 ? stream.columns : WIDEST;
  return Math.max(NARROWEST, Math.min(WIDEST, columns));
}

export type Style = ReturnType<typeof pc.createColors>;

/** Colours for standard output: none when it is piped or `NO_COLOR` is set. */
export const style: Style = pc.createColors(pc.isColorSupported);

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** One sentence on standard error, in the program's name. */
export function complain(sentence: string): void {
  process.stderr.write(`plumbline: ${sentence}\n`);
}
