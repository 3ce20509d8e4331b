import { describe, expect, it } from '@jest/globals';
import { InMemoryIdentificationWork } from '../../../adapters/in-memory/in-memory-identification-work.js';

describe('InMemoryIdentificationWork', () => {
  it('keeps what waits in the order in which it came', async () => {
    const work = new InMemoryIdentificationWork();

    await work.takeLogs([{ key: 'logs/222222222222/a', bytes: 1 }]);
    await work.goOn('idn_1', 5);

    expect(work.logs).toEqual([{ key: 'logs/222222222222/a', bytes: 1 }]);
    expect(work.runs).toEqual([{ identificationId: 'idn_1', afterSeconds: 5 }]);
  });
});
