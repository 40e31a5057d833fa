import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const STARTER = new URL('../bin/run-in-child.js', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'plumbline-starter-test-'));

afterAll(() => rmSync(folder, { recursive: true }));

/** Starts a program as an older Node does: through the starter, in a child of its own. */
function started(program: string, node = process.execPath) {
  const script = join(folder, `${Math.abs(hash(program))}.mjs`);
  writeFileSync(script, program);
  const starter = `import(${JSON.stringify(STARTER)}).then(({ runInChild }) =>
    runInChild(${JSON.stringify(node)}, ${JSON.stringify(script)}, { args: ['a b', '--c'], env: process.env }))`;
  return spawn(process.execPath, ['-e', starter], { stdio: ['ignore', 'pipe', 'pipe'] });
}

async function ended(child: ReturnType<typeof started>) {
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const [code, signal] = await once(child, 'close');
  return { code, signal, out, err };
}

test('arguments, output and exit code pass through unchanged, and only once', async () => {
  const child = started(
    'process.channel.unref(); console.log(process.argv.slice(2).join("|")); process.exitCode = 3;',
  );
  expect(await ended(child)).toEqual({ code: 3, signal: null, out: 'a b|--c\n', err: '' });
});

test('a signal reaches the program, which ends as it likes', async () => {
  const child = started(
    'process.on("SIGINT", () => { console.log("stopping"); process.exit(130); }); setInterval(() => {}, 1e6); console.log("on");',
  );
  const result = ended(child);
  await once(child.stdout, 'data');
  child.kill('SIGINT');
  expect(await result).toMatchObject({ code: 130, out: 'on\nstopping\n' });
});

test('a program that is killed is seen as killed', async () => {
  const child = started('process.kill(process.pid, "SIGKILL");');
  expect(await ended(child)).toMatchObject({ code: null, signal: 'SIGKILL' });
});

test('when the starter is killed, the program hears of it', async () => {
  const child = started(
    'process.on("disconnect", () => { console.log("alone"); process.exit(); }); console.log("on");',
  );
  const result = ended(child);
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  expect(await result).toMatchObject({ signal: 'SIGKILL', out: 'on\nalone\n' });
});

test('a Node that does not run is said in one sentence', async () => {
  const child = started('', join(folder, 'no-node'));
  expect(await ended(child)).toMatchObject({
    code: 6,
    err: expect.stringMatching(/^plumbline: .+npm run setup.+\n$/),
  });
});

function hash(text: string): number {
  return [...text].reduce((sum, c) => (sum * 31 + (c.codePointAt(0) ?? 0)) | 0, 7);
}
