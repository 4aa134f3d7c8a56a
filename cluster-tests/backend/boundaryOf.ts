import {
  boundaries,
  type Boundary,
} from '../../plugins/mesh-backend/src/engine/EngineDeps';

type Signal = 'SIGKILL' | 'SIGSTOP';

/**
 * What happens at the engine's boundaries, from a word such as `SIGKILL performed 3`: at the third visit of that
 * boundary the process is killed, or stopped. A fourth word limits the visits to one kind of write
 * (`SIGSTOP saved 1 restart-workload`). Without a word nothing happens; every visit is told on a line of its own.
 */
export function boundaryOf(words: string) {
  const wish = words ? parse(words) : null;
  let visits = 0;
  return (name: Boundary, write: string | null) => {
    console.log(`boundary ${name}${write ? ` ${write}` : ''}`);
    if (!wish || wish.name !== name) return;
    if (wish.write !== null && wish.write !== write) return;
    visits += 1;
    if (visits === wish.visit) process.kill(process.pid, wish.signal);
  };
}

function parse(words: string) {
  const [signal, name, visit = '1', write = null] = words.split(' ');
  return {
    signal: oneOf<Signal>(['SIGKILL', 'SIGSTOP'], signal),
    name: oneOf(boundaries, name),
    visit: Number(visit),
    write,
  };
}

function oneOf<T extends string>(allowed: readonly T[], word: string): T {
  const found = allowed.find(each => each === word);
  if (found) return found;
  throw new Error(`${word} is none of ${allowed.join(', ')}.`);
}
