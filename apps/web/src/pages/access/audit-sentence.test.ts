import { expect, test } from 'vitest';
import { auditSentence } from './audit-sentence.ts';

test.each([
  ['read', 'GET /api/runs/:id/streams', null, 'looked at your runs'],
  ['write', 'PUT /api/care', null, 'changed your visits'],
  ['write', 'PUT /api/plan/wishes', null, 'changed the plan'],
  ['write', 'POST /api/page', null, 'opened the page for a clinician'],
  ['write', 'POST /api/notes', null, 'wrote a note about you'],
  [
    'write',
    'POST /api/flags/:id/acknowledgement',
    null,
    'said what they do about something that asked for a look',
  ],
  ['write', 'PUT /api/diary', null, 'wrote to PUT /api/diary'],
  ['read', 'GET /api/notes', null, 'looked at notes about you'],
  ['refused', 'GET /api/triage', null, 'tried to see safety answers, and was refused'],
  ['refused', 'GET /api', null, 'tried to see your data, and was refused'],
  [
    'given',
    'why private_answers',
    'Kim',
    'let Kim see Why, Bladder, bowel, sexual and pregnancy answers',
  ],
  [
    'given',
    'log write until:2026-12-31',
    'Kim',
    'let Kim see Log, and write, until Thu, 31 Dec 2026',
  ],
  ['narrowed', 'why', 'Kim', 'let Kim see less: Why'],
  ['withdrawn', '', 'Kim', 'took back what Kim could see'],
  ['withdrawn', '', '', 'took back what somebody whose account is gone could see'],
  ['read', 'GET /api/tomorrow', null, 'looked at GET /api/tomorrow'],
])('%s %s reads as a sentence', (act, what, about, says) => {
  expect(auditSentence({ act, what, about })).toBe(says);
});
