import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** Shorter tables are drawn whole: their rows can be found by the browser's own search. */
const drawnWhole = 100;
/** A row of a pod with three lines; others are measured. */
const rowHeight = 73;

/** Which rows of a table are in the page: all of a short one, those in sight of a long one. */
export function useShownRows(count: number, scroll: RefObject<HTMLElement>) {
  const isLong = count > drawnWhole;
  const virtualizer = useVirtualizer({
    count,
    enabled: isLong,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  if (!isLong) {
    const indexes = Array.from({ length: count }, (_, index) => index);
    return { isLong, indexes, before: 0, after: 0, measure: undefined };
  }
  const shown = virtualizer.getVirtualItems();
  return {
    isLong,
    indexes: shown.map(({ index }) => index),
    /** Heights of the rows above and below. */
    before: shown[0]?.start ?? 0,
    after: virtualizer.getTotalSize() - (shown[shown.length - 1]?.end ?? 0),
    measure: virtualizer.measureElement,
  };
}
