import { SingleBar } from 'cli-progress';
import { width } from '../terminal/terminal.ts';

interface VideoProgress {
  /** Told how far it is, in s of the video. */
  readonly onTime: (t: number) => void;
  /** Takes the line away. */
  readonly stop: () => void;
}

/** A line that says how much of a video has been read; none where standard error is no terminal. */
export function videoProgress(
  seconds: number,
  stream: NodeJS.WriteStream = process.stderr,
): VideoProgress {
  if (!stream.isTTY) return { onTime: () => {}, stop: () => {} };
  const bar = new SingleBar({
    stream,
    clearOnComplete: true,
    hideCursor: true,
    gracefulExit: false,
    format: (_options, { value }: { readonly value: number }) =>
      `Looking at every picture: ${value.toFixed(1)} s of at most ${seconds} s`.slice(
        0,
        width(stream) - 1,
      ),
  });
  bar.start(seconds, 0);
  return { onTime: (t) => bar.update(t), stop: () => bar.stop() };
}
