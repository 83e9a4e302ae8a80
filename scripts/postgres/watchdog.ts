/**
 * Runs its arguments and shuts them down when its input ends: the launcher holds the other end, so
 * even a `kill -9` of the launcher leaves no server behind. INT is PostgreSQL's fast shutdown; TERM
 * would wait for every client to leave.
 */
export const WATCHDOG = [
  '/bin/sh',
  '-c',
  'trap "" INT TERM HUP; exec 3<&0; "$@" 3<&- </dev/null & p=$!; ' +
    '{ read _ <&3; kill -INT $p; } & r=$!; wait $p; s=$?; kill -9 $r 2>/dev/null; exit $s',
  'lightstick-watchdog',
];

export function isWatchdog(command: string): boolean {
  return command.startsWith('/bin/sh -c trap') && command.includes(' lightstick-watchdog ');
}
