import { type PointerEvent, useState } from 'react';

/** The day under a finger: cells say which they are. */
function dayAt({ clientX, clientY }: PointerEvent): string | undefined {
  const cell = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-day]');
  return cell?.dataset['day'];
}

/**
 * Dragging by a finger or a pen, which the browser's own dragging leaves out. The grip takes the gesture, the rest of
 * the page scrolls as ever.
 */
export function useTouchDrag(day: string, onDrop: (to: string) => void) {
  const [over, setOver] = useState<string>();
  const grip = {
    onPointerDown(event: PointerEvent) {
      if (event.pointerType === 'mouse') return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setOver(day);
    },
    onPointerMove(event: PointerEvent) {
      if (over !== undefined) setOver(dayAt(event) ?? over);
    },
    onPointerUp() {
      if (over !== undefined && over !== day) onDrop(over);
      setOver(undefined);
    },
    onPointerCancel() {
      setOver(undefined);
    },
  };
  return { grip, over };
}
