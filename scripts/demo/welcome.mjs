/** What a person needs to know once the demo runs. */
export function welcome(port, people) {
  const width = Math.max(...people.map(person => person.name.length));
  return [
    '',
    `Open http://localhost:${port} and sign in, without a password, as one of`,
    ...people.map(
      ({ name, team, may }) => `  ${name.padEnd(width)}  ${team}: ${may}`,
    ),
    '',
    'Change the cluster behind the portal with: npm run sandbox -- --help',
    'Ctrl-C ends the demo.',
    '',
  ].join('\n');
}
