import type { StreamsView } from '@plumbline/application';
import { useState } from 'react';
import { clock } from '../../../show/format.ts';
import { RUN } from '../../../words/run.ts';
import { type Lane, meanWithin } from './lane.ts';

interface Props {
  readonly view: StreamsView;
  readonly lanes: readonly Lane[];
  readonly first: number;
  readonly end: number;
}

const STRETCHES = 12;

/** The part shown as means of twelve stretches: the same as the pictures, for whoever would rather read. */
export function StreamsTable(props: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="streams-table" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{RUN.streamsTable}</summary>
      {isOpen && <Figures {...props} />}
    </details>
  );
}

function Figures({ view, lanes, first, end }: Props) {
  const size = Math.max(1, Math.ceil((end - first) / STRETCHES));
  const starts = Array.from(
    { length: Math.ceil((end - first) / size) },
    (_, i) => first + i * size,
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="scroll" aria-label={RUN.streamsTable} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{RUN.stretch}</th>
            {lanes.map(({ name, says, unit }) => (
              <th key={name} scope="col">
                {says} <span className="soft">{unit}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {starts.map((start) => (
            <tr key={start}>
              <th scope="row">{clock(view.seconds[start] ?? 0)}</th>
              {lanes.map((lane) => (
                <td key={lane.name}>{meanText(lane, start, Math.min(start + size, end))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function meanText(lane: Lane, start: number, end: number): string {
  const mean = meanWithin(lane, start, end);
  return mean === null ? RUN.noValue : lane.text(mean);
}
