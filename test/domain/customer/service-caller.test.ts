import { describe, expect, test } from '@jest/globals';
import { isServiceId, serviceIdOf } from '../../../domain/customer/service-caller.js';

describe('serviceIdOf', () => {
  test('is the same for the same principal, and another for another', () => {
    const one = serviceIdOf('arn:aws:iam::111122223333:role/shop');

    expect(one).toMatch(/^svc_[0-9a-f]{26}$/);
    expect(serviceIdOf('arn:aws:iam::111122223333:role/shop')).toBe(one);
    expect(serviceIdOf('arn:aws:iam::111122223333:user/shop')).not.toBe(one);
  });
});

describe('isServiceId', () => {
  test('knows the ids made here from subjects of tokens', () => {
    const subjects = [serviceIdOf('arn:aws:iam::111122223333:role/shop'), 'svc_shop', 'b6589fc6-ab0d-4c82-8f12-099d1c2d40ab', ''];

    expect(subjects.map(isServiceId)).toEqual([true, false, false, false]);
  });
});
