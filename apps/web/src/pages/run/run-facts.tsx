import type { RunView } from '@plumbline/application';
import { clock } from '../../show/format.ts';
import { useFormat } from '../../show/use-format.ts';
import { RUN } from '../../words/run.ts';
import { RUNS } from '../../words/runs.ts';
import { Facts, told } from './facts.tsx';

export function RunFacts({ run }: { readonly run: RunView }) {
  const format = useFormat();
  const minutes = (value: number) => clock(value * 60);
  const paused = run.elapsedMinutes !== run.minutes ? run.elapsedMinutes : null;
  return (
    <section className="run-facts" aria-label={RUN.facts}>
      <Facts
        facts={[
          { name: RUN.moving, says: told(run.minutes, minutes) },
          { name: RUN.elapsed, says: told(paused, minutes) },
          { name: RUN.pace, says: told(run.pace, format.pace) },
          { name: RUN.climb, says: told(run.ascent, format.climb) },
          { name: RUN.heartRate, says: told(run.heartRate, RUNS.heart) },
          { name: RUN.temperature, says: told(run.temperature, format.temperature) },
          {
            name: RUN.surface,
            says: run.surface === 'unknown' ? null : RUNS.surfaceName(run.surface),
          },
          { name: RUN.shoes, says: run.shoes },
          { name: RUN.device, says: run.device },
        ]}
      />
    </section>
  );
}
