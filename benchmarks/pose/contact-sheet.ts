import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LandmarkClip, LandmarkFrame } from '@plumbline/domain';
import type { Contact, Gait } from '@plumbline/motion';
import type { Browser } from 'playwright-core';

interface Sheet {
  readonly film: string;
  readonly clip: LandmarkClip;
  readonly gait: Gait;
  /** Where in the film the clip begins and how long it is, in the film's own s. */
  readonly from: number;
  readonly seconds: number;
}

interface Tiling {
  readonly columns: number;
  readonly rows: number;
  /** Pixels of a tile's side. */
  readonly tile: number;
  /** Leg lengths that a tile shows, and that its middle lies below the hips. */
  readonly shown: number;
  readonly below: number;
}

type Points = NonNullable<LandmarkFrame['landmarks']>;

const ALL: Tiling = { columns: 12, rows: 8, tile: 128, shown: 1.9, below: 0.55 };
/** Of a landing, pictures before and after it. */
const AROUND = [-3, -2, -1, 0, 1, 2, 3];
const LANDINGS: Tiling = { columns: AROUND.length, rows: 5, tile: 210, shown: 1.2, below: 0.75 };
/** Pixels of the longer side of the pictures that tiles are cut from. */
const STORED_SIDE = 1280;
/** Pictures before and after over which the middle of a tile is averaged. */
const STEADY = 6;
const NEAR = '#ff9d00';
const FAR = '#35c9ff';
const LEGS = {
  left: [23, 25, 27, 29, 31, 27],
  right: [24, 26, 28, 30, 32, 28],
} as const;

/**
 * Writes `all-1.png` …, every picture of a clip as a tile round the legs with the points on them, and `landings-1.png` …, a row for each
 * landing of the near leg without points. Landings are framed: near leg orange, far leg blue.
 */
export async function drawContactSheets(browser: Browser, sheet: Sheet, to: string): Promise<void> {
  const pictures = picturesOf(sheet, join(to, 'pictures'));
  const { clip, gait } = sheet;
  const every = clip.frames.map((_, i) => tileOf(sheet, pictures, { ...ALL, i, hasLegs: true }));
  await draw(browser, ALL, { tiles: every, to: join(to, 'all') });
  const landings = gait.contacts
    .filter(({ side }) => side === gait.near)
    .flatMap(({ t }) => AROUND.map((by) => nearestTo(clip.frames, t) + by))
    .map((i) => tileOf(sheet, pictures, { ...LANDINGS, i, hasLegs: false }));
  await draw(browser, LANDINGS, { tiles: landings, to: join(to, 'landings') });
}

async function draw(
  browser: Browser,
  { columns, rows, tile }: Tiling,
  { tiles, to }: { readonly tiles: readonly string[]; readonly to: string },
): Promise<void> {
  const size = { width: columns * (tile + 4), height: rows * (tile + 4) };
  const page = await browser.newPage({ viewport: size });
  for (let n = 0; n * columns * rows < tiles.length; n += 1) {
    const shown = tiles.slice(n * columns * rows, (n + 1) * columns * rows);
    await page.setContent(`${STYLE}${shown.join('')}`);
    await page.screenshot({ path: `${to}-${n + 1}.png` });
  }
  await page.close();
}

/** The film's pictures in order, as data for a page. */
function picturesOf({ film, from, seconds, clip }: Sheet, folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const scale = STORED_SIDE / Math.max(clip.width, clip.height);
  const size = `scale=${Math.round(clip.width * scale)}:${Math.round(clip.height * scale)}`;
  const stretch = ['-ss', `${from}`, '-t', `${seconds}`, '-i', film];
  const how = ['-fps_mode', 'passthrough', '-vf', size, '-q:v', '4', join(folder, '%05d.jpg')];
  const { status } = spawnSync('ffmpeg', ['-v', 'error', '-y', ...stretch, ...how]);
  if (status !== 0) throw new Error(`ffmpeg reads no pictures of ${film}`);
  return readdirSync(folder)
    .sort()
    .map((name) => `data:image/jpeg;base64,${readFileSync(join(folder, name)).toString('base64')}`);
}

const STYLE = `<style>body{margin:0;font:11px sans-serif;background:#222;color:#fff}
.t{position:relative;float:left;overflow:hidden;border:2px solid #222}
.t img,.t svg{position:absolute;left:0;top:0;transform-origin:0 0}.t b{position:absolute;left:2px;top:1px;text-shadow:0 0 3px #000,0 0 3px #000}</style>`;

interface Tile extends Pick<Tiling, 'tile' | 'shown' | 'below'> {
  readonly i: number;
  readonly hasLegs: boolean;
}

function tileOf(
  { clip, gait }: Sheet,
  pictures: readonly string[],
  { i, tile, shown, below, hasLegs }: Tile,
): string {
  const { width, height, frames } = clip;
  const landing = landingAt(clip, gait, i);
  const colour = landing && (landing.side === gait.near ? NEAR : FAR);
  const hips = hipsNear(frames, i);
  const leg = legOf(frames);
  const scale = hips ? tile / (shown * leg) : tile / Math.max(width, height);
  const [x, y] = hips ? [hips[0], hips[1] + below * leg] : [width / 2, height / 2];
  const at = `transform:translate(${tile / 2 - x * scale}px,${tile / 2 - y * scale}px) scale(${scale})`;
  const size = `width="${width}" height="${height}" style="${at}"`;
  const points = frames[i]?.landmarks;
  const legs = hasLegs && points ? legsOf(points, gait, 1.5 / scale) : '';
  const box = `width:${tile}px;height:${tile}px;border-color:${colour ?? '#222'}`;
  const says = `<b style="color:${colour ?? '#fff'}">${i} ${landing?.side ?? ''}</b>`;
  return `<div class="t" style="${box}"><img ${size} src="${pictures[i] ?? ''}"><svg ${size}>${legs}</svg>${says}</div>`;
}

function landingAt({ frames }: LandmarkClip, { contacts }: Gait, i: number): Contact | undefined {
  return contacts.find(({ t }) => nearestTo(frames, t) === i);
}

function legsOf(points: Points, { near }: Gait, width: number): string {
  return (['left', 'right'] as const)
    .map((side) => {
      const line = LEGS[side].map((k) => points[k]?.slice(0, 2).join()).join(' ');
      const colour = side === (near ?? 'left') ? NEAR : FAR;
      return `<polyline points="${line}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
    })
    .join('');
}

/** Pixels from hip to ankle, usually at most. */
function legOf(frames: readonly LandmarkFrame[]): number {
  const lengths = frames.flatMap(({ landmarks }) => {
    const [hip, ankle] = [landmarks?.[24], landmarks?.[28]];
    return hip && ankle ? [Math.hypot(hip[0] - ankle[0], hip[1] - ankle[1])] : [];
  });
  return lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.8)] ?? 1;
}

/** The middle of the hips, steadied over some pictures; nothing where the runner is not seen. */
function hipsNear(
  frames: readonly LandmarkFrame[],
  i: number,
): readonly [x: number, y: number] | undefined {
  const hips = frames
    .slice(Math.max(0, i - STEADY), i + STEADY + 1)
    .flatMap(({ landmarks }) => [landmarks?.[23] ?? [], landmarks?.[24] ?? []])
    .filter(({ length }) => length > 0);
  if (hips.length === 0) return undefined;
  const mean = (axis: 0 | 1) => hips.reduce((sum, hip) => sum + (hip[axis] ?? 0), 0) / hips.length;
  return [mean(0), mean(1)];
}

function nearestTo(frames: readonly LandmarkFrame[], t: number): number {
  const away = frames.map((frame) => Math.abs(frame.t - t));
  return away.indexOf(Math.min(...away));
}
