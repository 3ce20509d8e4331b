import { describe, expect, it } from '@jest/globals';
import { surroundings } from '../../../../console/src/api/surroundings.js';

describe('surroundings', () => {
  it('names each act anew', () => {
    expect(surroundings.newKey()).not.toBe(surroundings.newKey());
    expect(surroundings.newKey()).toMatch(/^console-[0-9a-f-]{36}$/);
  });

  it('reads the clock in milliseconds', () => {
    expect(Math.abs(surroundings.nowMs() - Date.now())).toBeLessThan(10_000);
  });

  it('calls the network as the browser has it', async () => {
    expect(await (await surroundings.fetch('data:text/plain,here')).text()).toBe('here');
  });
});
