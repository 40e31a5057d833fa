import { expect, test } from 'vitest';
import { killImports, seededMoments } from '../benchmarks/kill/killed-import.ts';

test('an import that is killed loses nothing it had reported, and importing again completes it', async () => {
  const killed = await killImports(seededMoments(5, 7));
  // How many come too late hangs on what else the machine does.
  expect(killed.map(({ tooLate }) => tooLate)).toContain(false);
  for (const { problems, completed, reported, kept } of killed) {
    expect(problems).toEqual([]);
    expect(kept).toBeGreaterThanOrEqual(reported);
    expect(completed).toBe(true);
  }
});
