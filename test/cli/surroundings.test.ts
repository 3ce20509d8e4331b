import { describe, expect, it } from '@jest/globals';
import { processSurroundings } from '../../cli/surroundings.js';

describe('processSurroundings', () => {
  const surroundings = processSurroundings(new URL(import.meta.url));

  it('is the process: time, chance, environment', () => {
    expect(Math.abs(surroundings.now() - Date.now())).toBeLessThan(1_000);
    expect(surroundings.randomText(48)).toMatch(/^[A-Za-z0-9_-]{64}$/);
    expect(surroundings.randomText(48)).not.toBe(surroundings.randomText(48));
    expect(surroundings.environment.PATH).toBe(process.env.PATH);
    expect(surroundings.threads).toEqual({ entry: new URL(import.meta.url), count: expect.any(Number) });
  });

  it('sleeps until it is called off', async () => {
    const off = new AbortController();
    const sleeping = surroundings.sleep(60_000, off.signal);
    off.abort();

    await expect(sleeping).resolves.toBeUndefined();
    await surroundings.sleep(1);
  });

  it('is interrupted by Ctrl-C, which ends every sleep', async () => {
    const sleeping = surroundings.sleep(60_000);

    process.emit('SIGINT');

    await sleeping;
    expect(surroundings.interrupted.aborted).toBe(true);
  });
});
