import type { CauseId } from '@plumbline/domain';

/** How much of a cause a run had, as a runner reads it. */
export interface ExposureWords {
  /** Beneath a picture's axis. */
  readonly axis: string;
  /** Heads a column of values. */
  readonly column: string;
  /** On which side of the harmless level the cause adds nothing. */
  readonly harmlessSide: 'left' | 'right';
  /** At the harmless level of a picture. */
  readonly harmless: string;
  /** At a tick of the axis. */
  readonly tick: (value: number) => string;
  /** One run's value in words. */
  readonly value: (value: number) => string;
}

export const EXPOSURES: Readonly<Record<CauseId, ExposureWords>> = {
  overload: {
    axis: 'longer than the longest of the 30 days before',
    column: 'Against the longest of the 30 days before',
    harmlessSide: 'left',
    harmless: 'no longer',
    tick: (value) => signed(value * 100, 0, ' %'),
    value: (value) => {
      const percent = Math.round(Math.abs(value) * 100);
      if (percent === 0) return 'as long as the longest of the month before';
      return `${percent} % ${value > 0 ? 'longer' : 'shorter'} than the longest of the month before`;
    },
  },
  weakness: {
    axis: 'minutes of strength work a week before the run',
    column: 'Strength work a week',
    harmlessSide: 'right',
    harmless: 'enough',
    tick: (value) => decimal(value, 0),
    value: (value) => `${decimal(value, 0)} min of strength work a week`,
  },
  form: {
    axis: 'late change of stride (1 is a plain change)',
    column: 'Late change of stride',
    harmlessSide: 'left',
    harmless: 'no change',
    tick: (value) => decimal(value, 1),
    value: (value) => `late change of stride ${decimal(value, 2)} (1 is plain)`,
  },
  dehydration: {
    axis: '% of body mass lost by the finish',
    column: 'Body mass lost',
    harmlessSide: 'left',
    harmless: 'nothing lost',
    tick: (value) => `${decimal(value, 1)} %`,
    value: (value) =>
      value < 0
        ? `${decimal(-value, 1)} % of body mass gained`
        : `${decimal(value, 1)} % of body mass lost`,
  },
  'foot-strike': {
    axis: 'angle of the foot at landing (above 0°: toes up)',
    column: 'Angle at landing',
    harmlessSide: 'left',
    harmless: 'flat',
    tick: (value) => `${decimal(value, 0)}°`,
    value: (value) => {
      const angle = Math.round(Math.abs(value));
      if (angle === 0) return 'a flat landing';
      return `landing with the toes ${angle}° ${value > 0 ? 'up' : 'down'}`;
    },
  },
};

/** A real minus sign, and none before a zero. */
export function decimal(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '\u2212');
}

function signed(value: number, digits: number, unit: string): string {
  const text = decimal(value, digits);
  return `${Number(value.toFixed(digits)) > 0 ? '+' : ''}${text}${unit}`;
}
