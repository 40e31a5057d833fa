import type { LandmarkClip } from '@plumbline/domain';
import { behindPassage } from './passage/behind-passage.ts';
import type { Passages } from './passage/passages.ts';
import type { Seen } from './seen.ts';
import { median } from './signal/median.ts';
import { behindSamples } from './values/behind-samples.ts';
import { bodyScale } from './values/body-scale.ts';

/** All passages of a clip filmed from behind or from ahead. */
export function seenFromBehind({ tracks }: Passages, clip: LandmarkClip): Seen {
  const view = clip.view === 'front' ? 'front' : 'rear';
  const passages = tracks.flatMap((track) => behindPassage(track) ?? []);
  const samples = passages.map((passage) => behindSamples(passage, view, clip.runnerHeightCm));
  const seconds = passages.reduce(
    (sum, { track }) => sum + (track.t.at(-1) ?? 0) - (track.t[0] ?? 0),
    0,
  );
  return {
    samples,
    contacts: [],
    near: undefined,
    findings: {
      steps: passages.reduce((sum, { supports }) => sum + supports.length, 0),
      cadence:
        passages.length === 0 ? undefined : 120 / median(passages.map(({ stride }) => stride)),
      onGround: undefined,
      bodyHeight: median(passages.map(({ track, leg }) => 1 / bodyScale(track, leg, 1))),
      tremble: 0,
      swapRate: passages.reduce((sum, { swaps }) => sum + swaps, 0) / Math.max(1, seconds),
      implausible: false,
    },
  };
}
