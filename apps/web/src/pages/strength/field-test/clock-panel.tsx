import { useEffect, useRef } from 'react';
import { clock } from '../../../show/format.ts';
import { TESTS } from '../../../words/field-tests.ts';
import { spokenAt } from './spoken.ts';
import type { Shown } from './stopwatch.ts';
import { useSpace } from './use-space.ts';
import { useStopwatch } from './use-stopwatch.ts';

interface Props {
  /** Seconds at which it stops by itself, counting down to them. */
  readonly limit?: number;
  /** Told once it stands, in whole seconds. */
  readonly onStopped?: (seconds: number) => void;
  readonly onReset?: () => void;
}

/** A big clock with one button, for the space key too. */
export function ClockPanel({ limit, onStopped, onReset }: Props) {
  const { shown, press, reset } = useStopwatch(limit);
  useSpace(press);
  const told = useRef(onStopped);
  useEffect(() => {
    told.current = onStopped;
  });
  const stoppedAt = shown.phase === 'stopped' ? Math.round(shown.seconds) : null;
  useEffect(() => {
    if (stoppedAt !== null) told.current?.(stoppedAt);
  }, [stoppedAt]);

  return (
    <div className="clock" data-phase={shown.phase}>
      <p className="clock-face" aria-hidden="true">
        {face(shown, limit)}
      </p>
      <p className="clock-says">{shown.phase === 'ready' ? TESTS.timer.getReady : ''}</p>
      <p className="spoken" aria-live="assertive">
        {spokenAt(shown, limit)}
      </p>
      <ClockButton
        phase={shown.phase}
        onPress={press}
        onReset={() => {
          reset();
          onReset?.();
        }}
      />
      <p className="soft small">{`${TESTS.timer.space} ${TESTS.timer.awake}`}</p>
    </div>
  );
}

interface ButtonProps {
  readonly phase: Shown['phase'];
  readonly onPress: () => void;
  readonly onReset: () => void;
}

/** One button throughout, so that the focus stays on it. */
function ClockButton({ phase, onPress, onReset }: ButtonProps) {
  const isStopped = phase === 'stopped';
  const says =
    phase === 'idle' ? TESTS.timer.begin : isStopped ? TESTS.timer.reset : TESTS.timer.stop;
  return (
    <button
      type="button"
      className={isStopped ? 'clock-button quiet' : 'clock-button'}
      onClick={isStopped ? onReset : onPress}
    >
      {says}
    </button>
  );
}

function face(shown: Shown, limit: number | undefined): string {
  switch (shown.phase) {
    case 'idle':
      return clock(limit ?? 0);
    case 'ready':
      return String(shown.left);
    case 'running':
      return limit === undefined
        ? clock(Math.floor(shown.seconds))
        : clock(Math.ceil(limit - shown.seconds));
    case 'stopped':
      return clock(limit === undefined ? shown.seconds : limit - shown.seconds);
  }
}
