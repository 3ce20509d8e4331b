import { describe, expect, it } from '@jest/globals';
import { collectBuffers, collectGarbage } from '../../../adapters/logs/collect-garbage.js';

/** True when the buffer of so many bytes that nobody holds is gone after `collect`. */
async function isFreed(bytes: number, collect: () => void): Promise<boolean> {
  const held = (() => new WeakRef(new ArrayBuffer(bytes)))();
  // A reference that was looked at lasts for the turn.
  await new Promise((resolve) => setTimeout(resolve));
  collect();
  return held.deref() === undefined;
}

describe('collecting garbage', () => {
  it('frees a buffer that nobody holds', async () => {
    expect(await isFreed(1_024, collectGarbage)).toBe(true);
  });

  it('frees buffers once there are many bytes of them', async () => {
    expect(await isFreed(32 * 2 ** 20, collectBuffers)).toBe(true);
  });
});
