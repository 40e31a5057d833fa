import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Lets the arrow keys go from row to row, whether it is drawn yet or not. */
export function useActiveRow(body: RefObject<HTMLElement | null>, count: number, height: number) {
  const [active, setActive] = useState(0);
  const wanted = useRef<number | null>(null);

  // A row far away is drawn only some moments after the page was scrolled there.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = body.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  function onKeyDown(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const from = rowOf(event.target) ?? active;
    const row = Math.min(Math.max(0, from + step), count - 1);
    wanted.current = row;
    setActive(row);
    bringOnScreen(body.current, row, height);
  }

  function onFocus(event: FocusEvent) {
    const row = rowOf(event.target);
    if (row !== null) setActive(row);
  }

  return { active, onKeyDown, onFocus };
}

/** What the table's head, and on a phone the pages at the foot, may cover. */
const HEAD_PX = 56;
const FOOT_PX = 72;

function bringOnScreen(body: HTMLElement | null, row: number, height: number): void {
  if (!body) return;
  const top = body.getBoundingClientRect().top + row * height;
  if (top > HEAD_PX && top + height < innerHeight - FOOT_PX) return;
  scrollBy({ top: top - (innerHeight - height) / 2, behavior: 'instant' });
}

function rowOf(target: EventTarget): number | null {
  const row = target instanceof HTMLElement ? target.dataset['row'] : undefined;
  return row === undefined ? null : Number(row);
}
