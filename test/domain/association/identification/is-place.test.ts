import { describe, expect, it } from '@jest/globals';
import { isPlace } from '../../../../domain/association/identification/is-place.js';

describe('isPlace', () => {
  it('is true of the network and false of what works in it', () => {
    expect((['vpc', 'subnet', 'ec2-instance', 'sqs-queue'] as const).map(isPlace)).toEqual([true, true, false, false]);
  });
});
