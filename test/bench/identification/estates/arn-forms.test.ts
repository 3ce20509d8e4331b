import { describe, expect, it } from '@jest/globals';
import { arnOf, isNamedByPeople } from '../../../../bench/identification/estates/arn-forms.js';
import { Random } from '../../../../bench/identification/estates/random.js';
import { type KnownType, knownTypes } from '../../../../domain/association/known-type.js';

const place = { awsAccountId: '111122223333', region: 'eu-west-1' };

describe('arnOf', () => {
  it('makes an ARN of every known type, none with a gap left open', () => {
    for (const type of Object.keys(knownTypes) as KnownType[]) {
      const arn = arnOf(type, 'orders', place, new Random(1));

      expect(arn).toMatch(/^arn:aws:[a-z0-9-]+:[a-z0-9-]*:\d*:\S+$/);
      expect(arn).not.toMatch(/[{}]/);
    }
  });

  it('shows a name where people give one, and an id where AWS makes it', () => {
    expect(arnOf('lambda-function', 'orders', place, new Random(1))).toBe('arn:aws:lambda:eu-west-1:111122223333:function:orders');
    expect(arnOf('ec2-instance', 'orders', place, new Random(1))).toMatch(/:instance\/i-[0-9a-f]{17}$/);
    expect(isNamedByPeople('lambda-function')).toBe(true);
    expect(isNamedByPeople('ec2-instance')).toBe(false);
  });
});
