import { DERIVATION_VERSION } from '@plumbline/domain';

/** Raised whenever the importers or `isRun` would make something else of the same bytes. */
const READING_VERSION = 1;

/** What every derived record carries: records of another value are derived again from their originals. */
export const DERIVED_BY = `${READING_VERSION}.${DERIVATION_VERSION}`;
