/** Fails a test that prints a warning: a warning nobody reads is a fault nobody mends. */
import { afterEach, beforeEach, expect } from 'vitest';

let printed: string[] = [];

function note(...parts: readonly unknown[]): void {
  printed.push(parts.map(String).join(' '));
}

process.on('warning', (warning) => note(warning.name, warning.message));

beforeEach(() => {
  printed = [];
  console.warn = note;
  console.error = note;
});

afterEach(() => {
  expect(printed, 'printed while the test ran').toEqual([]);
});
