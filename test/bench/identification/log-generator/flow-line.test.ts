import { describe, expect, it } from '@jest/globals';
import { Random } from '../../../../bench/identification/estates/random.js';
import { flowHeader, flowLine } from '../../../../bench/identification/log-generator/flow-line.js';
import { interfaceOf } from '../../../../bench/identification/log-generator/log-place.js';

describe('flowLine', () => {
  const random = new Random(3);
  const lines = Array.from({ length: 2_000 }, (_, n) => flowLine(random, n).split(' '));

  it('has the columns of its header', () => {
    expect(new Set(lines.map(({ length }) => length))).toEqual(new Set([flowHeader.split(' ').length]));
  });

  it('is logged by the interface at one of its ends, some of it refused and some without data', () => {
    for (const [, , id = '', from, to, , , , , , , , action] of lines) {
      const own = interfaceOf(Number.parseInt(id.slice(4), 16));
      expect(own.id).toBe(id);
      if (action !== '-') expect([from, to]).toContain(own.address);
    }
    expect(new Set(lines.map((line) => line[12]))).toEqual(new Set(['ACCEPT', 'REJECT', '-']));
  });
});
