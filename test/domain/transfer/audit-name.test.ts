import { describe, expect, it } from '@jest/globals';
import { auditName } from '../../../domain/transfer/audit-name.js';
import { ApiWorld, sellerId } from '../../support/api-world.js';

const svc = `svc_${'a1'.repeat(13)}`;

describe('auditName', () => {
  it.each([
    [{ subject: 'seller', customerId: sellerId }, new RegExp(`^${sellerId}/per_`)],
    [{ subject: 'operator' }, /^operator\/per_/],
    [{ subject: svc, customerId: sellerId }, new RegExp(`^${sellerId}/${svc}$`)],
    [{ subject: 'arn:aws:iam::111122223333:role/x', customerId: sellerId }, new RegExp(`^${sellerId}/service$`)],
    [{ customerId: sellerId }, new RegExp(`^${sellerId}/service$`)],
  ])('names %o without subject, ARN or e-mail address', async (speaker, name) => {
    const world = await ApiWorld.start();

    expect(await auditName(world.tables, speaker)).toMatch(name);
  });
});
