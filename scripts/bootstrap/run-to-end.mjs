import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const parentLookMs = 250;

/**
 * Under npm this process ends with npm, which passes SIGINT and SIGTERM on but not SIGHUP, and nothing when it is
 * killed. Elsewhere a parent may go and leave its command running, as a shell does with nohup.
 */
function watchParent(whenGone) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parentId = process.ppid;
  return setInterval(() => process.ppid !== parentId && whenGone(), parentLookMs);
}

/**
 * Runs a command in the foreground until it ends and gives its exit code (128 + number after a signal). Signals are
 * passed on. The command also gets a channel to this process: it closes when this process is killed outright, so a
 * command that holds processes of its own can end them.
 */
export function runToEnd(command, args, options) {
  const child = spawn(command, args, { ...options, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  const pass = (signal) => {
    // A terminal gives Ctrl-C to every process of the foreground by itself.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of signals) process.on(signal, pass);
  const watch = watchParent(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      for (const name of signals) process.off(name, pass);
      resolve(signal === null ? code : 128 + constants.signals[signal]);
    });
  });
}
