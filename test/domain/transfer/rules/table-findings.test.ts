import { describe, expect, it } from '@jest/globals';
import { customerItem } from '../../../../domain/customer/customer-store.js';
import { memberAccountKey } from '../../../../domain/customer/member-account-store.js';
import { NotFoundError } from '../../../../domain/errors.js';
import { resourceKey } from '../../../../domain/resource/owned-resource-store.js';
import { accountsOf, tableFindings } from '../../../../domain/transfer/rules/table-findings.js';
import { aProposal } from '../../../support/a-proposal.js';
import { aCustomer, TransferWorld } from '../../../support/transfer-world.js';

const outside = 'arn:aws:secretsmanager:eu-west-1:222222222222:secret:db';

describe('tableFindings', () => {
  it('is empty for a sale that nothing is against, and writes nothing', async () => {
    const world = await TransferWorld.with();
    let writes = 0;
    world.tables.beforeTransact = () => {
      writes += 1;
    };

    expect(await tableFindings(world, aProposal(world))).toEqual([]);
    expect(writes).toBe(0);
  });

  it('tells everything at once, in the order of importance', async () => {
    const world = await TransferWorld.with();
    const [volume, bucket] = world.entries;
    for (const customerId of ['cus_seller', 'cus_purchaser'])
      await world.put('marketplace', customerItem(aCustomer(customerId, { standing: 'suspended' })));
    const set = (resourceId: string | undefined, attributes: { readonly [name: string]: string }) =>
      world.tables.transact([{ act: 'update', key: resourceKey(resourceId ?? ''), set: attributes }]);
    await set(volume?.resourceId, { lock: 'trf_other', hash: 'another' });
    await set(bucket?.resourceId, { owner: 'cus_other' });
    const links = [{ toArn: volume?.arn ?? '', relation: 'is stored on', needs: true }];
    await world.own(world.memberCloud.add('secret', outside), { links });
    await world.tables.transact([{ act: 'update', key: memberAccountKey('222222222222'), set: { status: 'pending' } }]);

    const found = await tableFindings(world, aProposal(world, { price: { amountMinor: 500_001n, currency: 'USD' } }));

    expect(found.map(({ code, arn }) => (arn === undefined ? code : `${code} ${arn.split(':').at(-1)}`))).toEqual([
      'PurchaserSuspended',
      'SellerSuspended',
      'InsufficientFunds',
      'ResourceLocked volume/vol-1',
      'NotFound',
      'Drifted volume/vol-1',
      'StrandedDependency db',
      'MemberAccountInactive volume/vol-1',
      'MemberAccountInactive bucket-1',
    ]);
  });

  it('asks nothing of a purchaser who is not known yet', async () => {
    const world = await TransferWorld.with();
    const { purchaser: _nobody, price: _none, ...proposal } = aProposal(world);

    expect(await tableFindings(world, proposal)).toEqual([]);
    await expect(tableFindings(world, { ...proposal, purchaser: 'cus_unknown' })).rejects.toThrow(NotFoundError);
  });
});

describe('accountsOf', () => {
  it('leaves out what nobody registered', async () => {
    const { tables } = await TransferWorld.with();

    const accounts = await accountsOf(tables, [{ awsAccountId: '222222222222' }, { awsAccountId: '999999999999' }]);

    expect([...accounts.keys()]).toEqual(['222222222222']);
  });
});
