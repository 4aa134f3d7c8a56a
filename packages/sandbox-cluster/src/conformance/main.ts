import { parseArgs } from 'node:util';
import { ApiClient } from '../client/ApiClient';
import { conformanceCases } from './cases';
import { readKubeconfig } from './readKubeconfig';
import { runCase } from './runCase';

const usage = `Usage: conformance [--kubeconfig FILE] [--only TEXT]

Runs the cases that the sandbox must pass against a real API server, which has the last word. The user of the
kubeconfig (KUBECONFIG when none is given) must have a token and be allowed to do everything.`;

const strangerName = 'conformance-stranger';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      kubeconfig: { type: 'string' },
      only: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const file = values.kubeconfig ?? process.env.KUBECONFIG;
  if (values.help || !file) {
    process.stdout.write(`${usage}\n`);
    return values.help ? 0 : 2;
  }
  const connection = readKubeconfig(file);
  const admin = new ApiClient(connection);
  // Impersonation makes somebody who is known and has no rights, without changing the cluster.
  const stranger = new ApiClient({
    ...connection,
    headers: { 'impersonate-user': strangerName },
  });
  const api = { admin, stranger, strangerName, unknown: admin.as('nobody') };
  const chosen = conformanceCases.filter(
    each => !values.only || each.title.includes(values.only),
  );
  let failed = 0;
  for (const each of chosen) {
    try {
      await runCase(api, each);
      process.stdout.write(`ok      ${each.title}\n`);
    } catch (error) {
      failed += 1;
      process.stdout.write(
        `FAILED  ${each.title}\n${error instanceof Error ? error.message : String(error)}\n`,
      );
    }
  }
  process.stdout.write(`${chosen.length - failed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

main().then(
  code => process.exit(code),
  error => {
    process.stderr.write(
      `The suite did not run. ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(2);
  },
);
