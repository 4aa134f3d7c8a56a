// Measures what the product promises to do quickly: npm run bench -- <name>
import { resolver } from './resolver';

const benches = { resolver };

type BenchName = keyof typeof benches;

function isBenchName(name: string): name is BenchName {
  return Object.hasOwn(benches, name);
}

const [name = ''] = process.argv.slice(2);
if (isBenchName(name)) {
  process.exitCode = benches[name]() ? 0 : 1;
} else {
  process.stderr.write(
    `Say what to measure: ${Object.keys(benches).join(', ')}.\n`,
  );
  process.exitCode = 2;
}
