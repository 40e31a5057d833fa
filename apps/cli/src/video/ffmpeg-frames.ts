import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { AT_ONCE, buffersInTurn, type Size } from '@plumbline/pose';
import type { VideoProblem } from './video-problem.ts';

/** One upright picture of a video. */
export interface VideoFrame extends Size {
  /** s of the video's own time. */
  readonly t: number;
  /** Red, green and blue of each pixel, rows from above. Good until {@link AT_ONCE} more are asked for. */
  readonly bytes: Uint8Array;
}

/** Of a video, in its own s. */
export interface Stretch {
  readonly from: number;
  readonly seconds: number;
}

export class VideoFailure extends Error {
  readonly problem: VideoProblem;
  constructor(problem: VideoProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Said by ffmpeg of each picture, in order: `n:   0 pts:      0 pts_time:0       … s:720x1280 …`. */
const SHOWN = /\bn: *\d+ .*\bpts_time:(\S+).* s:(\d+)x(\d+) /;
const ERROR_WORDS =
  /(?:Invalid data|moov atom not found|does not contain any stream|matches no streams|No such|Error|could not)[^\n]*/i;

/**
 * The pictures of a stretch with the times that they are shown at, turned upright, {@link AT_ONCE} in memory.
 *
 * @throws VideoFailure where ffmpeg is missing, or reads no picture
 */
export async function* ffmpegFrames(file: string, stretch: Stretch): AsyncGenerator<VideoFrame> {
  const ffmpeg = started(file, stretch);
  const shown = shownBy(ffmpeg);
  let isNone = true;
  const roomFor = buffersInTurn(AT_ONCE);
  let buffer = new Uint8Array();
  let filled = 0;
  try {
    await spawned(ffmpeg);
    for await (const chunk of ffmpeg.stdout as AsyncIterable<Uint8Array>) {
      for (let read = 0; read < chunk.length; ) {
        const next = await shown.at(0);
        if (!next) throw new VideoFailure({ code: 'no-video', file, said: shown.said() });
        const length = next.width * next.height * 3;
        if (filled === 0) buffer = roomFor(length).subarray(0, length);
        const part = chunk.subarray(read, read + length - filled);
        buffer.set(part, filled);
        [read, filled] = [read + part.length, filled + part.length];
        if (filled < length) continue;
        filled = 0;
        shown.drop();
        isNone = false;
        yield {
          t: stretch.from + next.time,
          width: next.width,
          height: next.height,
          bytes: buffer,
        };
      }
    }
    const said = shown.said();
    if (isNone)
      throw new VideoFailure(said ? { code: 'no-video', file, said } : { code: 'no-frames', file });
  } finally {
    ffmpeg.kill();
  }
}

function started(file: string, { from, seconds }: Stretch): ChildProcess {
  const args = ['-hide_banner', '-nostdin', '-nostats', '-ss', `${from}`, '-t', `${seconds}`];
  const input = ['-i', `file:${file}`, '-map', '0:v:0', '-vf', 'showinfo=checksum=0'];
  const output = ['-fps_mode', 'passthrough', '-f', 'rawvideo', '-pix_fmt', 'rgb24', 'pipe:1'];
  return spawn('ffmpeg', [...args, ...input, ...output], { stdio: ['ignore', 'pipe', 'pipe'] });
}

async function spawned(child: ChildProcess): Promise<void> {
  try {
    await once(child, 'spawn');
  } catch {
    throw new VideoFailure({ code: 'no-ffmpeg' });
  }
}

interface Shown {
  /** The picture that comes so many after the one that is being read; nothing once there are no more. */
  readonly at: (index: number) => Promise<Described | undefined>;
  readonly drop: () => void;
  /** What ffmpeg says is wrong. */
  readonly said: () => string;
}

interface Described extends Size {
  readonly time: number;
}

function shownBy(ffmpeg: ChildProcess): Shown {
  const waiting: Described[] = [];
  let said = '';
  let over = false;
  let wake = () => {};
  const lines = createInterface({ input: ffmpeg.stderr as NodeJS.ReadableStream });
  lines.on('line', (line) => {
    const [, time, width, height] = SHOWN.exec(line) ?? [];
    if (time === undefined) said ||= ERROR_WORDS.exec(line)?.[0] ?? '';
    else waiting.push({ time: Number(time), width: Number(width), height: Number(height) });
    wake();
  });
  lines.on('close', () => {
    over = true;
    wake();
  });
  return {
    at: async (index) => {
      while (waiting.length <= index && !over) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return waiting[index];
    },
    drop: () => waiting.shift(),
    said: () => said,
  };
}
