import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { STUDY_CONSENT_TEXT } from './study-consent-text.ts';

/** SHA-256 of each text that was ever agreed to. */
const TEXTS: Readonly<Record<string, string>> = {
  'plumbline.study-consent/1': '31674281a72c06638a72780733d5e12b51b1d0c247bbbc684bf9923a18f9e5d3',
};

test('a text that runners agreed to is never changed under its version', () => {
  const { version, says } = STUDY_CONSENT_TEXT;
  expect(createHash('sha256').update(says.join('\n')).digest('hex')).toBe(TEXTS[version]);
});
