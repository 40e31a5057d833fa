import type { StreamsView } from '@plumbline/application';
import { useMemo } from 'react';
import { RUN } from '../../../words/run.ts';
import { Brush } from './brush.tsx';
import type { Lane } from './lane.ts';
import { MomentSlider } from './moment-slider.tsx';
import { isWhole, momentAtKm, momentsIn, type Part } from './part.ts';
import { PartSliders } from './part-sliders.tsx';
import { Readout } from './readout.tsx';
import { StreamLane } from './stream-lane.tsx';
import { StreamsTable } from './streams-table.tsx';
import { TimeAxis } from './time-axis.tsx';
import './streams.css';

interface Props {
  readonly view: StreamsView;
  readonly lanes: readonly Lane[];
  readonly onsetKm: number | null;
  readonly whole: Part;
  readonly part: Part;
  readonly setPart: (part: Part) => void;
  /** Index of the moment pointed at. */
  readonly moment: number | null;
  readonly setMoment: (moment: number | null) => void;
}

/** All streams of a run under one another, over the same time. */
export function Streams(props: Props) {
  const { view, lanes, whole, part, setPart, moment, setMoment } = props;
  const { seconds } = view;
  const { first, end } = useMemo(() => momentsIn(seconds, part), [seconds, part]);
  const isPart = !isWhole(part, whole);
  return (
    <section className="card streams" aria-labelledby="streams">
      <h2 id="streams">{RUN.streams}</h2>
      <p className="small soft no-print">
        {RUN.streamsHint}
        <span className="streams-keys">{RUN.streamsKeys}</span>
      </p>
      <div className="streams-now">
        <Readout {...{ view, part, isPart, moment }} />
        {isPart && (
          <button type="button" className="plain" onClick={() => setPart(whole)}>
            {RUN.wholeRun}
          </button>
        )}
      </div>
      <MomentSlider {...{ view, lanes, moment, setMoment, first, end }} />
      <div className="lanes">
        {lanes.map((lane) => (
          <StreamLane key={lane.name} {...{ lane, seconds, part, first, end, moment }} />
        ))}
        <TimeAxis part={part} />
        <Brush
          {...{ seconds, whole, part, setPart, moment, setMoment }}
          onset={props.onsetKm === null ? null : momentAtKm(view.km, props.onsetKm)}
        />
      </div>
      <PartSliders {...{ whole, part, setPart }} lane={lanes[0]} seconds={seconds} />
      <StreamsTable {...{ view, lanes, first, end }} />
    </section>
  );
}
