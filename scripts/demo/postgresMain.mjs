import { spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { preparePostgres } from './preparePostgres.mjs';

// A throw-away PostgreSQL: a folder of its own, gone when the server ends.
const port = process.argv[process.argv.indexOf('--port') + 1];
const password = process.env.MESH_DEMO_DATABASE_PASSWORD;
const { binaries, folder, user } = await preparePostgres();
const data = path.join(folder, 'data');

let server;
let ending = false;
let restarting = false;
process.on('SIGTERM', () => {
  ending = true;
  if (server) {
    // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for its clients.
    server.kill('SIGINT');
  } else {
    finish(0);
  }
});

// Tests restart the server under its clients.
process.on('SIGUSR2', () => {
  restarting = true;
  server?.kill('SIGINT');
});

async function finish(code) {
  await rm(folder, { recursive: true, force: true });
  process.exit(code);
}

function run(name, words) {
  return spawn(path.join(binaries, name), words, {
    ...user,
    // Not in the clone, which this user may be unable to enter.
    cwd: folder,
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
}

async function initialise() {
  const passwordFile = path.join(folder, 'password');
  await writeFile(passwordFile, password, { mode: 0o644 });
  const initdb = run('initdb', [
    ...['-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale=C', '--no-sync'],
    ...['-A', 'scram-sha-256', `--pwfile=${passwordFile}`],
  ]);
  initdb.stderr.pipe(process.stderr);
  const code = await new Promise(resolve => {
    initdb.on('close', resolve);
  });
  await rm(passwordFile);
  return code === 0;
}

function serve() {
  server = run('postgres', [
    ...['-D', data, '-p', port, '-h', '127.0.0.1', '-k', ''],
    // Nothing has to survive a crash of the machine.
    ...['-c', 'fsync=off', '-c', 'full_page_writes=off'],
    ...['-c', 'synchronous_commit=off', '-c', 'max_connections=200'],
  ]);
  server.stderr.on('data', chunk => {
    process.stderr.write(chunk);
    if (chunk.includes('ready to accept connections')) {
      console.log('ready');
    }
  });
  server.on('close', code => {
    if (restarting && !ending) {
      restarting = false;
      serve();
    } else {
      finish(code ?? 1);
    }
  });
}

const initialised = await initialise();
if (!initialised) {
  await finish(1);
} else if (!ending) {
  serve();
}
