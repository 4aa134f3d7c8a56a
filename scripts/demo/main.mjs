import { nodeVersionProblem } from './nodeVersionProblem.mjs';

// Nothing else is imported before this check: an old Node stops with a syntax
// error in files that are written for newer ones.
const problem = nodeVersionProblem(process.version);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  import('./runDemo.mjs').then(({ runDemo }) =>
    runDemo(process.argv.slice(2), process.env),
  );
}
