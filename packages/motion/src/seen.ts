import type { Findings } from './gate/findings.ts';
import type { Side } from './passage/points.ts';
import type { SampledValues } from './values/samples.ts';

/** A landing of a foot; what the clip does not support is missing. */
export interface Contact {
  /** s since the clip's start. */
  readonly t: number;
  readonly side: Side;
  readonly toeOff: number | undefined;
  /** ° against the same foot flat, toes up positive, with its standard error. */
  readonly footStrikeAngle: number | undefined;
  readonly sd: number | undefined;
}

/** What is seen of all passages together, before the gate. */
export interface Seen {
  readonly samples: readonly SampledValues[];
  readonly contacts: readonly Contact[];
  readonly near: Side | undefined;
  readonly findings: Pick<
    Findings,
    'steps' | 'cadence' | 'onGround' | 'bodyHeight' | 'tremble' | 'swapRate' | 'implausible'
  >;
}
