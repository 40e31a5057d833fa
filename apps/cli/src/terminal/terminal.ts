import pc from 'picocolors';

const WIDEST = 80;
const NARROWEST = 32;

/** Columns to write for: the terminal's, never more than reads well, and 80 where there is no terminal. */
export function width(stream: NodeJS.WriteStream = process.stdout): number {
  const columns = stream.isTTY && stream.columns > 0 ? stream.columns : WIDEST;
  return Math.max(NARROWEST, Math.min(WIDEST, columns));
}

export type Style = ReturnType<typeof pc.createColors>;

/** Colours for standard output: none when it is piped or `NO_COLOR` is set; `FORCE_COLOR` asks for them all the same. */
export const style: Style = pc.createColors(wantsColours(process.env, process.stdout));

/** picocolors would colour a pipe too where `CI` is set, and a log is read as plain text. */
function wantsColours(env: NodeJS.ProcessEnv, stream: NodeJS.WriteStream): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  // A pipe has no isTTY at all, and for nothing picocolors would judge by itself.
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** One sentence on standard error, in the program's name. */
export function complain(sentence: string): void {
  process.stderr.write(`plumbline: ${sentence}\n`);
}
