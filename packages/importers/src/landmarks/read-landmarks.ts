import {
  CLIP_VIEWS,
  type ClipFilm,
  LANDMARK_COUNT,
  type Landmark,
  type LandmarkClip,
  type LandmarkFrame,
  seconds,
} from '@plumbline/domain';
import type { ImportProblem } from '../file-reading.ts';
import {
  badField,
  type FieldKind,
  type FieldTaker,
  fieldsOf,
  numberFrom,
  TEXT_FIELD,
  unknownFields,
  wordOf,
} from '../logs/json-fields.ts';
import { isObject, jsonDocument } from '../tables/json-document.ts';

export const LANDMARKS_SCHEMA = 'plumbline.landmarks/1';
const SCHEMA = wordOf(LANDMARKS_SCHEMA);
const VIEW = wordOf(...CLIP_VIEWS);
const PHASE = wordOf('early', 'late', 'whole');
const PIXELS = numberFrom(1, 100_000, 'pixels');
const HEIGHT = numberFrom(50, 250, 'cm');
const SHARE = numberFrom(0, 1, 'from black to white');
const TIME = numberFrom(0, 86_400, 's');
const FIELDS = [
  'schema',
  'width',
  'height',
  'view',
  'model',
  'runnerHeightCm',
  'run',
  'phase',
  'brightness',
  'film',
  'frames',
];
/** Far beyond any picture: a point that the model guesses outside it is none of these. */
const FARTHEST = 1_000_000;
/** Frames that are told one by one; of the rest, how many there are. */
const TOLD_FRAMES = 10;

const FRAMES: FieldKind<readonly unknown[]> = {
  expected: 'a list of frames, [ … ]',
  read: (value) => (Array.isArray(value) ? value : undefined),
};

const SLOWNESS = numberFrom(1, 100, 'times slower');
const FILM: FieldKind<ClipFilm> = {
  expected: 'where in the film it begins, { "from": s, "slowedBy": times }',
  read: (value) => {
    if (!isObject(value)) return undefined;
    const [from, slowedBy] = [TIME.read(value['from']), SLOWNESS.read(value['slowedBy'])];
    return from === undefined || slowedBy === undefined ? undefined : { from, slowedBy };
  },
};

const LANDMARKS: FieldKind<readonly Landmark[]> = {
  expected: `${LANDMARK_COUNT} points [x, y, visibility], or null`,
  read: (value) =>
    Array.isArray(value) && value.length === LANDMARK_COUNT && value.every(isLandmark)
      ? value
      : undefined,
};

export interface LandmarkReading {
  /** Nothing where the file does not hold a clip: no JSON, another schema, no size, no view, no frame. */
  readonly clip: LandmarkClip | undefined;
  readonly problems: readonly ImportProblem[];
}

/** A clip's landmarks by `docs/formats/landmarks.md`. A frame that cannot be read is left out, with its place. */
export function readLandmarks(name: string, bytes: Uint8Array): LandmarkReading {
  const document = jsonDocument(name, bytes);
  if (!document.ok) return { clip: undefined, problems: [document.error] };

  const problems: ImportProblem[] = [];
  const fields = fieldsOf(document.value, { file: name, path: '', problems });
  unknownFields(fields, FIELDS);
  const schema = needed(fields, 'schema', SCHEMA);
  const width = needed(fields, 'width', PIXELS);
  const height = needed(fields, 'height', PIXELS);
  const view = needed(fields, 'view', VIEW);
  const listed = needed(fields, 'frames', FRAMES);
  const rest = {
    model: fields.take('model', TEXT_FIELD),
    runnerHeightCm: fields.take('runnerHeightCm', HEIGHT),
    run: fields.take('run', TEXT_FIELD),
    phase: fields.take('phase', PHASE),
    brightness: fields.take('brightness', SHARE),
    film: fields.take('film', FILM),
  };
  if (!schema || !width || !height || !view || !listed) return { clip: undefined, problems };
  return { clip: { width, height, view, ...rest, frames: framesIn(fields, listed) }, problems };
}

function needed<T>(fields: FieldTaker, key: string, kind: FieldKind<T>): T | undefined {
  const value = fields.take(key, kind);
  const said = Object.hasOwn(fields.object, key) && fields.object[key] !== null;
  if (value === undefined && !said) {
    fields.report({ code: 'bad-value', field: key, expected: kind.expected, received: 'nothing' });
  }
  return value;
}

function framesIn(fields: FieldTaker, listed: readonly unknown[]): readonly LandmarkFrame[] {
  const frames: LandmarkFrame[] = [];
  let bad = 0;
  const tell: FieldTaker['report'] = (problem) => {
    bad += 1;
    if (bad <= TOLD_FRAMES) fields.report(problem);
  };
  for (const [index, value] of listed.entries()) {
    const frame = frameFrom(`frames[${index}]`, value, tell);
    if (!frame) continue;
    const last = frames.at(-1);
    if (last && frame.t <= last.t) {
      tell(badField(`frames[${index}].t`, `a time after ${last.t} s`, frame.t));
      continue;
    }
    frames.push(frame);
  }
  if (bad > TOLD_FRAMES) {
    const received = `${bad - TOLD_FRAMES} more that are none`;
    fields.report({ code: 'bad-value', field: 'frames', expected: 'frames', received });
  }
  return frames;
}

function frameFrom(
  field: string,
  value: unknown,
  tell: FieldTaker['report'],
): LandmarkFrame | undefined {
  if (!isObject(value)) {
    tell(badField(field, 'a frame, { "t": …, "landmarks": … }', value));
    return undefined;
  }
  const t = TIME.read(value['t']);
  if (t === undefined) {
    tell(badField(`${field}.t`, TIME.expected, value['t']));
    return undefined;
  }
  const points = value['landmarks'];
  if (points === null || points === undefined) return { t: seconds(t), landmarks: undefined };
  const landmarks = LANDMARKS.read(points);
  if (!landmarks) {
    tell(badField(`${field}.landmarks`, LANDMARKS.expected, points));
    return undefined;
  }
  return { t: seconds(t), landmarks };
}

function isLandmark(value: unknown): value is Landmark {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [x, y, visibility] = value;
  return within(x, FARTHEST) && within(y, FARTHEST) && within(visibility, 1) && visibility >= 0;
}

function within(value: unknown, most: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= most;
}
