import { type PointerEvent, useRef, useState } from 'react';
import { RUN } from '../../../words/run.ts';
import { nearestMoment, type Part, partBetween } from './part.ts';

interface Props {
  readonly seconds: readonly number[];
  readonly whole: Part;
  readonly part: Part;
  readonly setPart: (part: Part) => void;
  readonly moment: number | null;
  readonly setMoment: (moment: number | null) => void;
  /** Index of the moment at which pain began. */
  readonly onset: number | null;
}

/** A drag shorter than this is a tap. */
const TAP_PX = 6;

/** Lies over all streams: the line at the moment pointed at, and the stretch being drawn. */
export function Brush({ seconds, whole, part, setPart, moment, setMoment, onset }: Props) {
  const area = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<Part | null>(null);
  const start = useRef<{ readonly x: number; readonly second: number } | null>(null);
  const span = Math.max(1, part.to - part.from);
  const left = (second: number) => `${((second - part.from) / span) * 100}%`;

  function secondAt({ clientX }: PointerEvent): number {
    const box = area.current?.getBoundingClientRect();
    if (!box) return part.from;
    const share = Math.min(1, Math.max(0, (clientX - box.left) / box.width));
    return part.from + share * span;
  }

  function onPointerDown(event: PointerEvent) {
    if (event.button !== 0) return;
    const second = secondAt(event);
    start.current = { x: event.clientX, second };
    setMoment(nearestMoment(seconds, second));
    area.current?.setPointerCapture(event.pointerId);
  }

  function onPointerMove(event: PointerEvent) {
    const second = secondAt(event);
    setMoment(nearestMoment(seconds, second));
    if (start.current && Math.abs(event.clientX - start.current.x) > TAP_PX) {
      const from = start.current.second;
      setDrawn({ from: Math.min(from, second), to: Math.max(from, second) });
    }
  }

  function onPointerUp() {
    if (drawn) setPart(partBetween(drawn.from, drawn.to, whole));
    letGo();
  }

  function letGo() {
    start.current = null;
    setDrawn(null);
  }

  return (
    <div className="brush">
      <div
        ref={area}
        className="brush-area"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={letGo}
        onPointerLeave={(event) => event.pointerType === 'mouse' && setMoment(null)}
      >
        <Onset second={onset === null ? null : (seconds[onset] ?? null)} part={part} left={left} />
        {moment !== null && (
          <span className="brush-moment" style={{ left: left(seconds[moment] ?? 0) }} />
        )}
        {drawn && (
          <span
            className="brush-drawn"
            style={{ left: left(drawn.from), width: `${((drawn.to - drawn.from) / span) * 100}%` }}
          />
        )}
      </div>
    </div>
  );
}

interface OnsetProps {
  readonly second: number | null;
  readonly part: Part;
  readonly left: (second: number) => string;
}

function Onset({ second, part, left }: OnsetProps) {
  if (second === null || second < part.from || second > part.to) return null;
  return (
    <span className="brush-onset" style={{ left: left(second) }}>
      <span>{RUN.painBegan}</span>
    </span>
  );
}
