import { readInjectorValues } from './readInjectorValues';

describe('readInjectorValues', () => {
  it('reads what proxies ask for', () => {
    const resources = {
      limits: { cpu: '2000m' },
      requests: { cpu: 0.1, memory: '192Mi' },
    };
    expect(
      readInjectorValues(JSON.stringify({ global: { proxy: { resources } } })),
    ).toEqual({
      resources: {
        limits: { cpu: '2000m' },
        requests: { cpu: '0.1', memory: '192Mi' },
      },
    });
  });

  it.each(['', '{}', '{"global": {"proxy": {}}}', '[]'])(
    'leaves what %j does not say as the charts have it',
    text => {
      expect(readInjectorValues(text)).toEqual({});
    },
  );
});
