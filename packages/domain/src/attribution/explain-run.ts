import type { Reading } from '../reading/reading.ts';
import type { Timeline, TimelineRun } from '../timeline/timeline.ts';
import type { PainScore } from '../units/quantity.ts';
import type { RunExplained } from './answer.ts';
import { believedOf, boundsOf, meanOf } from './effect.ts';
import { worstPain } from './history.ts';
import type { Suspect } from './judge.ts';

const MATCH_WITHIN_MS = 120_000;
const MS_PER_MINUTE = 60_000;

/**
 * The place in the timeline of the run that `asked` names: `last`, its id, a file name (with or without its
 * folders), or a start in ISO 8601 (local where it has no offset), matched within two minutes.
 */
export function findRun({ runs }: Timeline, asked: string): number | undefined {
  if (asked === 'last') return runs.length > 0 ? runs.length - 1 : undefined;
  const byId = runs.findIndex(({ run }) => run.id === asked);
  if (byId >= 0) return byId;
  const byFile = runs.findIndex(({ run }) =>
    run.sources.some(({ file }) => namesFile(file, asked)),
  );
  if (byFile >= 0) return byFile;
  const hasOffset = /(?:Z|[+-]\d\d:?\d\d)$/i.test(asked);
  const at = /^\d{4}-\d\d-\d\dT/.test(asked)
    ? Date.parse(hasOffset ? asked : `${asked}Z`)
    : Number.NaN;
  if (Number.isNaN(at)) return undefined;
  const byStart = runs.findIndex(({ run }) => {
    const shown = hasOffset ? run.start : run.start + run.offset.minutes * MS_PER_MINUTE;
    return Math.abs(shown - at) <= MATCH_WITHIN_MS;
  });
  return byStart >= 0 ? byStart : undefined;
}

/** What each cause added on that run against this runner's usual dose of it; none where it is unknown. */
export function explainRun(
  timelineRun: TimelineRun,
  index: number,
  suspects: readonly Suspect[],
): RunExplained {
  const { run, diary } = timelineRun;
  const worst = worstPain(diary) ?? 10;
  return {
    file: run.sources[0]?.file ?? null,
    start: new Date(run.start).toISOString(),
    pain: {
      before: score(diary?.painBefore),
      during: score(diary?.painDuring),
      after: score(diary?.painAfter),
      nextMorning: score(diary?.painNextMorning),
    },
    causes: suspects.map(({ cause, exposures, curves, effect }) => {
      const exposure = exposures[index] ?? { obtained: 'unknown', why: 'not-recorded' };
      const known = exposure.obtained !== 'unknown';
      const extra = curves.map(
        ({ of, usual, unit, harmless }) =>
          (Math.max(harmless, of(exposure)) - Math.max(harmless, usual)) / unit,
      );
      const added = believedOf(effect, (points, curve) =>
        Math.min(worst, points * (extra[curve] as number)),
      );
      return {
        cause: cause.id,
        added: known ? { mean: meanOf(added), ...boundsOf(added) } : null,
        obtained: exposure.obtained,
        exposure: known ? exposure.value : null,
        unit: cause.unit,
      };
    }),
    ...(run.cueTrial ? { cueTrial: run.cueTrial } : {}),
  };
}

function score(reading: Reading<PainScore> | undefined): number | null {
  return reading?.known ? reading.value : null;
}

function namesFile(file: string, asked: string): boolean {
  const plain = (text: string): string => text.replaceAll('\\', '/').replace(/^\.\//, '');
  const [held, wanted] = [plain(file), plain(asked)];
  return held === wanted || held.endsWith(`/${wanted}`) || wanted.endsWith(`/${held}`);
}
