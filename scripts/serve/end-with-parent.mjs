// Loaded into Next, and so into its workers: a launcher that is killed can't end them itself.
const EVERY_MS = 500;
const PATIENCE_MS = 8_000;

const parent = process.ppid;
const watch = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(watch);
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
}, EVERY_MS);
watch.unref();
