import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

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
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of signals) process.off(name, pass);
      resolve(signal === null ? code : 128 + constants.signals[signal]);
    });
  });
}
