// Ends a child of the demo when the demo is gone, however it went: the other
// end of the child's standard input closes even after a SIGKILL.
process.stdin.once('close', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 4000).unref();
});
process.stdin.resume();
process.stdin.unref();
