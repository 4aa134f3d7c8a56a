/** Changing between two tabs for a moment should not close and open streams. */
const hiddenForMs = 10_000;

/**
 * Says whether somebody may be looking at this tab: at once when it is shown, and a while after it was hidden.
 * Returns how to stop.
 */
export function watchShown(listener: (shown: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onVisibility = () => {
    clearTimeout(timer);
    if (!document.hidden) listener(true);
    else timer = setTimeout(() => listener(false), hiddenForMs);
  };
  // A page that is left may be kept, frozen, for the way back; what it holds would be held from the others.
  const onHide = () => listener(false);
  const onShow = () => onVisibility();
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('pagehide', onHide);
  window.addEventListener('pageshow', onShow);
  listener(!document.hidden);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('pagehide', onHide);
    window.removeEventListener('pageshow', onShow);
  };
}
