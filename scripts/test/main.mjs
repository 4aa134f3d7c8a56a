import { nodeVersionProblem } from '../demo/nodeVersionProblem.mjs';

// Nothing else is imported before this check: an old Node stops with a syntax
// error in files that are written for newer ones.
const problem = nodeVersionProblem(process.version);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  const { runTests } = await import('./runTests.mjs');
  process.exitCode = await runTests(process.argv.slice(2));
}
