import type { Emulator } from './emulator.js';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ties emulators to the life of this process. */
export interface EmulatorGuard {
  /** Takes charge of an emulator from the moment it is spawned. */
  keep(emulator: Emulator): void;
  /** Ends every kept emulator politely and lets go of the process; safe twice. */
  stop(): Promise<void>;
}

/** Makes a guard that ends its emulators with this process, whether it returns, crashes or is told to stop. */
export function endWithProcess(): EmulatorGuard {
  const emulators: Emulator[] = [];
  let stopping: Promise<void> | undefined;
  const onExit = () => {
    for (const emulator of emulators) emulator.kill();
  };
  const stopAll = async () => {
    await Promise.all(emulators.map((emulator) => emulator.stop()));
    process.off('exit', onExit);
    for (const signal of signals) process.off(signal, onSignal);
    process.off('disconnect', onParentGone);
  };
  const stop = () => {
    stopping ??= stopAll();
    return stopping;
  };
  const onSignal = (signal: NodeJS.Signals) => {
    // Whoever else listens decides how the process ends; with nobody else the signal does what it always does.
    stop().finally(() => process.listenerCount(signal) === 0 && process.kill(process.pid, signal));
  };
  const onParentGone = () => process.kill(process.pid, 'SIGTERM');
  process.on('exit', onExit);
  process.on('disconnect', onParentGone);
  for (const signal of signals) process.on(signal, onSignal);
  return {
    keep: (emulator) => {
      emulators.push(emulator);
      if (stopping !== undefined) emulator.kill();
    },
    stop,
  };
}
