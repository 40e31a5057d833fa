import type { StreamsView } from '@plumbline/application';
import { clock } from '../../../show/format.ts';
import { useFormat } from '../../../show/use-format.ts';
import { RUN } from '../../../words/run.ts';
import type { Lane } from './lane.ts';

interface Props {
  readonly view: StreamsView;
  readonly lanes: readonly Lane[];
  readonly moment: number | null;
  readonly setMoment: (moment: number) => void;
  /** Moments shown: [first, end). */
  readonly first: number;
  readonly end: number;
}

/** The moment by keyboard, and by touch where there is no pointer to hover with; says all its values. */
export function MomentSlider({ view, lanes, moment, setMoment, first, end }: Props) {
  const { distance } = useFormat();
  const now = Math.min(Math.max(moment ?? first, first), end - 1);
  return (
    <input
      type="range"
      className="streams-slider no-print"
      aria-label={RUN.moment}
      aria-valuetext={momentWords(view, lanes, now, distance)}
      min={first}
      max={end - 1}
      step={Math.max(1, Math.round((end - first) / 200))}
      value={now}
      onChange={(event) => setMoment(event.target.valueAsNumber)}
      onFocus={() => setMoment(now)}
    />
  );
}

function momentWords(
  { seconds, km }: StreamsView,
  lanes: readonly Lane[],
  moment: number,
  distance: (km: number) => string,
): string {
  const reached = km[moment] ?? null;
  const at = RUN.at(clock(seconds[moment] ?? 0), reached === null ? null : distance(reached));
  const values = lanes.flatMap(({ says, values, text, unit }) => {
    const value = values[moment] ?? null;
    return value === null ? [] : [`${says} ${text(value)} ${unit}`];
  });
  return [at, ...values].join(', ');
}
