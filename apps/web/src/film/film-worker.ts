import {
  clipOf,
  type PoseNetworks,
  peopleIn,
  picturesWorthSeeing,
  type TimedSighting,
  trackRunner,
} from '@plumbline/pose';
import { type VideoSample, VideoSampleSink } from 'mediabunny';
import type { FilmJob, FromFilmWorker, ShownPicture, ToFilmWorker } from './film.ts';
import { filmNetworks } from './film-networks.ts';
import { type OpenFilm, openFilm, RefusedFilm } from './open-film.ts';
import { pictureCutter } from './sample-picture.ts';

/** Pixels of the longer side of a picture that is shown. */
const SHOWN_SIDE = 480;
/** ms between two pictures that are shown: the page has other things to do. */
const SHOWN_EVERY = 120;

self.onmessage = async ({ data }: MessageEvent<ToFilmWorker>) => {
  try {
    if (data.kind === 'look') await look(data.file, data.at);
    else await read(data.file, data.job);
  } catch (thrown) {
    if (thrown instanceof RefusedFilm) tell({ kind: 'refused', refusal: thrown.refusal });
    else tell({ kind: 'fault', says: thrown instanceof Error ? thrown.message : String(thrown) });
  }
};

function tell(message: FromFilmWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

/** One picture of the film, and who is in it. */
async function look(file: File, at: number): Promise<void> {
  const film = await openFilm(file);
  const networks = await filmNetworks('full');
  for await (const sample of samplesOf(film, { from: at, seconds: film.facts.seconds })) {
    const { bitmap } = smallPicture(sample);
    const people = await peopleIn(networks, pictureCutter(film.facts)(sample));
    sample.close();
    return tell({ kind: 'looked', looked: { facts: film.facts, bitmap, people } }, [bitmap]);
  }
  throw new RefusedFilm('damaged');
}

async function read(file: File, job: FilmJob): Promise<void> {
  const film = await openFilm(file);
  const sightings = await sightingsIn(film, job, await filmNetworks(job.model));
  if (sightings.length === 0) throw new RefusedFilm('damaged');
  const { view, runnerHeightCm, phase, model, slowedBy } = job;
  const { width, height } = film.facts;
  const told = { view, runnerHeightCm, phase, run: undefined };
  const clip = clipOf(sightings, { ...told, width, height, model, slowedBy });
  tell({ kind: 'done', clip, facts: film.facts });
}

async function sightingsIn(
  film: OpenFilm,
  job: FilmJob,
  networks: PoseNetworks,
): Promise<readonly TimedSighting[]> {
  const tracker = trackRunner(networks, job.runner ?? undefined);
  const worth = picturesWorthSeeing(job.slowedBy);
  const cutter = pictureCutter(film.facts);
  const sightings: TimedSighting[] = [];
  let shownAt = 0;
  for await (const sample of samplesOf(film, job)) {
    try {
      const t = sample.timestamp;
      if (!worth(t)) continue;
      const sighting = await tracker.see(cutter(sample));
      sightings.push({ t, ...sighting });
      const isShown = performance.now() - shownAt > SHOWN_EVERY;
      if (isShown) shownAt = performance.now();
      const shown: ShownPicture | null = isShown
        ? { ...smallPicture(sample), points: sighting.landmarks ?? null }
        : null;
      const step = { done: t - job.from, pictures: sightings.length, shown };
      tell({ kind: 'step', step }, shown ? [shown.bitmap] : []);
    } finally {
      sample.close();
    }
  }
  return sightings;
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

/** As it is seen, small: it is on its way to the page for a moment only. */
function smallPicture(sample: VideoSample): Pick<ShownPicture, 'bitmap' | 'scale'> {
  const scale = Math.min(1, SHOWN_SIDE / Math.max(sample.displayWidth, sample.displayHeight));
  const [width, height] = [sample.displayWidth * scale, sample.displayHeight * scale].map(
    Math.round,
  ) as [number, number];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to show pictures on');
  sample.draw(context, 0, 0, width, height);
  return { bitmap: canvas.transferToImageBitmap(), scale };
}
