import { describe, expect, it } from '@jest/globals';
import { backOffice, provider, purchaser, roleArn, seller, storefront } from '../../../scripts/demo/world.js';

describe('roleArn', () => {
  it('names a role of an AWS account', () => {
    expect(roleArn('222222222222', 'app')).toBe('arn:aws:iam::222222222222:role/app');
  });
});

describe('the facts of the story', () => {
  it.each([
    ['networks', [seller.network, purchaser.network, provider.network]],
    ['roles', [seller.roleName, purchaser.roleName, provider.roleName]],
    ['AWS accounts', [storefront.awsAccountId, backOffice.awsAccountId]],
  ])('keep the %s apart, so that a reading tells whose they are', (_kind, names) => {
    for (const name of names) expect(names.filter((other) => other.includes(name))).toEqual([name]);
  });
});
