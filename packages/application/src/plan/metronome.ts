import { CUE_TRIAL, type FormCue, type Plan } from '@plumbline/domain';

type MetronomeCue = Extract<FormCue, { cue: 'quicker-steps' }>;

/** The track for the cue that a plan begins with; nothing where it has none that ticks. */
export function metronomeOf({ days }: Plan): Uint8Array | undefined {
  const cues = days.flatMap(({ sessions }) =>
    sessions.flatMap((session) => (session.kind === 'run' && session.cue ? [session.cue] : [])),
  );
  const first = cues.find((cue) => cue.cue === 'quicker-steps');
  return first && ticksOf(first).length > 0 ? metronomeTrack(first) : undefined;
}

const RATE = 8000;
const CYCLE_S = 300;
const CYCLES = 6;
const CLICK_S = 0.02;
const CLICK_HZ = 1000;
const LOUDNESS = 90;
const MIDDLE = 128;

/** A stretch of the track that ticks, s. */
interface Ticking {
  readonly from: number;
  readonly seconds: number;
}

/** Where a cue is tried out each second minute after the start; else one or two minutes of every five, half an hour long. */
function ticksOf(cue: MetronomeCue): readonly Ticking[] {
  const { minuteSeconds } = CUE_TRIAL;
  if (cue.trial) {
    const start = 60 * cue.trial.start;
    return Array.from({ length: cue.trial.pairs }, (_, pair) => ({
      from: start + (2 * pair + 1) * minuteSeconds,
      seconds: minuteSeconds,
    }));
  }
  const seconds = 60 * cue.minutesInFive;
  if (seconds === 0) return [];
  return Array.from({ length: CYCLES }, (_, cycle) => ({ from: cycle * CYCLE_S, seconds }));
}

/**
 * A track for the ears (WAV, 8 bits, one channel) that ticks at the target where the cue is thought of, and is silent
 * elsewhere. Each tick stands where the time says, so that none drifts.
 */
export function metronomeTrack(cue: MetronomeCue): Uint8Array {
  const ticking = ticksOf(cue);
  const end = Math.max(...ticking.map(({ from, seconds }) => from + seconds));
  const length = cue.trial ? end : CYCLE_S * CYCLES;
  const samples = new Uint8Array(RATE * length).fill(MIDDLE);
  for (const { from, seconds } of ticking) {
    for (let tick = 0; tick < (seconds * cue.target) / 60; tick++) {
      addTick(samples, Math.round(RATE * (from + (60 * tick) / cue.target)));
    }
  }
  return withHeader(samples);
}

function addTick(samples: Uint8Array, at: number): void {
  const length = Math.round(CLICK_S * RATE);
  for (let i = 0; i < length; i++) {
    const fading = 1 - i / length;
    const wave = Math.sin((2 * Math.PI * CLICK_HZ * i) / RATE);
    samples[at + i] = MIDDLE + Math.round(LOUDNESS * fading * wave);
  }
}

/** RIFF, as every player reads it. */
function withHeader(samples: Uint8Array): Uint8Array {
  const file = new Uint8Array(44 + samples.length);
  const view = new DataView(file.buffer);
  const text = (at: number, letters: string) =>
    [...letters].forEach((letter, i) => {
      view.setUint8(at + i, letter.charCodeAt(0));
    });
  text(0, 'RIFF');
  view.setUint32(4, 36 + samples.length, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, samples.length, true);
  file.set(samples, 44);
  return file;
}
