import { describe, expect, it } from '@jest/globals';
import type { Emulator } from '../../../scripts/local/emulator.js';
import { endWithProcess } from '../../../scripts/local/end-with-process.js';

function fakeEmulator(): { readonly emulator: Emulator; readonly calls: string[] } {
  const calls: string[] = [];
  return { calls, emulator: { kill: () => calls.push('kill'), stop: async () => void calls.push('stop') } };
}

const listeners = () => ['exit', 'disconnect', 'SIGINT', 'SIGTERM', 'SIGHUP'].map((name) => process.listenerCount(name));

describe('endWithProcess', () => {
  it('stops each emulator once, however often it is asked, and lets go of the process', async () => {
    const before = listeners();
    const { emulator, calls } = fakeEmulator();
    const guard = endWithProcess();
    guard.keep(emulator);
    expect(listeners()).toEqual(before.map((count) => count + 1));

    await Promise.all([guard.stop(), guard.stop()]);

    expect(calls).toEqual(['stop']);
    expect(listeners()).toEqual(before);
  });

  it('kills an emulator that is spawned while everything is being stopped', async () => {
    const guard = endWithProcess();
    const { emulator, calls } = fakeEmulator();
    await guard.stop();

    guard.keep(emulator);

    expect(calls).toEqual(['kill']);
  });

  it('stops its emulators on a signal and leaves the end of the process to whoever else listens', async () => {
    const guard = endWithProcess();
    const { emulator, calls } = fakeEmulator();
    guard.keep(emulator);
    const heard = new Promise((resolve) => process.once('SIGHUP', resolve));
    const other = () => {};
    process.on('SIGHUP', other);

    process.emit('SIGHUP', 'SIGHUP');
    await heard;
    await guard.stop();

    expect(calls).toEqual(['stop']);
    process.off('SIGHUP', other);
  });
});
