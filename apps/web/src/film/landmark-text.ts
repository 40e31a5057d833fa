import type { LandmarkClip } from '@plumbline/domain';

/** A clip as the file that `docs/formats/landmarks.md` describes: to a hundredth of a pixel and a microsecond. */
export function landmarkText({ frames, brightness, ...clip }: LandmarkClip): string {
  const lines = frames.map(({ t, landmarks }) =>
    JSON.stringify({
      t: rounded(t, 1e6),
      landmarks:
        landmarks?.map(([x, y, sure]) => [rounded(x, 100), rounded(y, 100), rounded(sure, 1000)]) ??
        null,
    }),
  );
  const light = brightness === undefined ? {} : { brightness: rounded(brightness, 1000) };
  const head = { schema: 'plumbline.landmarks/1', ...clip, ...light };
  return `${JSON.stringify(head).slice(0, -1)},"frames":[\n${lines.join(',\n')}\n]}\n`;
}

/** The same clip once it is known by how much it was slowed down. */
export function slowedDown(clip: LandmarkClip, times: number): LandmarkClip {
  const frames = clip.frames.map((frame) => ({ ...frame, t: (frame.t / times) as typeof frame.t }));
  const film = clip.film && { ...clip.film, slowedBy: clip.film.slowedBy * times };
  return { ...clip, film, frames };
}

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
