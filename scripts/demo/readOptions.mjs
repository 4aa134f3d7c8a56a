const usage = `Usage: npm run demo -- [--port N]

  --port N   where the portal listens (default 7007, or MESH_DEMO_PORT)`;

/** What the person asked for, or why it cannot be done. */
export function readOptions(words, environment) {
  let port = environment.MESH_DEMO_PORT || '7007';
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === '--help' || word === '-h') {
      return { kind: 'help', usage };
    }
    if (word.startsWith('--port=')) {
      port = word.slice('--port='.length);
    } else if (word === '--port') {
      index += 1;
      port = words[index] ?? '';
    } else {
      return {
        kind: 'refused',
        why: `The demo has no option ${word}.\n${usage}`,
      };
    }
  }
  const number = Number(port);
  if (!/^\d+$/.test(port) || number < 1 || number > 65535) {
    return {
      kind: 'refused',
      why: `The port must be a number from 1 to 65535, not "${port}".`,
    };
  }
  return { kind: 'start', port: number };
}
