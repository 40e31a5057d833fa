import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { dayAfterKey } from './moves.ts';

/** A stretch of days, both ends included. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

interface Options {
  /** The first and the last day that is shown. */
  readonly first: string;
  readonly last: string;
  /** Where the keyboard starts. */
  readonly start: string;
  readonly onPaint: (stretch: Stretch) => void;
}

/** Choosing days by pointer (click, drag) and by keyboard (arrows, Shift, Space), as in a spreadsheet. */
export function useSelection({ first, last, start, onPaint }: Options) {
  const [day, setDay] = useState(start);
  const [anchor, setAnchor] = useState(start);
  const isDragging = useRef(false);
  const stretch = anchor < day ? { from: anchor, to: day } : { from: day, to: anchor };

  function choose(next: string, extend: 'extend' | 'alone') {
    setDay(next);
    if (extend === 'alone') setAnchor(next);
  }

  return {
    day,
    stretch,
    handlers: {
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        if (event.key === ' ' || event.key === 'Enter') {
          event.preventDefault();
          onPaint(stretch);
          setAnchor(day);
          return;
        }
        const next = dayAfterKey(event.key, day, { first, last });
        if (next === undefined) return;
        event.preventDefault();
        choose(next, event.shiftKey ? 'extend' : 'alone');
        event.currentTarget.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
      },
      onPointerDown(event: PointerEvent<HTMLElement>) {
        const pressed = dayAt(event);
        if (pressed === undefined || event.button !== 0) return;
        isDragging.current = true;
        choose(pressed, event.shiftKey ? 'extend' : 'alone');
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const over = isDragging.current ? dayAt(event) : undefined;
        if (over !== undefined && over !== day) choose(over, 'extend');
      },
      onPointerUp() {
        if (!isDragging.current) return;
        isDragging.current = false;
        onPaint(stretch);
        setAnchor(day);
      },
      onPointerCancel() {
        isDragging.current = false;
        setAnchor(day);
      },
    },
  };
}

/** The day beneath the pointer: a finger stays caught by the cell on which it came down. */
function dayAt({ clientX, clientY }: PointerEvent): string | undefined {
  const cell = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-day]');
  return cell?.dataset['day'];
}
