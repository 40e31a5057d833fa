import type { Lap, Recording } from '@plumbline/domain';
import { escaped, type Trackpoint, tracks, utc } from './trackpoints.ts';

const SPORTS: Partial<Readonly<Record<Recording['sport'], string>>> = {
  running: 'Running',
  cycling: 'Biking',
};

/**
 * A TCX file as Garmin Connect exports it: one lap element for each lap, a track for each stretch
 * between pauses; cadence in whole strides a minute, speed and power as activity extensions.
 */
export function encodeTcx(recording: Recording): Uint8Array {
  const device = recording.device.known ? recording.device.value : 'plumbline simulator';
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
 <Activities>
  <Activity Sport="${SPORTS[recording.sport] ?? 'Other'}">
   <Id>${utc(recording.start)}</Id>
${lapElements(recording)}   <Creator xsi:type="Device_t">
    <Name>${escaped(device)}</Name>
   </Creator>
  </Activity>
 </Activities>
</TrainingCenterDatabase>
`;
  return new TextEncoder().encode(text);
}

function lapElements(recording: Recording): string {
  const parts = tracks(recording);
  const last = recording.samples.known ? (recording.samples.value.time.at(-1) ?? 0) : 0;
  const end = recording.elapsed.known ? recording.elapsed.value : last;
  const whole = { from: 0, to: end, distance: recording.distance, trigger: 'other' } as Lap;
  const laps = recording.laps.length > 0 ? recording.laps : [whole];
  return laps
    .map((lap, i) => {
      const [from, to] = [i === 0 ? 0 : lap.from, laps[i + 1]?.from ?? Number.POSITIVE_INFINITY];
      const own = parts.map((points) => points.filter(({ at }) => at >= from && at < to));
      return lapElement(recording, lap, own);
    })
    .join('');
}

function lapElement(
  recording: Recording,
  lap: Lap,
  parts: readonly (readonly Trackpoint[])[],
): string {
  const paused = recording.pauses.reduce((sum, { from, to }) => {
    return sum + Math.max(0, Math.min(to, lap.to) - Math.max(from, lap.from));
  }, 0);
  const distance = lap.distance.known ? lap.distance.value : 0;
  const body = parts
    .filter((points) => points.length > 0)
    .map((points) => `    <Track>\n${points.map(point).join('')}    </Track>\n`)
    .join('');
  return `   <Lap StartTime="${utc(recording.start + lap.from * 1000)}">
    <TotalTimeSeconds>${lap.to - lap.from - paused}</TotalTimeSeconds>
    <DistanceMeters>${distance.toFixed(2)}</DistanceMeters>
    <Calories>0</Calories>
    <Intensity>Active</Intensity>
    <TriggerMethod>${TRIGGERS[lap.trigger]}</TriggerMethod>
${body}   </Lap>
`;
}

const TRIGGERS = {
  manual: 'Manual',
  distance: 'Distance',
  time: 'Time',
  other: 'Manual',
} as const satisfies Readonly<Record<Lap['trigger'], string>>;

function point({ time, value }: Trackpoint): string {
  const [latitude, longitude] = [value('latitude'), value('longitude')];
  const position =
    latitude === undefined || longitude === undefined
      ? ''
      : `<Position><LatitudeDegrees>${latitude.toFixed(7)}</LatitudeDegrees><LongitudeDegrees>${longitude.toFixed(7)}</LongitudeDegrees></Position>`;
  const heartRate = value('heartRate');
  return `     <Trackpoint><Time>${time}</Time>${position}${element('AltitudeMeters', value('altitude'), 1)}${element('DistanceMeters', value('distance'), 2)}${
    heartRate === undefined
      ? ''
      : `<HeartRateBpm><Value>${Math.round(heartRate)}</Value></HeartRateBpm>`
  }${extension(value)}</Trackpoint>\n`;
}

function extension(value: Trackpoint['value']): string {
  const steps = value('cadence');
  const parts =
    element('ns3:Speed', value('speed'), 3) +
    element('ns3:RunCadence', steps === undefined ? undefined : steps / 2, 0) +
    element('ns3:Watts', value('power'), 0);
  return parts === '' ? '' : `<Extensions><ns3:TPX>${parts}</ns3:TPX></Extensions>`;
}

function element(name: string, value: number | undefined, digits: number): string {
  return value === undefined ? '' : `<${name}>${value.toFixed(digits)}</${name}>`;
}
