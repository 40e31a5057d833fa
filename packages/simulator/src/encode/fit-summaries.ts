import type { Channel, Lap, Recording } from '@plumbline/domain';
import { type FitMessage, type FitValue, fitTime } from './fit-messages.ts';
import { strides } from './fit-records.ts';

const SPORTS = {
  running: 'running',
  walking: 'walking',
  hiking: 'hiking',
  cycling: 'cycling',
  swimming: 'swimming',
  strength: 'training',
  transition: 'transition',
  other: 'generic',
  unknown: 'generic',
} as const satisfies Readonly<Record<Recording['sport'], string>>;

const SUB_SPORTS = {
  road: 'street',
  trail: 'trail',
  track: 'track',
  treadmill: 'treadmill',
  unknown: 'generic',
} as const satisfies Readonly<Record<Recording['surface'], string>>;

/** The recording's laps, or one lap that holds all of it, numbered from `firstLap`. */
export function lapMessages(recording: Recording, firstLap: number): readonly FitMessage[] {
  const laps = recording.laps.length > 0 ? recording.laps : [wholeRecording(recording)];
  return laps.map((lap, i) => ({
    name: 'lap',
    fields: {
      message_index: firstLap + i,
      timestamp: fitTime(recording.start + lap.to * 1000),
      start_time: fitTime(recording.start + lap.from * 1000),
      total_elapsed_time: lap.to - lap.from,
      total_timer_time: lap.to - lap.from - pausedWithin(recording, lap),
      ...(lap.distance.known ? { total_distance: lap.distance.value } : {}),
      event: 'lap',
      event_type: 'stop',
      lap_trigger: LAP_TRIGGERS[lap.trigger],
      sport: SPORTS[recording.sport],
    },
  }));
}

const LAP_TRIGGERS = {
  manual: 'manual',
  distance: 'distance',
  time: 'time',
  other: 'session_end',
} as const satisfies Readonly<Record<Lap['trigger'], string>>;

export function sessionMessage(
  recording: Recording,
  place: { readonly index: number; readonly firstLap: number; readonly laps: number },
): FitMessage {
  const elapsed = elapsedOf(recording);
  const { distance, ascent, descent } = recording;
  return {
    name: 'session',
    fields: {
      message_index: place.index,
      timestamp: fitTime(recording.start + elapsed * 1000),
      start_time: fitTime(recording.start),
      event: 'lap',
      event_type: 'stop',
      trigger: 'activity_end',
      sport: SPORTS[recording.sport],
      sub_sport: SUB_SPORTS[recording.surface],
      total_elapsed_time: elapsed,
      total_timer_time: movingOf(recording),
      ...(distance.known ? { total_distance: distance.value } : {}),
      ...(ascent.known ? { total_ascent: Math.round(ascent.value) } : {}),
      ...(descent.known ? { total_descent: Math.round(descent.value) } : {}),
      first_lap_index: place.firstLap,
      num_laps: place.laps,
      ...averageFields(recording.averages),
    },
  };
}

/** Closes the file, and is the only message that knows the runner's clock. */
export function activityMessage(
  recordings: readonly Recording[],
  localTime: 'given' | 'absent',
): FitMessage {
  const last = recordings.at(-1);
  if (!last) throw new Error('a FIT activity needs a recording');
  const timestamp = fitTime(last.start + elapsedOf(last) * 1000);
  return {
    name: 'activity',
    fields: {
      timestamp,
      total_timer_time: recordings.reduce((sum, recording) => sum + movingOf(recording), 0),
      num_sessions: recordings.length,
      type: recordings.length > 1 ? 'auto_multi_sport' : 'manual',
      event: 'activity',
      event_type: 'stop',
      ...(localTime === 'given' ? { local_timestamp: timestamp + last.offset.minutes * 60 } : {}),
    },
  };
}

const AVERAGE_FIELDS = {
  speed: 'avg_speed',
  heartRate: 'avg_heart_rate',
  power: 'avg_power',
  temperature: 'avg_temperature',
  contactTime: 'avg_stance_time',
  contactBalance: 'avg_stance_time_balance',
  verticalOscillation: 'avg_vertical_oscillation',
  verticalRatio: 'avg_vertical_ratio',
  stepLength: 'avg_step_length',
} as const satisfies Partial<Readonly<Record<Channel, string>>>;

function averageFields(averages: Recording['averages']): Readonly<Record<string, FitValue>> {
  const fields: Record<string, FitValue> = {};
  for (const [channel, field] of Object.entries(AVERAGE_FIELDS)) {
    const value = averages[channel as keyof typeof AVERAGE_FIELDS];
    if (value !== undefined) fields[field] = value;
  }
  if (averages.cadence !== undefined) {
    const { cadence, fractional_cadence } = strides(averages.cadence);
    fields['avg_cadence'] = cadence;
    fields['avg_fractional_cadence'] = fractional_cadence;
  }
  return fields;
}

function wholeRecording(recording: Recording): Lap {
  const to = elapsedOf(recording) as Lap['to'];
  return { from: 0 as Lap['from'], to, distance: recording.distance, trigger: 'other' };
}

function elapsedOf({ elapsed, samples }: Recording): number {
  if (elapsed.known) return elapsed.value;
  return samples.known ? (samples.value.time.at(-1) ?? 0) : 0;
}

function movingOf(recording: Recording): number {
  if (recording.moving.known) return recording.moving.value;
  return elapsedOf(recording) - pausedWithin(recording, wholeRecording(recording));
}

function pausedWithin({ pauses }: Recording, span: { from: number; to: number }): number {
  return pauses.reduce((sum, pause) => {
    return sum + Math.max(0, Math.min(pause.to, span.to) - Math.max(pause.from, span.from));
  }, 0);
}
