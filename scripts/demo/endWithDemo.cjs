// Ends a child of the demo when the demo is gone, however it went: the other
// end of the child's standard input closes even after a SIGKILL.
const { isMainThread } = require('node:worker_threads');

// Node loads this file into worker threads too, whose own input is closed from
// the start.
if (isMainThread) {
  // Nobody reads the output any more either. Without these the failed write
  // would end the child before it has cleaned up.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  process.stdin.once('close', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 4000).unref();
  });
  process.stdin.resume();
  process.stdin.unref();
}
