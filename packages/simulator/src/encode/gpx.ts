import type { Recording } from '@plumbline/domain';
import { escaped, type Trackpoint, tracks, utc } from './trackpoints.ts';

/**
 * A GPX 1.1 file as Garmin Connect and Strava export it: position, altitude, and heart rate, cadence
 * (strides a minute, whole) and temperature as track point extensions. Samples without a position
 * cannot be written; each pause starts a new segment.
 */
export function encodeGpx(recording: Recording): Uint8Array {
  const device = recording.device.known ? recording.device.value : 'plumbline simulator';
  const segments = tracks(recording).map((points) => {
    return `  <trkseg>\n${points.map(point).join('')}  </trkseg>\n`;
  });
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<gpx creator="${escaped(device)}" version="1.1" xmlns="http://www.topografix.com/GPX/1/1" xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">
 <metadata>
  <time>${utc(recording.start)}</time>
 </metadata>
 <trk>
  <name>${recording.sport}</name>
  <type>${recording.sport}</type>
${segments.join('')} </trk>
</gpx>
`;
  return new TextEncoder().encode(text);
}

function point({ time, value }: Trackpoint): string {
  const latitude = value('latitude');
  const longitude = value('longitude');
  if (latitude === undefined || longitude === undefined) return '';
  const altitude = value('altitude');
  const elevation = altitude === undefined ? '' : `    <ele>${altitude.toFixed(1)}</ele>\n`;
  return `   <trkpt lat="${latitude.toFixed(7)}" lon="${longitude.toFixed(7)}">
${elevation}    <time>${time}</time>
${extension(value)}   </trkpt>
`;
}

function extension(value: Trackpoint['value']): string {
  const [temperature, heartRate, steps] = [
    value('temperature'),
    value('heartRate'),
    value('cadence'),
  ];
  const parts = [
    temperature === undefined
      ? ''
      : `      <gpxtpx:atemp>${temperature.toFixed(1)}</gpxtpx:atemp>\n`,
    heartRate === undefined ? '' : `      <gpxtpx:hr>${Math.round(heartRate)}</gpxtpx:hr>\n`,
    steps === undefined ? '' : `      <gpxtpx:cad>${Math.round(steps / 2)}</gpxtpx:cad>\n`,
  ].join('');
  if (parts === '') return '';
  return `    <extensions>
     <gpxtpx:TrackPointExtension>
${parts}     </gpxtpx:TrackPointExtension>
    </extensions>
`;
}
