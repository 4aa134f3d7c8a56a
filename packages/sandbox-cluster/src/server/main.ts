import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createSandboxCluster, SandboxTokens } from '../createSandboxCluster';
import { createCertificate } from './createCertificate';
import { scenarios } from '../scenarios';

const usage = `Usage: sandbox-cluster --scenario ${scenarios.map(({ name }) => name).join('|')} [--port N] [--state-file FILE]

Serves a sandbox cluster on loopback until it is told to stop. The state file receives the address and the tokens.
Tokens come from SANDBOX_READER_TOKEN, SANDBOX_WRITER_TOKEN and SANDBOX_ADMIN_TOKEN, or are made up.`;

function tokenFrom(variable: string): string {
  return process.env[variable] || randomBytes(24).toString('base64url');
}

function fail(message: string): never {
  process.stderr.write(`${message}\n\n${usage}\n`);
  process.exit(2);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        scenario: { type: 'string', default: 'demo' },
        port: { type: 'string', default: '0' },
        'state-file': { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

async function main(): Promise<void> {
  const values = readArguments();
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const scenario =
    scenarios.find(({ name }) => name === values.scenario) ??
    fail(`There is no scenario "${values.scenario}".`);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    fail(`"${values.port}" is not a port.`);
  const tokens: SandboxTokens = {
    reader: tokenFrom('SANDBOX_READER_TOKEN'),
    writer: tokenFrom('SANDBOX_WRITER_TOKEN'),
    admin: tokenFrom('SANDBOX_ADMIN_TOKEN'),
  };
  const certificate = await createCertificate();
  const cluster = createSandboxCluster({
    scenario,
    certificate,
    clock: 'real-time',
    tokens,
  });
  const url = await cluster.start(port);
  const stop = () => {
    cluster.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (values['state-file']) {
    const state = {
      url,
      secureUrl: url.replace(/^http:/, 'https:'),
      ca: certificate.cert,
      pid: process.pid,
      tokens,
    };
    // The file holds the administrator's token, so only its owner may read it.
    writeFileSync(values['state-file'], `${JSON.stringify(state, null, 2)}\n`, {
      mode: 0o600,
    });
  }
  process.stdout.write(`ready ${url}\n`);
}

main().catch(error => {
  process.stderr.write(
    `The sandbox cluster did not start. ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
});
