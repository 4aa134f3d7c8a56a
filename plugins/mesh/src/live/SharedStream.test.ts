import { FakeBrowser } from './__testUtils__/FakeBrowser';

const settle = () => jest.advanceTimersByTimeAsync(500);

describe('the one stream of a browser', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** Tabs that each show a topic of their own, with the stream open. */
  async function openTabs(count: number) {
    const browser = new FakeBrowser();
    const tabs = Array.from({ length: count }, () => browser.tab());
    const seen = tabs.map((tab, index) => tab.follow(`entity:${index}`));
    await settle();
    browser.carry();
    await settle();
    return { browser, tabs, seen };
  }

  it('carries what eight tabs show, and each hears only of its own', async () => {
    const { browser, seen } = await openTabs(8);
    expect(browser.open()).toHaveLength(1);
    expect(browser.open()[0].topics).toHaveLength(8);
    expect(seen.map(({ live }) => live)).toEqual(Array(8).fill(true));
    browser.announce('entity:7');
    browser.announce('entity:0');
    await settle();
    expect(seen[7].told).toEqual(['entity:7']);
    expect(seen[0].told).toEqual(['entity:0']);
    expect(seen[3].told).toEqual([]);
  });

  it('is taken over when the tab that holds it ends without a word', async () => {
    const { browser, tabs, seen } = await openTabs(3);
    const holder = browser.open()[0].tab;
    holder.crash();
    await settle();
    expect(browser.open()).toHaveLength(1);
    const next = browser.open()[0];
    expect(next.tab).not.toBe(holder);
    const left = tabs.flatMap((tab, i) => (tab.ended ? [] : [`entity:${i}`]));
    expect([...next.topics].sort()).toEqual(left);
    browser.carry();
    browser.announce(left[1]);
    await settle();
    expect(seen[2].told).toEqual([left[1]]);
  });

  it('forgets what a crashed tab showed', async () => {
    const { browser, tabs } = await openTabs(3);
    const other = tabs.find(tab => tab !== browser.open()[0].tab)!;
    other.crash();
    await settle();
    tabs.find(tab => !tab.ended)!.follow('clusters');
    await settle();
    const gone = `entity:${tabs.indexOf(other)}`;
    expect(browser.open()[0].topics).toContain('clusters');
    expect(browser.open()[0].topics).not.toContain(gone);
  });

  it('is opened again for a topic that it does not carry, and not for one that it does', async () => {
    const { browser, tabs } = await openTabs(2);
    const again = tabs[1].follow('entity:0');
    await settle();
    expect(browser.streams).toHaveLength(1);
    expect(again.live).toBe(true);
    const fresh = tabs[1].follow('fleet');
    await settle();
    expect(fresh.live).toBe(false);
    expect(browser.streams).toHaveLength(2);
    expect(browser.open()).toHaveLength(1);
    browser.carry();
    await settle();
    expect(fresh.live).toBe(true);
  });

  it('is not closed while one screen gives way to the next', async () => {
    const { browser, tabs, seen } = await openTabs(1);
    seen[0].stop();
    await settle();
    tabs[0].follow('entity:0');
    await jest.advanceTimersByTimeAsync(10_000);
    expect(browser.streams).toHaveLength(1);
    expect(browser.open()).toHaveLength(1);
  });

  it('is closed when nobody follows any more', async () => {
    const { browser, seen } = await openTabs(2);
    seen.forEach(({ stop }) => stop());
    await jest.advanceTimersByTimeAsync(10_000);
    expect(browser.open()).toEqual([]);
  });

  it('goes from a hidden tab to one that is shown, and the hidden one is not live', async () => {
    const { browser, tabs, seen } = await openTabs(2);
    const held = tabs.indexOf(browser.open()[0].tab);
    const other = 1 - held;
    tabs[held].hide();
    await settle();
    expect(browser.open().map(({ tab }) => tab)).toEqual([tabs[other]]);
    expect(browser.open()[0].topics).toEqual([`entity:${other}`]);
    expect(seen[held].live).toBe(false);
    browser.announce(`entity:${held}`);
    await settle();
    expect(seen[held].told).toEqual([]);
  });

  it('is joined again by a tab that is shown again, which becomes live and so catches up', async () => {
    const { browser, tabs, seen } = await openTabs(2);
    tabs[1].hide();
    await settle();
    tabs[1].show();
    await settle();
    browser.carry();
    await settle();
    expect(browser.open()).toHaveLength(1);
    expect(seen[1].live).toBe(true);
    browser.announce('entity:1');
    await settle();
    expect(seen[1].told).toEqual(['entity:1']);
  });

  it('is not open while no tab is shown', async () => {
    const { browser, tabs } = await openTabs(3);
    tabs.forEach(tab => tab.hide());
    await settle();
    expect(browser.open()).toEqual([]);
  });

  it('is not live in any tab while it is broken', async () => {
    const { browser, seen } = await openTabs(3);
    browser.open()[0].onLive(new Set());
    await settle();
    expect(seen.map(({ live }) => live)).toEqual([false, false, false]);
    browser.carry();
    await settle();
    expect(seen.map(({ live }) => live)).toEqual([true, true, true]);
  });

  it('is live only for the topics that were not refused', async () => {
    const { browser, seen } = await openTabs(2);
    browser.open()[0].onLive(new Set(['entity:1']));
    await settle();
    expect(seen.map(({ live }) => live)).toEqual([false, true]);
  });

  it('is never shared by two people', async () => {
    const browser = new FakeBrowser();
    const paula = browser.tab('paula').follow('clusters');
    const leo = browser.tab('leo').follow('clusters');
    await settle();
    const [hers, his] = browser.open();
    expect(browser.open()).toHaveLength(2);
    hers.onLive(new Set(['clusters']));
    hers.onChange({ topic: 'clusters', version: '1' });
    await settle();
    expect([paula.live, leo.live]).toEqual([true, false]);
    expect([paula.told, leo.told]).toEqual([['clusters'], []]);
    expect(his.closed).toBe(false);
  });

  it('carries no more topics than fit into an address', async () => {
    const browser = new FakeBrowser();
    const topics = Array.from({ length: 300 }, (_, i) => `entity:${i}`);
    const all = browser.tab().follow(...topics);
    const few = browser.tab().follow('entity:0');
    await settle();
    browser.carry();
    await settle();
    expect(browser.open()[0].topics).toHaveLength(100);
    expect([all.live, few.live]).toEqual([false, true]);
  });

  it('survives what another release of the page says', async () => {
    const { browser, seen } = await openTabs(2);
    const stranger = browser.link(browser.tab('nobody')).openChannel('paula');
    stranger.postMessage({ kind: 'of tomorrow' });
    stranger.postMessage(null);
    await settle();
    browser.announce('entity:0');
    await settle();
    expect(seen[0].told).toEqual(['entity:0']);
  });
});
