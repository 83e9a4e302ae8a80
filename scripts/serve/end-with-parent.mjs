// The launcher holds the other end of this channel: when it is killed, the channel closes.
const PATIENCE_MS = 8_000;

process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
});
// The listener alone would keep a process that is done from ending.
process.channel?.unref();
