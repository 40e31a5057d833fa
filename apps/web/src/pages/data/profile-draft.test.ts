import type { ProfileFields } from '@plumbline/application';
import { expect, test } from 'vitest';
import { formatFor } from '../../show/format.ts';
import { profileDraft, profileEdit } from './profile-draft.ts';

const profile: ProfileFields = {
  sex: 'female',
  birthYear: 1985,
  heightCm: null,
  massKg: 64,
  timeZone: 'Europe/Berlin',
  country: null,
  emergencyNumber: null,
  units: 'imperial',
  temperature: 'celsius',
  earlierBackPain: null,
  conditions: null,
};
const format = formatFor(profile);
const today = '2026-03-20';

test('what is not touched is not sent, however it is rounded for reading', () => {
  const draft = profileDraft(profile, format);
  expect(draft).toMatchObject({ mass: '141.1', height: '' });
  expect(profileEdit(draft, profile, { format, today })).toEqual({ ok: true, edit: {} });
});

test('what is typed in the runner’s units is sent in metric ones, and an emptied field is taken back', () => {
  const draft = { ...profileDraft(profile, format), mass: '141', birthYear: '', timeZone: ' ' };
  expect(profileEdit(draft, profile, { format, today })).toEqual({
    ok: true,
    edit: { massKg: 63.96, birthYear: null, timeZone: null },
  });
});

test('a slip of the finger is said with its limits in the runner’s units', () => {
  const draft = { ...profileDraft(profile, format), mass: '1411' };
  expect(profileEdit(draft, profile, { format, today })).toEqual({
    ok: false,
    says: 'Weight from 56 to 551, or empty.',
  });
  const born = { ...profileDraft(profile, format), birthYear: '1985.5' };
  expect(profileEdit(born, profile, { format, today })).toMatchObject({ ok: false });
});
