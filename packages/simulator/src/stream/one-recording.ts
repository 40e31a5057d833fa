import { instant, type Recording } from '@plumbline/domain';
import { randomFor } from '../random/random.ts';
import { WATCHES, type Watch } from '../told/ways.ts';
import { aPerson } from '../world/person.ts';
import { FREIBURG } from '../world/place.ts';
import { type AboutToRun, type RunBody, runIt } from '../world/run-body.ts';
import { recordRun } from './recording.ts';

export interface OneRecording {
  readonly seed: number;
  /** Moving time, min. Default 60. */
  readonly minutes?: number;
  /** ms since 1970; whole seconds. Default a morning in May 2026. */
  readonly start?: number;
  /** Minutes east of UTC that the runner's clock shows. Default 120. */
  readonly offsetMinutes?: number;
  readonly surface?: 'road' | 'treadmill';
  /** Default `dynamics`. */
  readonly watch?: keyof typeof WATCHES;
  /** Default the one that `seed` gives. */
  readonly runner?: number;
}

const MORNING_IN_MAY = Date.UTC(2026, 4, 9, 6, 12);

/** One run of a given length, second by second: for fixtures, and for archives of many. */
export function simulateRecording(options: OneRecording): Recording {
  const { seed, minutes = 60, start = MORNING_IN_MAY, offsetMinutes = 120 } = options;
  const random = randomFor(seed, 'one recording');
  const person = aPerson(randomFor(options.runner ?? seed, 'person'), FREIBURG);
  const watch: Watch = WATCHES[options.watch ?? 'dynamics'];
  const body = lasting(minutes, (kilometres) => {
    const treadmill = options.surface === 'treadmill';
    return runIt(person, aboutTo(kilometres, treadmill, randomFor(seed, 'about')), random);
  });
  const offset = { minutes: offsetMinutes, from: 'file' } as const;
  return recordRun({ body, start: instant(start), offset }, { person, watch, random });
}

function lasting(minutes: number, run: (kilometres: number) => RunBody): RunBody {
  const body = run(minutes / 6);
  const moving = Math.round(minutes * 60);
  return { ...body, moving, kilometres: (body.speed * moving) / 1000 };
}

function aboutTo(
  kilometres: number,
  treadmill: boolean,
  random: ReturnType<typeof randomFor>,
): AboutToRun {
  return {
    kind: random.pick(['easy', 'easy', 'long', 'tempo', 'intervals'] as const),
    kilometres,
    treadmill,
    air: { celsius: random.between(2, 27), humidity: random.between(40, 90) },
    shoe: { name: 'Cloudway 12', angle: 0, hardness: 1, kilometres: 100 },
    climb: treadmill ? 0.3 : random.between(3, 16),
    tiredness: random.between(0, 0.6),
    usedTo: random.between(9, 16),
    drink: 0,
    dryStart: 0,
  };
}
