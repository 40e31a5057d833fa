import type { Problem } from '@plumbline/domain';
import { listed, whole } from './plain-text.ts';

/** Every problem in a sentence of its own, or of many of one kind the first with a count. */
export type Told = 'first-of-a-kind' | 'all';

/** So many of one kind are still told one by one. */
const FEW = 3;
/** Lines that are named before the rest is only counted. */
const NAMED = 8;
/** A list that was cut short ends in a count, which must not be lost among the others. */
const COUNT = /^\d+ more such/;

/** Problems in sentences. Many alike (same file, same column, same fault) are one sentence, and where the others are. */
export function inKinds<Code extends string>(
  problems: readonly Problem<Code>[],
  sentence: (problem: Problem<Code>) => string,
  told: Told,
): readonly string[] {
  if (told === 'all') return problems.map(sentence);
  const kinds = Map.groupBy(problems, kindOf);
  return [...kinds.values()].flatMap((alike) => {
    const [first, ...others] = alike;
    if (first === undefined || alike.length <= FEW) return alike.map(sentence);
    return `${sentence(first)} ${theSame(others)}`;
  });
}

function kindOf<Code extends string>({ code, place, received }: Problem<Code>): string {
  return JSON.stringify([place.file, code, place.field, COUNT.test(received)]);
}

function theSame(others: readonly Problem<string>[]): string {
  const lines = others.flatMap(({ place }) => place.line ?? []);
  const many = `The same in ${whole(others.length)} more places`;
  if (lines.length < others.length) return `${many}.`;
  const named = lines.slice(0, NAMED).map(String);
  const more = lines.length - named.length;
  return `${many}: lines ${listed(more === 0 ? named : [...named, `${whole(more)} more`])}.`;
}
