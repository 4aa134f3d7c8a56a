import { ConfigReader } from '@backstage/config';
import { refuseOutsideDemo } from './refuseOutsideDemo';

const listeningOn = (host?: string) =>
  new ConfigReader({ backend: { listen: { port: 7007, host } } });

describe('refuseOutsideDemo', () => {
  it.each(['127.0.0.1', '::1', 'localhost'])('accepts %s', host => {
    expect(() =>
      refuseOutsideDemo(listeningOn(host), 'development'),
    ).not.toThrow();
  });

  it('refuses production, wherever it listens', () => {
    expect(() =>
      refuseOutsideDemo(listeningOn('127.0.0.1'), 'production'),
    ).toThrow(/refuse to load with NODE_ENV=production/);
  });

  it.each(['0.0.0.0', '10.0.0.1', '::'])('refuses to listen on %s', host => {
    expect(() => refuseOutsideDemo(listeningOn(host), 'development')).toThrow(
      /set it to 127\.0\.0\.1/,
    );
  });

  it('refuses to listen everywhere, which is the default of a backend', () => {
    expect(() => refuseOutsideDemo(listeningOn(), 'development')).toThrow(
      /not set/,
    );
  });
});
