import type { FormCue, Plan } from '@plumbline/domain';

/** The cue of quicker steps while the metronome still belongs to it. */
type MetronomeCue = Extract<FormCue, { cue: 'quicker-steps' }>;

/** The track for the cue that a plan begins with; nothing where it has none that ticks. */
export function metronomeOf({ days }: Plan): Uint8Array | undefined {
  const cues = days.flatMap(({ sessions }) =>
    sessions.flatMap((session) => (session.kind === 'run' && session.cue ? [session.cue] : [])),
  );
  const ticking = cues.find(isTicking);
  return ticking && metronomeTrack(ticking);
}

function isTicking(cue: FormCue): cue is MetronomeCue {
  return cue.cue === 'quicker-steps' && cue.minutesInFive > 0;
}

const RATE = 8000;
const CYCLE_S = 300;
const CYCLES = 6;
const CLICK_S = 0.02;
const CLICK_HZ = 1000;
const LOUDNESS = 90;
const MIDDLE = 128;

/**
 * Half an hour for the ears (WAV, 8 bits, one channel): of every five minutes one or two tick at the target, the rest is
 * silent. Each tick stands where the time says, so that none drifts.
 */
export function metronomeTrack({ target, minutesInFive }: MetronomeCue): Uint8Array {
  const samples = new Uint8Array(RATE * CYCLE_S * CYCLES).fill(MIDDLE);
  const ticks = minutesInFive * target;
  for (let cycle = 0; cycle < CYCLES; cycle++) {
    for (let tick = 0; tick < ticks; tick++) {
      addTick(samples, Math.round(RATE * (cycle * CYCLE_S + (60 * tick) / target)));
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
