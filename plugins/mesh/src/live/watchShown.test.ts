import { watchShown } from './watchShown';

function setHidden(hidden: boolean): void {
  jest.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('watchShown', () => {
  const listener = jest.fn();
  let stop = () => {};

  beforeEach(() => {
    jest.useFakeTimers();
    listener.mockClear();
    stop = watchShown(listener);
  });
  afterEach(() => {
    stop();
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('says hidden only after a while, and shown at once', () => {
    expect(listener.mock.calls).toEqual([[true]]);
    setHidden(true);
    jest.advanceTimersByTime(9_000);
    expect(listener.mock.calls).toEqual([[true]]);
    jest.advanceTimersByTime(2_000);
    expect(listener.mock.calls).toEqual([[true], [false]]);
    setHidden(false);
    expect(listener).toHaveBeenLastCalledWith(true);
  });

  it('does not say hidden when the tab was hidden for a moment', () => {
    setHidden(true);
    jest.advanceTimersByTime(5_000);
    setHidden(false);
    jest.advanceTimersByTime(20_000);
    expect(listener).not.toHaveBeenCalledWith(false);
  });

  it('says hidden at once when the page is left', () => {
    window.dispatchEvent(new Event('pagehide'));
    expect(listener).toHaveBeenLastCalledWith(false);
    window.dispatchEvent(new Event('pageshow'));
    expect(listener).toHaveBeenLastCalledWith(true);
  });
});
