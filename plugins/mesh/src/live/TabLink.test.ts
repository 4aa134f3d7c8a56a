import { waitFor } from '@testing-library/react';
import { browserTabs } from './TabLink';
import { SharedStream } from './SharedStream';

it('each tab has a stream of its own where the browser has no locks', async () => {
  expect('locks' in navigator).toBe(false);
  const open = jest.fn((_: { topics: readonly string[] }) => () => {});
  for (const tab of ['one', 'other']) {
    const stream = new SharedStream({
      ...{ name: 'paula', link: browserTabs(), open },
      watchShown: listener => listener(true),
    });
    stream.follow([tab], { onChange: () => {}, onLive: () => {} });
  }
  const topics = () => open.mock.calls.map(([each]) => each.topics);
  await waitFor(() => expect(topics()).toEqual([['one'], ['other']]));
});
