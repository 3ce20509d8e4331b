import { describe, expect, it } from '@jest/globals';
import { DecodeTimeError, DecodeWatch } from '../../../adapters/logs/decode-watch.js';

const forEver = () => {
  for (;;);
};

describe('DecodeWatch', () => {
  it('answers what the code answers, also nothing', () => {
    const watch = new DecodeWatch(1_000);

    expect(watch.run(() => 'a')).toBe('a');
    expect(watch.run(() => undefined)).toBeUndefined();
  });

  it('throws what the code throws', () => {
    expect(() =>
      new DecodeWatch(1_000).run(() => {
        throw new RangeError('no such page');
      }),
    ).toThrow(new RangeError('no such page'));
  });

  it('ends code that does not come back', () => {
    expect(() => new DecodeWatch(20).run(forEver)).toThrow(DecodeTimeError);
  });

  it('has one amount of time for all runs', () => {
    const watch = new DecodeWatch(40);
    expect(() => watch.run(forEver)).toThrow(DecodeTimeError);

    const begun = performance.now();
    expect(() => watch.run(forEver)).toThrow(DecodeTimeError);

    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
