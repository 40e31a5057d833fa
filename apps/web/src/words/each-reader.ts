import { whoseAt } from '../connection/whose.ts';

/** Words that are said otherwise to a runner of their own records than to whoever else reads them. */
export interface EachReader<Words> {
  readonly runner: Words;
  readonly guest: Words;
}

export function eachReader<Words>(words: EachReader<Words>): EachReader<Words> {
  return words;
}

/** Those for whoever reads the page at this address. */
export function wordsFor<Words>(
  { runner, guest }: EachReader<Words>,
  pathname = location.pathname,
): Words {
  return whoseAt(pathname) === null ? runner : guest;
}
