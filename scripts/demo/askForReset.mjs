import { readFile } from 'node:fs/promises';
import { DemoProblem } from './DemoProblem.mjs';
import { findRunningDemo } from './findRunningDemo.mjs';

/** Tells the running demo to begin anew, and waits until it has. */
export async function askForReset(demoFolder, port) {
  const folders = await findRunningDemo(demoFolder, port);
  if (!folders) {
    throw new DemoProblem(
      'No demo runs in this clone, so there is nothing to reset: start it with npm run demo.',
    );
  }
  const { url, token } = JSON.parse(await readFile(folders.hand, 'utf8'));
  const response = await fetch(`${url}/reset`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
  }).catch(error => {
    throw new DemoProblem(
      `The demo does not answer (${error.cause?.message ?? error.message}). End it and start it again with npm run demo.`,
    );
  });
  if (!response.ok) {
    throw new DemoProblem(
      `The demo did not begin anew. ${await response.text()} End it and start it again with npm run demo.`,
    );
  }
}
