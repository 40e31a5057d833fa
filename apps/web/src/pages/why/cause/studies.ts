import type { Claim } from '@plumbline/domain';

/** Findings of one study about the same people and the same outcome, said once. */
export interface Study {
  readonly source: string;
  readonly short: string;
  readonly doi: string | null;
  readonly population: string;
  readonly outcome: string;
  readonly findings: readonly Pick<Claim, 'id' | 'says' | 'grade'>[];
}

/** Claims put together by study, in the order in which each study is first named. */
export function studiesOf(claims: readonly Claim[]): readonly Study[] {
  const studies = new Map<string, Study>();
  for (const { id, says, grade, source, population, outcome } of claims) {
    const key = [source, population, outcome].join('\n');
    const study = studies.get(key);
    const findings = [...(study?.findings ?? []), { id, says, grade }];
    studies.set(key, {
      source,
      short: shortSource(source),
      doi: doiOf(source),
      population,
      outcome,
      findings,
    });
  }
  return [...studies.values()];
}

/** `Buist I et al. 2008`; the title where no author is named. */
export function shortSource(source: string): string {
  const found = /^(?<authors>.*?)\s*(?<year>(?:19|20)\d\d)\b,?\s*(?<title>[^,]*)/.exec(source);
  if (!found?.groups) return source;
  const { authors = '', year, title } = found.groups;
  const [first = '', ...others] = authors.split(',').map((name) => name.trim());
  if (first === '' || /^authors? not /.test(first)) return `${title} (${year})`;
  const more = others.some((name) => name !== '') && !first.includes('et al') ? ' et al.' : '';
  return `${first}${more} ${year}`;
}

/** The digital object identifier that a source ends in. */
export function doiOf(source: string): string | null {
  return /doi:(\S+?)[.,;]?$/.exec(source)?.[1] ?? null;
}

/** The studies behind an advice, each once: `Buist I et al. 2008 and Cai C et al. 2017`. */
export function sourcesOf(ids: readonly string[], claims: readonly Claim[]): readonly string[] {
  const named = claims
    .filter(({ id }) => ids.includes(id))
    .map(({ source }) => shortSource(source));
  return [...new Set(named)];
}
