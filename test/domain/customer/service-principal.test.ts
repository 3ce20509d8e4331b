import { describe, expect, test } from '@jest/globals';
import { servicePrincipal } from '../../../domain/customer/service-principal.js';

describe('servicePrincipal', () => {
  test.each([
    ['arn:aws:sts::111122223333:assumed-role/shop/i-0abc', 'arn:aws:iam::111122223333:role/shop'],
    ['arn:aws:iam::111122223333:role/shop', 'arn:aws:iam::111122223333:role/shop'],
    ['arn:aws:iam::111122223333:role/shops/eu/shop', 'arn:aws:iam::111122223333:role/shop'],
    ['arn:aws:iam::111122223333:user/shops/shop', 'arn:aws:iam::111122223333:user/shop'],
    ['arn:aws-cn:sts::111122223333:assumed-role/shop/x', 'arn:aws-cn:iam::111122223333:role/shop'],
  ])('%s is %s', (arn, principal) => {
    expect(servicePrincipal(arn)).toBe(principal);
  });

  test.each([
    'arn:aws:iam::111122223333:root',
    'arn:aws:sts::111122223333:federated-user/shop',
    'arn:aws:sts::111122223333:assumed-role/shop',
    'arn:aws:sts::111122223333:assumed-role/shop/x/y',
    'arn:aws:iam::111122223333:role/*',
    'arn:aws:iam::111122223333:role/',
    'arn:aws:iam::111122223333:group/shop',
    'arn:aws:iam::1111:role/shop',
    'arn:evil:iam::111122223333:role/shop',
    'x arn:aws:iam::111122223333:role/shop',
    'ec2.amazonaws.com',
    '',
  ])('%j is none', (arn) => {
    expect(servicePrincipal(arn)).toBeUndefined();
  });
});
