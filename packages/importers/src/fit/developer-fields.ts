import type { Channel } from '@plumbline/domain';
import type { SampleColumns } from '../recording/sample-columns.ts';
import type { FitMessage } from './decode.ts';
import { type Side, type Wanted, wantedField } from './known-developer-fields.ts';
import type { RecordValues } from './record-values.ts';

/**
 * Fills the channels that no field of the FIT profile has filled from the developer fields that carry
 * values. Left and right are averaged; where both feet gave their contact time, the balance follows.
 * A zero means that the sensor sent nothing, except in power.
 */
export function addDeveloperColumns(
  columns: SampleColumns,
  values: RecordValues,
  descriptions: readonly FitMessage[],
): void {
  const native = new Set(columns.channels().filter((channel) => isFilled(columns, channel)));
  const wanted = descriptions.flatMap(wantedField);
  const fields = wanted.filter(({ channel, field }, i) => {
    return !native.has(channel) && wanted.findIndex((other) => other.field === field) === i;
  });
  const sources = fields.flatMap((field): Source[] => {
    const column = values.get(field.field);
    return column ? [{ ...field, column }] : [];
  });
  for (const channel of new Set(sources.map((source) => source.channel))) {
    addMeans(
      columns,
      channel,
      sources.filter((source) => source.channel === channel),
    );
  }
  if (!native.has('contactBalance') && !fields.some(isBalance)) addBalance(columns, sources);
}

/** A wanted field and its values. */
interface Source extends Wanted {
  readonly column: Float64Array;
}

function addMeans(columns: SampleColumns, channel: Channel, sources: readonly Source[]): void {
  for (let row = 0; row < columns.length(); row += 1) {
    let sum = 0;
    let count = 0;
    for (const source of sources) {
      const value = spoken(source, row);
      if (Number.isNaN(value)) continue;
      sum += value;
      count += 1;
    }
    if (count > 0) columns.set(channel, row, sum / count);
  }
}

/** From the contact times of both feet; of several sources for one foot the last counts. */
function addBalance(columns: SampleColumns, sources: readonly Source[]): void {
  const times = sources.filter(({ channel }) => channel === 'contactTime');
  const ofFoot = (side: Side, row: number): number => {
    const source = times.findLast((each) => each.side === side && !Number.isNaN(spoken(each, row)));
    return source ? spoken(source, row) : Number.NaN;
  };
  if (times.length < 2) return;
  for (let row = 0; row < columns.length(); row += 1) {
    const [left, right] = [ofFoot('left', row), ofFoot('right', row)];
    columns.set('contactBalance', row, (100 * left) / (left + right));
  }
}

/** The value of a source in its channel's unit; NaN where the sensor sent nothing. */
function spoken({ column, channel, factor }: Source, row: number): number {
  const value = column[row] ?? Number.NaN;
  return isSilence(channel, value) ? Number.NaN : value * factor;
}

function isBalance({ channel }: Wanted): boolean {
  return channel === 'contactBalance';
}

function isSilence(channel: Channel, value: number): boolean {
  return value === 0 && channel !== 'airPower' && channel !== 'power' && channel !== 'cadence';
}

function isFilled(columns: SampleColumns, channel: Channel): boolean {
  return columns.column(channel)?.some((value) => value !== 0 && !Number.isNaN(value)) ?? false;
}
