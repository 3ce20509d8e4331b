import { describe, expect, test } from '@jest/globals';
import { serviceIdOf } from '../../../domain/customer/service-caller.js';

describe('serviceIdOf', () => {
  test('is the same for the same principal, and another for another', () => {
    const one = serviceIdOf('arn:aws:iam::111122223333:role/shop');

    expect(one).toMatch(/^svc_[0-9a-f]{26}$/);
    expect(serviceIdOf('arn:aws:iam::111122223333:role/shop')).toBe(one);
    expect(serviceIdOf('arn:aws:iam::111122223333:user/shop')).not.toBe(one);
  });
});
