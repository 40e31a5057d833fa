import { ask } from '../connection/ask.ts';
import { Refused } from '../connection/refused.ts';
import { keepView, keptView, phoneShelf } from './phone-store.ts';
import { withWaiting } from './with-waiting.ts';

/** What logging needs to know on the road; nothing else stays on a phone. */
const KEPT: ReadonlySet<string> = new Set(['/api/state', '/api/log', '/api/strength']);

/**
 * A view from the computer, or as it was last seen where the computer cannot be reached; what waits on this phone is written into
 * it either way.
 */
export async function askOrKept<View>(path: string, signal: AbortSignal): Promise<View> {
  const page = path.split('?')[0] ?? path;
  if (!KEPT.has(page)) return ask<View>('GET', path, { signal });
  try {
    const view = await ask<View>('GET', path, { signal });
    await keepView(path, view);
    return withWaiting(page, view, await phoneShelf.all()) as View;
  } catch (thrown) {
    const isAway = thrown instanceof Refused && thrown.code === 'gone';
    const kept = isAway ? ((await keptView(path)) ?? (await keptView(page))) : undefined;
    if (kept === undefined) throw thrown;
    return withWaiting(page, kept, await phoneShelf.all()) as View;
  }
}
