import { afterEach, describe, expect, it } from '@jest/globals';
import { OwnProcess } from '../../../bench/identification/own-process.js';

const amount = { lines: 50, interfaces: 3 };

describe('OwnProcess', () => {
  let own: OwnProcess | undefined;

  afterEach(() => own?.end());

  it('runs a pipeline as often as it is told and answers its seconds', async () => {
    own = new OwnProcess('flow', 'plain', amount);

    const seconds = [await own.seconds(), await own.seconds()];

    expect(seconds.every((one) => one >= 0 && one < 60)).toBe(true);
  });

  it('says when the process ends instead', async () => {
    own = new OwnProcess('cloudtrail', 'bytes', { files: 1e12 });

    await expect(own.seconds()).rejects.toThrow(/^The pipeline ended: .*RangeError/s);
  });
});
