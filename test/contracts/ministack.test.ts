import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type MiniStack, startMiniStack } from '../support/ministack.js';
import { driverContractCases } from './driver-contract.js';
import { driverWorlds } from './driver-worlds.js';
import { lacksOf } from './engine-lack.js';

let ministack: MiniStack;
beforeAll(async () => {
  ministack = await startMiniStack();
});
afterAll(() => ministack.stop());

/** Cases of one run of the contract, whatever engine it is on. */
const casesPerWorld = 14;

describe.each(driverWorlds)('$name on MiniStack', ({ driver, make }) => {
  const { run, listed } = driverContractCases(() => make(ministack.endpoint), lacksOf('MiniStack', driver.type));

  test(`${run.length} cases run, ${listed.length} cannot${listed.map(({ name, lacks }) => `; "${name}" for: ${lacks}`).join('')}`, () => {
    expect(new Set([...run, ...listed.map(({ name }) => name)]).size).toBe(casesPerWorld);
    expect(run.length + listed.length).toBe(casesPerWorld);
    expect(run.length).toBeGreaterThan(listed.length);
  });
});
