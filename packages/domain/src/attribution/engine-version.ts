/** Raised whenever the same records could give another answer. */
export const ENGINE_VERSION = '1.2.2';

/** The day of the evidence base that the claims and prior weights were taken from. */
export const EVIDENCE_VERSION = '2026-11';
