import {
  CHANNELS,
  type Channel,
  type Day,
  layTimeline,
  type RunnerRecords,
  type TimelineProblem,
  withoutFarAhead,
} from '@plumbline/domain';
import type { RecordingRecord } from '@plumbline/store';
import type { Intake } from '../intake/intake.ts';
import type { BookedRun } from '../intake/run-book.ts';
import type { BetweenFilesProblem, ImportReport } from './import-report.ts';

export function recordsIn(intake: Intake): RunnerRecords {
  return { runs: intake.runs.runs(), ...intake.logs.logs() };
}

export function reportOf(
  intake: Intake,
  told: Pick<ImportReport, 'files' | 'cancelled' | 'seconds'>,
  today: Day,
): ImportReport {
  const records = recordsIn(intake);
  const upToNow = withoutFarAhead(records, today);
  const untied = layTimeline(upToNow.records).problems.map(betweenFiles);
  const touched = [...intake.touched()];
  const earlier = touched.filter(({ wasThere }) => wasThere);
  const merged = earlier.filter(({ gained }) => gained).length;
  return {
    ...told,
    runs: {
      added: touched.length - earlier.length,
      merged,
      unchanged: earlier.length - merged,
      total: records.runs.length,
    },
    rows: intake.logs.counts(),
    channels: channelsOf(touched),
    problems: [...upToNow.problems, ...untied, ...intake.logs.conflicts()],
  };
}

function channelsOf(runs: readonly BookedRun[]): ImportReport['channels'] {
  const counts = new Map<Channel, { runs: number; streams: number }>();
  for (const { recordings } of runs) {
    const all = [...recordings.values()];
    const streamed = new Set(all.filter(hasStreams).flatMap(({ channels }) => channels));
    for (const channel of new Set(all.flatMap(channelsIn))) {
      const { runs, streams } = counts.get(channel) ?? { runs: 0, streams: 0 };
      counts.set(channel, { runs: runs + 1, streams: streams + (streamed.has(channel) ? 1 : 0) });
    }
  }
  return [...counts]
    .map(([channel, count]) => ({
      channel,
      ...count,
      makesPossible: CHANNELS[channel].makesPossible,
    }))
    .sort((a, b) => b.runs - a.runs || (a.channel < b.channel ? -1 : 1));
}

/** The sum of a run is a distance too. */
function channelsIn({ channels, draft }: RecordingRecord): readonly Channel[] {
  return draft.distance.known ? ['distance', ...channels] : channels;
}

/** A row of a list has sums and averages alone. */
function hasStreams({ draft }: RecordingRecord): boolean {
  return draft.sources.some(({ format }) => !format.endsWith('-csv'));
}

function betweenFiles({
  code,
  origin,
  row,
  expected,
  received,
}: TimelineProblem): BetweenFilesProblem {
  return { code, place: { ...origin, field: row }, expected, received };
}
