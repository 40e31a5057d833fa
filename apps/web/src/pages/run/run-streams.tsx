import type { StreamsView } from '@plumbline/application';
import { useMemo, useState } from 'react';
import { useView } from '../../data/use-view.ts';
import { Viewed } from '../../parts/viewed.tsx';
import { useFormat } from '../../show/use-format.ts';
import { RUN } from '../../words/run.ts';
import { RouteShape } from './route-shape.tsx';
import { RunThirds } from './run-thirds.tsx';
import { lanesOf } from './streams/lane.ts';
import type { Part } from './streams/part.ts';
import { Streams } from './streams/streams.tsx';

interface Props {
  readonly id: string;
  /** km into the run at which pain began, as told. */
  readonly onsetKm: number | null;
}

/** What was recorded from second to second: the streams, the route beside them, and their thirds. */
export function RunStreams({ id, onsetKm }: Props) {
  const query = useView<StreamsView>(`/api/runs/${encodeURIComponent(id)}/streams`);
  if (query.isPending) return <div className="card run-waiting" />;
  return (
    <Viewed query={query}>
      {(view) =>
        view.streams.length === 0 ? (
          <p className="card">{RUN.noStreams}</p>
        ) : (
          <Recorded key={lengthOf(view)} view={view} onsetKm={onsetKm} />
        )
      }
    </Viewed>
  );
}

/** What is chosen of one recording says nothing of a longer one that came later. */
function lengthOf({ seconds }: StreamsView): string {
  return `${seconds.length} ${seconds.at(-1)}`;
}

function Recorded({ view, onsetKm }: Omit<Props, 'id'> & { readonly view: StreamsView }) {
  const format = useFormat();
  const lanes = useMemo(() => lanesOf(view.streams, format), [view.streams, format]);
  const whole: Part = { from: view.seconds[0] ?? 0, to: view.seconds.at(-1) ?? 0 };
  const [part, setPart] = useState(whole);
  const [moment, setMoment] = useState<number | null>(null);
  return (
    <>
      <Streams
        view={view}
        lanes={lanes}
        onsetKm={onsetKm}
        {...{ whole, part, setPart, moment, setMoment }}
      />
      <div className="run-beside">
        <RunThirds lanes={lanes} />
        {view.route !== null && (
          <RouteShape route={view.route} seconds={view.seconds} part={part} moment={moment} />
        )}
      </div>
    </>
  );
}
