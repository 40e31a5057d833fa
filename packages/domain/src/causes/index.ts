import { CAUSE_IDS, type Cause, type CauseId } from './cause.ts';
import { dehydration } from './dehydration/dehydration.ts';
import { footStrike } from './foot-strike/foot-strike.ts';
import { form } from './form/form.ts';
import { overload } from './overload/overload.ts';
import { weakness } from './weakness/weakness.ts';

/** The only list of causes: a new one is a folder, its id, and a line here that the compiler then asks for. */
const BY_ID: Readonly<Record<CauseId, Cause>> = {
  overload,
  weakness,
  form,
  dehydration,
  'foot-strike': footStrike,
};

/** Every cause, in the order of `CAUSE_IDS`. */
export const CAUSES: readonly Cause[] = CAUSE_IDS.map((id) => BY_ID[id]);
