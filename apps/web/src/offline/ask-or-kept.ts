import { ask } from '../connection/ask.ts';
import { Refused } from '../connection/refused.ts';
import { keepView, keptView } from './phone-store.ts';

/** What logging needs to know on the road; nothing else stays on a phone. */
const KEPT: ReadonlySet<string> = new Set(['/api/state', '/api/log', '/api/strength']);

/** A view from the computer, or as it was last seen where the computer cannot be reached. */
export async function askOrKept<View>(path: string, signal: AbortSignal): Promise<View> {
  if (!KEPT.has(path)) return ask<View>('GET', path, { signal });
  try {
    const view = await ask<View>('GET', path, { signal });
    await keepView(path, view);
    return view;
  } catch (thrown) {
    const isAway = thrown instanceof Refused && thrown.code === 'gone';
    const kept = isAway ? await keptView(path) : undefined;
    if (kept === undefined) throw thrown;
    return kept as View;
  }
}
