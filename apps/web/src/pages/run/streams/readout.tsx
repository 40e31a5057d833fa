import type { StreamsView } from '@plumbline/application';
import { clock } from '../../../show/format.ts';
import { useFormat } from '../../../show/use-format.ts';
import { RUN } from '../../../words/run.ts';
import type { Part } from './part.ts';

interface Props {
  readonly view: StreamsView;
  readonly part: Part;
  readonly isPart: boolean;
  readonly moment: number | null;
}

/** What the figures beside the streams are of: a moment, a part, or the whole run. */
export function Readout({ view, part, isPart, moment }: Props) {
  const format = useFormat();
  if (moment === null) {
    const says = isPart ? RUN.partMean(clock(part.from), clock(part.to)) : RUN.wholeMean;
    return <p className="streams-at">{says}</p>;
  }
  const km = view.km[moment] ?? null;
  return (
    <p className="streams-at">
      {RUN.at(clock(view.seconds[moment] ?? 0), km === null ? null : format.distance(km))}
    </p>
  );
}
