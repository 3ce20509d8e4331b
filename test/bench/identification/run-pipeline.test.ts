import { describe, expect, it } from '@jest/globals';
import { OwnProcess } from '../../../bench/identification/own-process.js';

describe('run-pipeline', () => {
  it.each([
    ['flow', 'bytes', { lines: 50, interfaces: 3 }],
    ['cloudtrail', 'bytes', { files: 1, eventsPerFile: 20 }],
  ])('runs the pipeline of %s whose name is %s', async (kind, which, amount) => {
    const own = new OwnProcess(kind, which, amount);
    try {
      expect(await own.seconds()).toBeGreaterThan(0);
    } finally {
      await own.end();
    }
  });
});
