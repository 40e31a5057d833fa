import type { PointsScale } from './points-scale.ts';

/** A bar says no more than the words beside it: neither nothing nor certain. */
const [LEAST, MOST] = [0.01, 0.95];

/** How likely, as a bar of the whole width for certainty. Drawn rather than coloured in, so that it prints. */
export function LikelihoodBar({ probability }: { readonly probability: number | null }) {
  return (
    <svg className="possibility-bar" aria-hidden="true">
      <rect className="possibility-bar-track" width="100%" height="100%" rx="3" />
      <rect
        className="possibility-bar-fill"
        width={`${100 * Math.min(MOST, Math.max(LEAST, probability ?? 0))}%`}
        height="100%"
        rx="3"
      />
    </svg>
  );
}

interface WhiskerProps {
  readonly interval: { readonly mean: number; readonly low: number; readonly high: number };
  readonly scale: PointsScale;
  /** Hollow where it more likely than not adds nothing. */
  readonly isLikely: boolean;
}

/** Points of pain: a dot for the mean, a whisker for where the true value lies in 8 of 10 cases. */
export function PointsWhisker({ interval, scale, isLikely }: WhiskerProps) {
  const at = (points: number) => `${scale.at(points)}%`;
  return (
    <svg
      className={isLikely ? 'possibility-whisker' : 'possibility-whisker whisker-unlikely'}
      aria-hidden="true"
    >
      {scale.ticks.map((tick) => (
        <line key={tick} className="whisker-tick" x1={at(tick)} x2={at(tick)} y1="0" y2="100%" />
      ))}
      <line
        className="whisker-line"
        x1={at(interval.low)}
        x2={at(interval.high)}
        y1="50%"
        y2="50%"
      />
      <circle className="whisker-dot" cx={at(interval.mean)} cy="50%" r="4.5" />
    </svg>
  );
}
