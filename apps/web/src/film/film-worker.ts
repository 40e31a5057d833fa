import {
  AT_ONCE,
  clipOf,
  type FilmPicture,
  followedIn,
  type GlancedPicture,
  type PoseNetworks,
  peopleIn,
  picturesWorthSeeing,
  type TimedSighting,
  trackRunner,
} from '@plumbline/pose';
import { type VideoSample, VideoSampleSink } from 'mediabunny';
import type { CompiledRuntime } from './compiled-runtime.ts';
import type { FilmJob, FilmMoment, FromFilmWorker, ShownPicture, ToFilmWorker } from './film.ts';
import { filmNetworks } from './film-networks.ts';
import { type OpenFilm, openFilm, RefusedFilm } from './open-film.ts';
import { pictureReader } from './sample-picture.ts';

/** Pixels of the longer side of a picture that is shown. */
const SHOWN_SIDE = 480;
/** ms between two words to the page, each with a picture: both threads have other things to do. */
const TOLD_EVERY = 200;
/** s that a moment may be rounded by. */
const ROUNDED = 0.001;

self.onmessage = async ({ data }: MessageEvent<ToFilmWorker>) => {
  try {
    switch (data.kind) {
      case 'look':
        return await look(data);
      case 'read':
        return await read(data);
      case 'moments':
        return await show(data.file, data.moments);
    }
  } catch (thrown) {
    if (thrown instanceof RefusedFilm) tell({ kind: 'refused', refusal: thrown.refusal });
    else tell({ kind: 'fault', says: thrown instanceof Error ? thrown.message : String(thrown) });
  }
};

function tell(message: FromFilmWorker): void {
  self.postMessage(message);
}

type Asked<Kind extends ToFilmWorker['kind']> = Extract<ToFilmWorker, { readonly kind: Kind }>;

function onCompiled(runtime: CompiledRuntime): void {
  tell({ kind: 'compiled', runtime });
}

/** One picture of the film, and who is in it. */
async function look({ file, at, runtime }: Asked<'look'>): Promise<void> {
  const film = await openFilm(file);
  const networks = await filmNetworks({ model: 'full', atOnce: 1, runtime, onCompiled });
  for await (const sample of samplesOf(film, { from: at, seconds: film.facts.seconds })) {
    const picture = await pictureReader(film.facts)(sample);
    const { image } = smallPicture(picture);
    const people = await peopleIn(networks, picture);
    sample.close();
    return tell({ kind: 'looked', looked: { facts: film.facts, image, people } });
  }
  throw new RefusedFilm('damaged');
}

async function read({ file, job, runtime }: Asked<'read'>): Promise<void> {
  const film = await openFilm(file);
  const { model } = job;
  const networks = await filmNetworks({ model, atOnce: AT_ONCE, runtime, onCompiled });
  const sightings = await sightingsIn(film, job, networks);
  if (sightings.length === 0) throw new RefusedFilm('damaged');
  const { view, runnerHeightCm, phase, slowedBy } = job;
  const { width, height } = film.facts;
  const told = { view, runnerHeightCm, phase, run: undefined };
  const clip = clipOf(sightings, { ...told, width, height, model, slowedBy });
  tell({ kind: 'done', clip, facts: film.facts });
}

/** The pictures nearest to some moments, each as much of it as is asked for. */
async function show(file: Blob, moments: readonly FilmMoment[]): Promise<void> {
  const film = await openFilm(file);
  const pictureOf = pictureReader(film.facts);
  // The latest picture before a moment is given, and moments are rounded.
  const times = moments.map(({ at }) => at + ROUNDED);
  const samples = new VideoSampleSink(film.track).samplesAtTimestamps(times);
  const pictures: ImageData[] = [];
  for await (const sample of samples) {
    const moment = moments[pictures.length];
    if (!sample || !moment) throw new RefusedFilm('damaged');
    const { region, columns, rows } = moment;
    const pixels = (await pictureOf(sample)).cut(region, columns, rows);
    sample.close();
    pictures.push(new ImageData(new Uint8ClampedArray(pixels), columns, rows));
  }
  tell({ kind: 'shown', pictures });
}

async function sightingsIn(
  film: OpenFilm,
  job: FilmJob,
  networks: PoseNetworks,
): Promise<readonly TimedSighting[]> {
  const tracker = trackRunner(networks, job.runner ?? undefined);
  const sightings: TimedSighting[] = [];
  let toldAt = 0;
  for await (const { t, picture, sighting } of followedIn(picturesOf(film, job), tracker)) {
    sightings.push({ t, ...sighting });
    if (performance.now() - toldAt < TOLD_EVERY) continue;
    toldAt = performance.now();
    const shown = { ...smallPicture(picture), points: sighting.landmarks ?? null };
    tell({ kind: 'step', step: { done: t - job.from, pictures: sightings.length, shown } });
  }
  return sightings;
}

async function* picturesOf(
  film: OpenFilm,
  job: FilmJob,
): AsyncGenerator<FilmPicture<GlancedPicture>> {
  const worth = picturesWorthSeeing(job.slowedBy);
  const pictureOf = pictureReader(film.facts);
  for await (const sample of samplesOf(film, job)) {
    const close = () => sample.close();
    if (!worth(sample.timestamp)) {
      close();
      continue;
    }
    const picture = await pictureOf(sample);
    yield {
      t: sample.timestamp,
      picture: job.model === 'full' ? glanced(picture) : picture,
      close,
    };
  }
}

/** The pictures of a stretch. What an edit of the film cut away, before 0, is left out. */
async function* samplesOf(
  { track }: OpenFilm,
  { from, seconds }: Pick<FilmJob, 'from' | 'seconds'>,
): AsyncGenerator<VideoSample> {
  try {
    for await (const sample of new VideoSampleSink(track).samples(from, from + seconds)) {
      if (sample.timestamp >= 0) yield sample;
      else sample.close();
    }
  } catch {
    // What was decoded before the damage is kept by whoever reads.
  }
}

/** For a look nothing is cut more finely than for the eye. */
function glanced(picture: GlancedPicture): GlancedPicture {
  return { ...picture, cut: picture.glance };
}

/** As it is seen, small: it is on its way to the page for a moment only. */
function smallPicture(picture: GlancedPicture): Pick<ShownPicture, 'image' | 'scale'> {
  const { width, height } = picture;
  const scale = Math.min(1, SHOWN_SIDE / Math.max(width, height));
  const [columns, rows] = [Math.round(width * scale), Math.round(height * scale)];
  const whole = { x: width / 2, y: height / 2, size: width, rotation: 0 };
  const pixels = new Uint8ClampedArray(picture.glance(whole, columns, rows));
  return { image: new ImageData(pixels, columns, rows), scale: columns / width };
}
