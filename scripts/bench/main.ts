// Measures what the product promises to do quickly: npm run bench -- <name>
import { failover } from './failover';
import { overhead } from './overhead';
import { plan } from './plan';
import { resolver } from './resolver';

const benches: Record<string, () => boolean | Promise<boolean>> = {
  failover,
  overhead,
  plan,
  resolver,
};

async function run(name: string): Promise<number> {
  if (Object.hasOwn(benches, name)) return (await benches[name]()) ? 0 : 1;
  process.stderr.write(
    `Say what to measure: ${Object.keys(benches).join(', ')}.\n`,
  );
  return 2;
}

run(process.argv[2] ?? '').then(
  code => {
    process.exitCode = code;
  },
  error => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 1;
  },
);
