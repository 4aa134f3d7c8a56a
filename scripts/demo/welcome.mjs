import path from 'node:path';

/** What a person needs to know once the demo runs. */
export function welcome({ port, people, folders }) {
  const width = Math.max(...people.map(person => person.name.length));
  const kubeconfig = path.relative(process.cwd(), folders.kubeconfig);
  return [
    '',
    `Open http://localhost:${port} and sign in, without a password, as one of`,
    ...people.map(
      ({ name, team, may }) => `  ${name.padEnd(width)}  ${team}: ${may}`,
    ),
    '',
    'The home page says what to try. From another terminal:',
    '  npm run sandbox -- --help        look at the clusters and break something',
    `  KUBECONFIG=${kubeconfig} kubectl get pods -n payments`,
    '                                   the same with kubectl; contexts prod-eu, staging, prod-us',
    '  npm run demo -- --reset          back to the beginning, while it runs',
    'Ctrl-C ends the demo.',
    '',
  ].join('\n');
}
