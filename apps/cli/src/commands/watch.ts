import {
  dataFolder,
  type WatchEvent,
  watchEventInWords,
  watchFolder,
} from '@plumbline/application';
import { keepCalendar, roomForCalendar } from '../calendar-keeper.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { failed } from '../failure.ts';
import { interruption } from '../terminal/interruption.ts';
import { type ProgressLine, progressLine } from '../terminal/progress-line.ts';
import { complain, print } from '../terminal/terminal.ts';

export interface WatchCommandOptions {
  /** A calendar file to keep as the plan stands. */
  readonly ics?: string;
}

/** Imports what is in `folder` and whatever appears in it, a line for each import, until Ctrl-C. */
export async function watch(folder: string, { ics }: WatchCommandOptions): Promise<ExitCode> {
  const room = ics === undefined ? undefined : await roomForCalendar(ics);
  if (room && !room.ok) return failed(room.error);
  const calendar = ics === undefined ? undefined : keepCalendar(ics);
  const stop = interruption();
  let line: ProgressLine | undefined;
  const stopLine = () => {
    line?.stop();
    line = undefined;
  };
  const watched = await watchFolder(folder, {
    dataFolder: dataFolder(process.env),
    signal: stop.signal,
    onProgress: (progress) => {
      line ??= progressLine();
      line.onProgress(progress);
    },
    onEvent: (event) => {
      stopLine();
      tell(event, folder);
      if (event.kind !== 'busy') calendar?.renew();
    },
  });
  stopLine();
  await calendar?.close();
  if (calendar)
    print(
      `${ics} is no longer kept as the plan stands; it may name runs that are not to be run by then.`,
    );
  stop.release();
  if (!watched.ok) {
    if (watched.error.code !== 'not-a-folder') return failed(watched.error);
    complain(`${folder} is not a folder; name the one that files appear in.`);
    return EXIT.input;
  }
  // Ctrl-C is how a watch is ended.
  return stop.asked() === EXIT.ended ? EXIT.ended : EXIT.done;
}

function tell(event: WatchEvent, folder: string): void {
  const said = watchEventInWords(event, folder);
  if (event.kind === 'busy') complain(said);
  else print(`${clockTime(new Date())} ${said}`);
}

/** `07:31`, as the clock on the runner's wall says. */
function clockTime(now: Date): string {
  return now.toTimeString().slice(0, 5);
}
