import type { Landmark, LandmarkClip } from '@plumbline/domain';
import { LANDMARKS_SCHEMA } from './read-landmarks.ts';

/** The file that reads as `clip` again, to a hundredth of a pixel and a microsecond. */
export function writeLandmarks({ frames, brightness, ...clip }: LandmarkClip): string {
  const lines = frames.map(({ t, landmarks }) =>
    JSON.stringify({ t: rounded(t, 1e6), landmarks: landmarks?.map(written) ?? null }),
  );
  const light = brightness === undefined ? {} : { brightness: rounded(brightness, 1000) };
  const head = JSON.stringify({ schema: LANDMARKS_SCHEMA, ...clip, ...light }).slice(0, -1);
  return `${head},"frames":[\n${lines.join(',\n')}\n]}\n`;
}

function written([x, y, visibility]: Landmark): Landmark {
  return [rounded(x, 100), rounded(y, 100), rounded(visibility, 1000)];
}

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
