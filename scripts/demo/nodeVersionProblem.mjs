/**
 * Why this Node cannot run the demo, or undefined. 20.19 is the first 20 that
 * loads ES modules with require(), as the Kubernetes client needs, and 22.12 the
 * first 22. Tested are 20, 22, 24 and 26; other newer ones are let through.
 */
export function nodeVersionProblem(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  const suits =
    (major === 20 && minor >= 19) ||
    (major === 22 && minor >= 12) ||
    major > 22;
  return suits
    ? undefined
    : `Node ${version} cannot run the demo: install Node 20.19 or newer (22.12 or newer in the 22 line) and start it again.`;
}
