import { gzipSync } from 'node:zlib';
import type { Recording } from '@plumbline/domain';
import { encodeFit } from '../encode/fit.ts';
import { encodeGpx } from '../encode/gpx.ts';
import { encodeTcx } from '../encode/tcx.ts';
import { randomFor } from '../random/random.ts';
import type { SimulatedRunner } from '../simulate.ts';
import { recordRun } from '../stream/recording.ts';
import { tableFiles } from './tables.ts';

/**
 * The runner's folder as `docs/formats/log-formats.md` describes it, path to bytes. Most runs are FIT;
 * some are gzipped, and now and then one comes as GPX or TCX, as from another app.
 */
export function writeRunnerFolder(runner: SimulatedRunner): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const recording of recordingsOf(runner)) {
    const [name, bytes] = runFile(recording, files.size);
    files.set(`runs/${name}`, bytes);
  }
  for (const [name, bytes] of tableFiles(runner.records)) files.set(name, bytes);
  return files;
}

/** The runs second by second, in their order, one at a time. */
export function* recordingsOf({ life, ways, options }: SimulatedRunner): Generator<Recording> {
  for (const [i, run] of life.runs.entries()) {
    const random = randomFor(options.seed, `stream ${i}`);
    yield recordRun(run, { person: life.person, watch: ways.watch, random });
  }
}

function runFile(recording: Recording, index: number): readonly [string, Uint8Array] {
  const name = localStamp(recording);
  const hasPosition = recording.surface !== 'treadmill';
  if (index % 18 === 5 && hasPosition) return zipped(`${name}.gpx`, encodeGpx(recording));
  if (index % 25 === 9) return [`${name}.tcx`, encodeTcx(recording)];
  const fit = encodeFit(recording);
  return index % 7 === 3 ? zipped(`${name}.fit`, fit) : [`${name}.fit`, fit];
}

/** `2026-05-03-0912`, by the runner's clock. */
function localStamp({ start, offset }: Recording): string {
  const wall = new Date(start + offset.minutes * 60_000).toISOString();
  return `${wall.slice(0, 10)}-${wall.slice(11, 16).replace(':', '')}`;
}

/** The header names no system, so that the bytes are the same on every one. */
function zipped(name: string, bytes: Uint8Array): readonly [string, Uint8Array] {
  const out = new Uint8Array(gzipSync(bytes));
  out[9] = 255;
  return [`${name}.gz`, out];
}
