import { useVirtualizer } from '@tanstack/react-virtual';
import { useState, type KeyboardEvent, type RefObject } from 'react';

/** Height of a closed row. */
export const rowHeight = 27;
/** Height of the head, which covers the top of what is scrolled. */
export const headHeight = 34;

/** How far a key moves, of so many rows with so many in sight. */
function targetOf(
  key: string,
  from: number,
  last: number,
  page: number,
): number | null {
  switch (key) {
    case 'ArrowDown':
      return from + 1;
    case 'ArrowUp':
      return from - 1;
    case 'PageDown':
      return from + page;
    case 'PageUp':
      return from - page;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** The row is in the page only after the list was scrolled to it: looked for in the next frames, for half a second. */
function focusSoon(scroll: HTMLElement, index: number, frames = 30): void {
  const row = scroll.querySelector<HTMLElement>(
    `tbody[data-index="${index}"] > tr`,
  );
  if (row) row.focus({ preventScroll: true });
  else if (frames > 0) {
    requestAnimationFrame(() => focusSoon(scroll, index, frames - 1));
  }
}

/** Which rows of a long list are in the page, and the keys that move between them. */
export function useVirtualRows(options: {
  scroll: RefObject<HTMLDivElement>;
  count: number;
  keyOf: (index: number) => string;
}) {
  const { scroll, count, keyOf } = options;
  const [active, setActive] = useState(0);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    getItemKey: keyOf,
    overscan: 12,
    scrollPaddingEnd: headHeight,
  });
  const shown = virtualizer.getVirtualItems();
  const first = shown[0];
  const last = shown[shown.length - 1];
  const isActiveShown = shown.some(({ index }) => index === active);

  const onKeyDown = (event: KeyboardEvent) => {
    const row = event.target;
    // In a detail the arrows are the text's, and on a control the control's.
    if (!(row instanceof HTMLTableRowElement) || !scroll.current) return;
    const page = Math.floor(scroll.current.clientHeight / rowHeight) - 2;
    const target = targetOf(event.key, active, count - 1, Math.max(1, page));
    if (target === null) return;
    event.preventDefault();
    const next = Math.min(count - 1, Math.max(0, target));
    setActive(next);
    virtualizer.scrollToIndex(next, { align: 'auto' });
    focusSoon(scroll.current, next);
  };

  return {
    shown,
    /** Height of the rows above and below those that are in the page. */
    before: first?.start ?? 0,
    after: virtualizer.getTotalSize() - (last?.end ?? 0),
    measure: virtualizer.measureElement,
    setActive,
    /** The row that Tab leads to. */
    tabStop: isActiveShown ? active : first?.index,
    onKeyDown,
  };
}
