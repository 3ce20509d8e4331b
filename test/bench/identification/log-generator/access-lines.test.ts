import { describe, expect, it } from '@jest/globals';
import { Random } from '../../../../bench/identification/estates/random.js';
import { balancerLine, resolverLine, s3AccessLine } from '../../../../bench/identification/log-generator/access-lines.js';
import { formatOf } from '../../../../domain/association/logs/log-formats.js';

const file = { name: 'a', awsAccountId: '123456789012', region: 'eu-central-1' };

describe.each([
  ['balancer', balancerLine],
  ['s3-access', s3AccessLine],
  ['resolver', resolverLine],
] as const)('a line of %s', (kind, make) => {
  it('is told from all others, at any second of the hour', () => {
    const random = new Random(3);
    for (const second of [0, 61, 3_599]) {
      const line = make(random, second);
      expect(formatOf(Buffer.from(`${line}\n`), file)?.kind).toBe(kind);
      expect(line).toMatch(second === 3_599 ? /00:59:59/ : /00:0[01]:0[01]/);
    }
  });
});
