import type { Channel, Samples } from '@plumbline/domain';
import { type FitValue, semicircles } from './fit-messages.ts';

interface RecordField {
  readonly channel: Channel;
  readonly field: string;
  readonly from: (value: number) => number;
}

const same = (value: number): number => value;

/** Which field of a FIT record holds which channel, and in what unit. Cadence takes two fields. */
const RECORD_FIELDS: readonly RecordField[] = [
  { channel: 'latitude', field: 'position_lat', from: semicircles },
  { channel: 'longitude', field: 'position_long', from: semicircles },
  { channel: 'distance', field: 'distance', from: same },
  { channel: 'speed', field: 'speed', from: same },
  { channel: 'heartRate', field: 'heart_rate', from: Math.round },
  { channel: 'altitude', field: 'altitude', from: same },
  { channel: 'temperature', field: 'temperature', from: Math.round },
  { channel: 'power', field: 'power', from: Math.round },
  { channel: 'contactTime', field: 'stance_time', from: same },
  { channel: 'contactBalance', field: 'stance_time_balance', from: same },
  { channel: 'verticalOscillation', field: 'vertical_oscillation', from: same },
  { channel: 'verticalRatio', field: 'vertical_ratio', from: same },
  { channel: 'stepLength', field: 'step_length', from: same },
];

/** The fields of each sample's record; what a sample lacks is left out of it. */
export function recordFields(samples: Samples): (sample: number) => Record<string, FitValue> {
  const present = RECORD_FIELDS.flatMap(({ channel, field, from }) => {
    const values = samples.channels[channel];
    return values ? [{ field, from, values }] : [];
  });
  const cadence = samples.channels.cadence;
  return (sample) => {
    const fields: Record<string, FitValue> = {};
    for (const { field, from, values } of present) {
      const value = values[sample];
      if (value !== undefined && !Number.isNaN(value)) fields[field] = from(value);
    }
    const steps = cadence?.[sample];
    if (steps !== undefined && !Number.isNaN(steps)) Object.assign(fields, strides(steps));
    return fields;
  };
}

/** FIT counts one leg: whole strides a minute, and the rest in 1/128. */
export function strides(steps: number): { cadence: number; fractional_cadence: number } {
  const inParts = Math.round((steps / 2) * 128);
  return { cadence: Math.floor(inParts / 128), fractional_cadence: (inParts % 128) / 128 };
}
