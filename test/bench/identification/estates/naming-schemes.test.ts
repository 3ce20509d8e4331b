import { describe, expect, it } from '@jest/globals';
import { type Namer, namers } from '../../../../bench/identification/estates/naming-schemes.js';
import { Random } from '../../../../bench/identification/estates/random.js';

describe('namers', () => {
  it.each([
    ['solution-first', 'orders-prod-worker'],
    ['component-only', 'worker'],
  ] as const)('%s gives %s', (scheme, name) => {
    const namer: Namer = namers[scheme];

    expect(namer('orders', 'worker', 'ec2-instance', 'payments', new Random(1))).toBe(name);
  });

  it.each(['team-first', 'coded', 'opaque', 'component-only'] as const)('%s never names the solution', (scheme) => {
    const [namer, random]: [Namer, Random] = [namers[scheme], new Random(1)];

    for (let i = 0; i < 50; i += 1) expect(namer('orders', 'worker', 'ec2-instance', 'payments', random)).not.toContain('orders');
  });

  it('makes logical ids of what a template holds', () => {
    expect(namers['logical-id']('orders', 'worker', 'lambda-function', 'payments', new Random(1))).toMatch(
      /^orders-stack-workerlambdafunction-[0-9a-f]+$/,
    );
  });
});
