import { CONTEXT_IDS, type ContextFactor, type ContextId } from './context-factor.ts';
import { earlierPain } from './earlier-pain.ts';
import { hills } from './hills.ts';
import { shoes } from './shoes.ts';
import { sitting } from './sitting.ts';
import { sleep } from './sleep.ts';
import { speed } from './speed.ts';
import { stress } from './stress.ts';
import { surface } from './surface.ts';

/** The only list of context factors. */
const BY_ID: Readonly<Record<ContextId, ContextFactor>> = {
  sleep,
  stress,
  sitting,
  surface,
  shoes,
  hills,
  speed,
  earlier_pain: earlierPain,
};

/** Every context factor, in the order of `CONTEXT_IDS`. */
export const CONTEXT_FACTORS: readonly ContextFactor[] = CONTEXT_IDS.map((id) => BY_ID[id]);
