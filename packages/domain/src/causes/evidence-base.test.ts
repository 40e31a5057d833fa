import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Claim } from './cause.ts';
import { CAUSES } from './index.ts';

const FILE = new URL('../../../../../shared/evidence/evidence.json', import.meta.url);
const here = existsSync(FILE);

interface Published {
  readonly id: string;
  readonly statement: string;
  readonly effect: unknown;
  readonly population: string;
  readonly outcome: string;
  readonly grade: string;
  readonly notes?: string;
  readonly citation: { readonly year: number; readonly journal: string; readonly doi?: string };
  readonly status: string;
}

const OUTCOME: Readonly<Record<string, string>> = {
  any_running_injury: 'any running injury, not back pain in particular',
  low_back_pain: 'low back pain',
  biomechanical_surrogate: 'a force or a movement, not pain',
  measurement: 'how a thing is measured',
  safety: 'safety',
  other_pain: 'pain elsewhere than in the back',
};

const CLAIMS = CAUSES.flatMap(({ id, evidence }) =>
  evidence.map((claim) => ({ cause: id, claim })),
);

describe.skipIf(!here)(
  'what is shown as evidence is in the evidence base (needs ../shared)',
  () => {
    const base = new Map<string, Published>(
      here ? JSON.parse(readFileSync(FILE, 'utf8')).map((p: Published) => [p.id, p]) : [],
    );
    const published = ({ id }: Claim): Published => {
      const found = base.get(id);
      if (!found) throw new Error(`${id} is not in the evidence base`);
      return found;
    };

    test.each(CLAIMS)(
      '$cause shows $claim.id with its grade, outcome, year and journal',
      ({ claim }) => {
        const { grade, outcome, citation, status } = published(claim);
        expect(status).not.toBe('recalled_unverified');
        expect(claim.grade).toBe(grade);
        expect(claim.outcome).toBe(OUTCOME[outcome]);
        expect(claim.source).toContain(String(citation.year));
        expect(claim.source).toContain(citation.journal);
        if (citation.doi) expect(claim.source).toContain(`doi:${citation.doi}`);
        expect(claim.source).not.toContain('recalled');
      },
    );

    test.each(CLAIMS)(
      '$cause says no number about $claim.id that its source does not',
      ({ claim }) => {
        const { statement, effect, population, notes } = published(claim);
        const sourced = numbersIn(JSON.stringify({ statement, effect, population, notes }));
        const asPercent = sourced.filter((n) => n <= 1).map((n) => Math.round(n * 1e6) / 1e4);
        const unsourced = numbersIn(claim.says).filter(
          (n) => ![...sourced, ...asPercent].includes(n),
        );
        expect(unsourced).toEqual([]);
      },
    );

    test.each(CLAIMS)('$cause names the people of $claim.id as they were', ({ claim }) => {
      const source = published(claim).population;
      const people = /^as [A-Z]\d/.test(source)
        ? (base.get(source.slice(3, 6))?.population ?? '')
        : source;
      const numbers = numbersIn(people);
      expect(numbersIn(claim.population)).toEqual(expect.arrayContaining([...numbers]));
    });
  },
);

function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([n]) => Number(n));
}
