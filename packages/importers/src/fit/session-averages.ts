import { type Channel, plausible, type Recording, type Sport } from '@plumbline/domain';
import { stridesToStepsMean } from '../recording/steps-per-minute.ts';
import { type FitMessage, numberIn } from './decode.ts';

const FIELDS: readonly (readonly [Channel, ...string[]])[] = [
  ['speed', 'enhanced_avg_speed', 'avg_speed'],
  ['heartRate', 'avg_heart_rate'],
  ['altitude', 'enhanced_avg_altitude', 'avg_altitude'],
  ['temperature', 'avg_temperature'],
  ['power', 'avg_power'],
  ['contactTime', 'avg_stance_time'],
  ['contactBalance', 'avg_stance_time_balance'],
  ['verticalOscillation', 'avg_vertical_oscillation'],
  ['verticalRatio', 'avg_vertical_ratio'],
  ['stepLength', 'avg_step_length'],
];

/** The means that a session message gives; a zero is a field that nobody filled, except in temperature. */
export function sessionAverages(session: FitMessage, sport: Sport): Recording['averages'] {
  const averages: Partial<Record<Channel, number>> = {};
  const keep = (channel: Channel, value: number): void => {
    const kept = plausible(channel, value);
    if (!Number.isNaN(kept) && (kept !== 0 || channel === 'temperature')) averages[channel] = kept;
  };
  for (const [channel, ...fields] of FIELDS) {
    const field = fields.find((name) => typeof session[name] === 'number');
    if (field !== undefined) keep(channel, numberIn(session, field));
  }
  const strides = numberIn(session, 'avg_cadence');
  const rest = numberIn(session, 'avg_fractional_cadence');
  keep('cadence', stridesToStepsMean(sport, strides + (Number.isNaN(rest) ? 0 : rest)));
  return averages;
}
