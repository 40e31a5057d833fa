import {
  CHANNELS,
  type RecordedPart,
  type Run,
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

export function streamsView(parts: readonly RecordedPart[], run: Run): StreamsView {
  const { seconds, distance, streams, route } = runStreams(parts, MOST_MOMENTS);
  return {
    seconds: Array.from(seconds, (second) => Math.round(second * 10) / 10),
    km: Array.from(distance, (metres) => shown(metres / 1000)),
    streams: streams.map(({ name, values, thirds: [first, last] }) => ({
      name,
      ...headingOf(name),
      values: Array.from(values, shown),
      mean: wholeMean(name, run),
      thirds: { first: shown(first), last: shown(last) },
    })),
    route: routeOf(route),
  };
}

/** One figure for the whole run, wherever it is shown: pace over moving time, temperature once the watch has settled. */
function wholeMean(name: StreamName, { speed, temperature, averages }: Run): number | null {
  if (name === 'pace') return speed.known && speed.value > 0 ? shown(1000 / speed.value) : null;
  if (name === 'temperature') return temperature.known ? shown(temperature.value) : null;
  return name === 'gradient' ? null : shown(averages[name] ?? Number.NaN);
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
