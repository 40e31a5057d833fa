import {
  ALL_FORMATS,
  BlobSource,
  Input,
  type InputVideoTrack,
  UnsupportedInputFormatError,
} from 'mediabunny';
import type { FilmFacts, FilmRefusal } from './film.ts';

export class RefusedFilm extends Error {
  readonly refusal: FilmRefusal;
  constructor(refusal: FilmRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

export interface OpenFilm {
  readonly track: InputVideoTrack;
  readonly facts: FilmFacts;
}

/** Pictures that tell how fast a film is. */
const COUNTED = 120;
/** Pictures a second at which phones write slow motion down. */
const PLAYED_AT = 30;
/** Curves of brightness of HDR: SMPTE ST 2084, and hybrid log-gamma. */
const BRIGHT = new Set<string | null | undefined>(['pq', 'hlg']);

/**
 * The film in a file, as far as can be told without decoding it.
 *
 * @throws RefusedFilm where this browser cannot read it
 */
export async function openFilm(file: Blob): Promise<OpenFilm> {
  if (typeof VideoDecoder === 'undefined') throw new RefusedFilm('no-webcodecs');
  if (file.size === 0) throw new RefusedFilm('empty');
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(file) });
  const track = await trackOf(input);
  if (!(await track.canDecode())) {
    throw new RefusedFilm((await isBright(track)) ? 'high-dynamic-range' : 'codec');
  }
  return { track, facts: await factsOf(input, track) };
}

/** By its brightness alone: Apple's phones write wide colours with HDR off too. */
async function isBright(track: InputVideoTrack): Promise<boolean> {
  const { transfer } = await track.getColorSpace();
  return BRIGHT.has(transfer);
}

async function trackOf(input: Input): Promise<InputVideoTrack> {
  try {
    const track = await input.getPrimaryVideoTrack();
    if (track) return track;
    // Phones write what a film holds at its end: of one that was cut off nothing is known.
    const holdsNothing = (await input.getTracks()).length === 0;
    throw new RefusedFilm(holdsNothing ? 'damaged' : 'no-pictures');
  } catch (thrown) {
    if (thrown instanceof RefusedFilm) throw thrown;
    throw new RefusedFilm(thrown instanceof UnsupportedInputFormatError ? 'not-a-film' : 'damaged');
  }
}

async function factsOf(input: Input, track: InputVideoTrack): Promise<FilmFacts> {
  try {
    const { averagePacketRate } = await track.computePacketStats(COUNTED);
    const seconds = await track.computeDuration();
    if (!(seconds > 0) || !(averagePacketRate > 0)) throw new RefusedFilm('no-pictures');
    return {
      width: await track.getDisplayWidth(),
      height: await track.getDisplayHeight(),
      seconds,
      rate: averagePacketRate,
      slowedBy: slowedBy(await input.getMetadataTags(), averagePacketRate),
    };
  } catch (thrown) {
    throw thrown instanceof RefusedFilm ? thrown : new RefusedFilm('damaged');
  }
}

/** Android writes the pictures a second that were taken; other phones write nothing. */
function slowedBy(
  { raw }: Awaited<ReturnType<Input['getMetadataTags']>>,
  rate: number,
): number | null {
  const taken = Number(raw?.['com.android.capture.fps']);
  if (!(taken > PLAYED_AT)) return null;
  const times = Math.round((taken / rate) * 10) / 10;
  return times > 1.5 ? times : 1;
}
