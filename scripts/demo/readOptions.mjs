const usage = `Usage: npm run demo -- [--port N] [--reset]

  --port N   where the portal listens (default 7007, or MESH_DEMO_PORT)
  --reset    put the demo that runs back to its beginning: its clusters and what the portal has stored`;

/** What the person asked for, or why it cannot be done. */
export function readOptions(words, environment) {
  let port = environment.MESH_DEMO_PORT || '7007';
  let named = Boolean(environment.MESH_DEMO_PORT);
  let reset = false;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === '--help' || word === '-h') {
      return { kind: 'help', usage };
    }
    if (word === '--reset') {
      reset = true;
    } else if (word.startsWith('--port=')) {
      named = true;
      port = word.slice('--port='.length);
    } else if (word === '--port') {
      index += 1;
      named = true;
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
  if (reset) {
    // Without a name it is the demo that was started last.
    return { kind: 'reset', port: named ? String(number) : undefined };
  }
  return { kind: 'start', port: number };
}
