import { dayNumber } from '../../calendar/day.ts';
import type { Absence } from '../../reading/reading.ts';
import { DRIFT_CHANNELS, type Drift, type Estimate } from '../../record/run.ts';
import type { BlindRun, BlindTimeline } from '../../timeline/blind.ts';
import type { Exposure } from '../cause.ts';
import { estimated, measured, unknown } from '../exposure.ts';
import { pooled } from '../pooled.ts';
import { checkedDrifts, strideDrifts } from './drift-parts.ts';
import { excessLean, leanOf, leanOn } from './posture.ts';

/** How much the signs of one tiring stride differ among themselves, in plain drifts (ours). */
const SIGNS_DIFFER = 0.5;
/** A late-run drift that nobody measured. */
const UNSEEN_DRIFT: Estimate = { value: 0, sd: 0.7 };

/**
 * How much the stride drifted late in each run, and how far posture is beyond its usual range.
 *
 * @unit plain drifts: the precision-weighted mean of the late-run changes (contact +12 ms, bounce
 *   +6 mm, cadence −4 steps/min, balance 1 point away from 50 %, trunk or head 5° further forward are
 *   each 1; changes the other way count below 0), and 1 for every 5° of forward lean beyond 15°
 * @source the watch's drift, corrected for speed and gradient; `form.csv` of the run itself for early
 *   against late, of the run and the 60 days around it for lean
 * @error of each sign, and of how much signs differ; `measured` where a drift was, else `estimated`
 *   from posture alone
 * @missing the drift's own reason (`too-short`, `sensor-dropout`, `too-little-variation`) or
 *   `not-recorded`, where no posture is known either
 */
export function formExposures(timeline: BlindTimeline): readonly Exposure[] {
  const carriedLean = leanOn(timeline.form);
  return timeline.runs.map((run) => {
    const lean = leanOf(run.form) ?? carriedLean(dayNumber(run.day));
    return exposureOf(run, lean && excessLean(lean));
  });
}

function exposureOf({ run, form }: BlindRun, excess: Estimate | undefined): Exposure {
  const drift = pooled([...strideDrifts(run.drift), ...checkedDrifts(form)], SIGNS_DIFFER);
  if (!drift && !excess) return unknown(whyUnknown(run.drift));
  const { value, sd } = drift ?? UNSEEN_DRIFT;
  const beside = excess ?? { value: 0, sd: 0 };
  const total = { value: value + beside.value, sd: Math.hypot(sd, beside.sd) };
  return drift ? measured(total.value, total.sd) : estimated(total.value, total.sd);
}

function whyUnknown(drift: Drift): Absence {
  const reasons = DRIFT_CHANNELS.flatMap((channel) => {
    const reading = drift[channel];
    return reading.known ? [] : reading.why;
  });
  return reasons.find((why) => why !== 'not-recorded') ?? 'not-recorded';
}
