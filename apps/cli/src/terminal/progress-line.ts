import { type Progress, progressInWords } from '@plumbline/application';
import { Presets, SingleBar } from 'cli-progress';
import { width } from './terminal.ts';

/** Shorter than this and a bar would only flicker. */
const PATIENCE_MS = 1000;

export interface ProgressLine {
  readonly onProgress: (progress: Progress) => void;
  /** Takes the line away. */
  readonly stop: () => void;
}

/** A line that shows how far it is, from the second second on; none where standard error is no terminal. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  if (!stream.isTTY) return { onProgress: () => {}, stop: () => {} };
  const began = performance.now();
  let bar: SingleBar | undefined;
  let over = false;
  return {
    onProgress: (progress) => {
      // A bar that is told something after its end would draw itself for ever.
      if (over) return;
      if (!bar && performance.now() - began < PATIENCE_MS) return;
      bar ??= started(stream);
      bar.update(Math.round(progressInWords(progress).done * 1000), { progress });
    },
    stop: () => {
      over = true;
      bar?.stop();
    },
  };
}

function started(stream: NodeJS.WriteStream): SingleBar {
  const bar = new SingleBar(
    {
      stream,
      clearOnComplete: true,
      hideCursor: true,
      gracefulExit: false,
      format: (_options, _params, payload: { readonly progress?: Progress }) =>
        payload.progress ? lineOf(payload.progress, width(stream)) : '',
    },
    Presets.shades_classic,
  );
  bar.start(1000, 0, {});
  return bar;
}

const BAR_COLUMNS = 14;

/** `Reading ██████░░░░ 310 of 3,000 files, 120 MB of 700 MB, about 20 seconds left`, as much as fits. */
export function lineOf(progress: Progress, columns: number): string {
  const { stage, files, bytes, left, done } = progressInWords(progress);
  const filled = Math.round(done * BAR_COLUMNS);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_COLUMNS - filled);
  const candidates = [
    `${stage} ${bar} ${[files, bytes, left].filter((text) => text !== '').join(', ')}`,
    `${stage} ${[files, bytes, left].filter((text) => text !== '').join(', ')}`,
    `${stage} ${[files, left].filter((text) => text !== '').join(', ')}`,
    `${stage} ${files}`,
  ];
  return candidates.find((line) => line.length < columns) ?? stage.slice(0, columns - 1);
}
