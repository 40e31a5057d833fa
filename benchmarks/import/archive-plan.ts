import { gzipSync } from 'node:zlib';
import {
  encodeFit,
  encodeGpx,
  encodeTcx,
  type OneRecording,
  simulateRecording,
} from '@plumbline/simulator';

export const RUNS = 3000;

export type Format = 'fit' | 'gpx' | 'tcx';

/** One run of the archive: what it is, and where its file goes. */
export interface Planned {
  readonly index: number;
  readonly format: Format;
  /** Strava gzips what an app sent gzipped; Garmin puts bare FIT files into zips within the zip. */
  readonly as: 'gzipped' | 'plain' | 'in-nested-zip';
  readonly name: string;
  readonly recording: OneRecording;
}

const FIRST_MORNING = Date.UTC(2018, 2, 1, 5, 30);
const MS_PER_DAY = 86_400_000;

/** Every fifth run is GPX or TCX; half of those stand in the zip as they are, uncompressed. */
export function planOf(index: number): Planned {
  const format = index % 5 !== 4 ? 'fit' : index % 10 === 4 ? 'gpx' : 'tcx';
  const as = placeOf(index, format);
  const id = 4_000_000_000 + index * 977;
  const name =
    as === 'in-nested-zip'
      ? `runner@example.org_${id}.fit`
      : `activities/${id}.${format}${as === 'gzipped' ? '.gz' : ''}`;
  const start = FIRST_MORNING + index * MS_PER_DAY + ((index * 7919) % 5400) * 1000;
  return { index, format, as, name, recording: { seed: 50_000 + index, runner: 7, start } };
}

function placeOf(index: number, format: Format): Planned['as'] {
  if (format === 'fit') return index >= RUNS - 375 ? 'in-nested-zip' : 'gzipped';
  return index % 20 < 10 ? 'gzipped' : 'plain';
}

const ENCODERS = { fit: encodeFit, gpx: encodeGpx, tcx: encodeTcx } as const;

/** The file of a planned run, and the row that the list of activities has for it. */
export interface Made {
  readonly index: number;
  readonly bytes: Uint8Array;
  /** Bytes before gzip. */
  readonly inflated: number;
  readonly row: string;
}

export function make(planned: Planned): Made {
  const recording = simulateRecording(planned.recording);
  const bytes = ENCODERS[planned.format](recording);
  const { index, as } = planned;
  return {
    index,
    bytes: as === 'gzipped' ? gzipSync(bytes) : bytes,
    inflated: bytes.byteLength,
    row: rowOf(planned, recording),
  };
}

export const LIST_HEADER =
  'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance\n';

type Simulated = ReturnType<typeof simulateRecording>;

function rowOf({ name, index }: Planned, { start, elapsed, moving, distance }: Simulated): string {
  const seconds = elapsed.known ? elapsed.value : 0;
  const metres = distance.known ? distance.value : 0;
  const still = moving.known ? moving.value : 0;
  const when = `"${dateOf(start)}"`;
  const km = (metres / 1000).toFixed(2);
  return `${4_000_000_000 + index * 977},${when},Morning Run,Run,,${seconds},${km},,,false,,Cloudway 12,${name},70.0,,${seconds}.0,${still}.0,${metres.toFixed(1)}\n`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Mar 1, 2018, 5:30:00 AM`, in UTC, as Strava writes it. */
function dateOf(ms: number): string {
  const at = new Date(ms);
  const two = (n: number): string => String(n).padStart(2, '0');
  const hour = at.getUTCHours();
  const clock = `${hour % 12 || 12}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`;
  return `${MONTHS[at.getUTCMonth()]} ${at.getUTCDate()}, ${at.getUTCFullYear()}, ${clock} ${hour < 12 ? 'AM' : 'PM'}`;
}
