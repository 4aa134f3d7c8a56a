import { runCli } from './runCli';

runCli(
  process.argv.slice(2),
  line => process.stdout.write(`${line}\n`),
  line => process.stderr.write(`${line}\n`),
).then(
  code => process.exit(code),
  () => process.exit(1),
);
