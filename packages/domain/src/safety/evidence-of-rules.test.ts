import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMBINATIONS } from './combinations.ts';
import { QUESTION_IDS, safetyQuestion } from './questions.ts';

const FILE = new URL('../../../../../shared/evidence/evidence.json', import.meta.url);
const here = existsSync(FILE);

const SOURCED = [
  ...QUESTION_IDS.map((id) => ({ rule: id as string, claims: safetyQuestion(id).claims })),
  ...COMBINATIONS.map(({ all, claims }) => ({ rule: all.join(' + '), claims })),
].filter(({ claims }) => claims.length > 0);

describe.skipIf(!here)(
  'each source of a safety rule is in the evidence base (needs ../shared)',
  () => {
    const base = new Map<string, { readonly cause: string; readonly status: string }>(
      here
        ? JSON.parse(readFileSync(FILE, 'utf8')).map((claim: { readonly id: string }) => [
            claim.id,
            claim,
          ])
        : [],
    );

    test.each(SOURCED)('$rule: $claims', ({ claims }) => {
      for (const id of claims) {
        const claim = base.get(id);
        expect(claim?.cause).toBe('red_flag');
        expect(claim?.status).not.toBe('recalled_unverified');
      }
    });
  },
);
