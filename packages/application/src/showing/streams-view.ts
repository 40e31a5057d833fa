import {
  CHANNELS,
  type RecordedPart,
  type RunStreams,
  runStreams,
  type StreamName,
} from '@plumbline/domain';
import type { StreamsView } from '../views/run-view.ts';
import { CHANNEL_WORDS } from '../words/cause-words.ts';
import { sentenceCase } from '../words/plain-text.ts';

const MOST_MOMENTS = 1200;
/** Digits that a picture can show. */
const DIGITS = 5;

export function streamsView(parts: readonly RecordedPart[]): StreamsView {
  const { seconds, distance, streams, route } = runStreams(parts, MOST_MOMENTS);
  return {
    seconds: Array.from(seconds, (second) => Math.round(second * 10) / 10),
    km: Array.from(distance, (metres) => shown(metres / 1000)),
    streams: streams.map(({ name, values, thirds: [first, last] }) => ({
      name,
      ...headingOf(name),
      values: Array.from(values, shown),
      thirds: { first: shown(first), last: shown(last) },
    })),
    route: routeOf(route),
  };
}

function headingOf(name: StreamName) {
  if (name === 'pace') return { says: 'Pace', unit: 's/km' };
  if (name === 'gradient') return { says: 'Gradient', unit: '%' };
  return { says: sentenceCase(CHANNEL_WORDS[name]), unit: CHANNELS[name].unit };
}

function routeOf(route: RunStreams['route']): StreamsView['route'] {
  if (route.length === 0) return null;
  return route.map(([east, north]) => [Math.round(east * 10) / 10, Math.round(north * 10) / 10]);
}

function shown(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : null;
}
