import { platform } from 'node:os';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder } from './data-folder.ts';

const home = { HOME: '/home/ada' };
const ownPlace =
  platform() === 'darwin'
    ? '/home/ada/Library/Application Support/Plumbline'
    : '/home/ada/.local/share/plumbline';

test.each([
  ['nothing is set', home, ownPlace],
  [
    'the runner chose a folder',
    { ...home, PLUMBLINE_DATA: '/data/me', XDG_DATA_HOME: '/x' },
    '/data/me',
  ],
  ['the runner chose a relative folder', { ...home, PLUMBLINE_DATA: 'me' }, resolve('me')],
  ['the desktop names a place', { ...home, XDG_DATA_HOME: '/x' }, '/x/plumbline'],
  [
    'the desktop names a relative place, which the standard forbids',
    { ...home, XDG_DATA_HOME: 'x' },
    ownPlace,
  ],
  ['a variable is empty', { ...home, PLUMBLINE_DATA: '', XDG_DATA_HOME: '' }, ownPlace],
])('where %s', (_, env, expected) => {
  expect(dataFolder(env)).toBe(expected);
});
