import type { DriftChannel } from '@plumbline/domain';

/** Last third less first third of a run, once speed and hills are allowed for. */
export const DRIFT_WORDS: Readonly<
  Record<DriftChannel, { readonly name: string; readonly unit: string }>
> = {
  contactTime: { name: 'Ground contact time', unit: 'ms' },
  verticalOscillation: { name: 'Vertical oscillation', unit: 'mm' },
  cadence: { name: 'Cadence', unit: 'steps/min' },
  contactBalance: { name: 'Left-right balance of contact time', unit: '% away from even' },
};
