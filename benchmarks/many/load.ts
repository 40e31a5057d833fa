import { setTimeout as wait } from 'node:timers/promises';
import { ask } from './ask.ts';
import type { SignedIn } from './people.ts';

export interface Load {
  /** Milliseconds from when each was to be asked until it was answered whole, sorted. */
  readonly took: readonly number[];
  /** Answers other than 200. */
  readonly failed: number;
  readonly bytes: number;
}

/** Asks Why of runners in turn at a steady rate, whether or not the answers before are there. */
export async function loadOf(
  people: readonly SignedIn[],
  {
    port,
    rate,
    seconds,
  }: { readonly port: number; readonly rate: number; readonly seconds: number },
): Promise<Load> {
  const took: number[] = [];
  let [failed, bytes] = [0, 0];
  const began = performance.now();
  const all: Promise<void>[] = [];
  for (let i = 0; i < rate * seconds; i++) {
    const due = began + (i * 1000) / rate;
    const early = due - performance.now();
    if (early > 1) await wait(early);
    // Far from one another, so that neither server nor database finds the last one again at hand.
    const person = people[(i * 617) % people.length];
    if (person) all.push(one(person, due));
  }
  await Promise.all(all);
  return { took: took.toSorted((a, b) => a - b), failed, bytes };

  async function one({ cookie }: SignedIn, due: number): Promise<void> {
    const answered = await ask('GET', '/api/why', { port, cookie }).catch(() => undefined);
    took.push(performance.now() - due);
    if (answered?.status !== 200) failed += 1;
    else bytes += answered.body.length;
  }
}

export function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}
