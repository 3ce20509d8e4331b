import { expect, it } from '@jest/globals';
import { edgeReads } from '../../../drivers/inventory/edge-reads.js';
import { askedFor, readWith } from '../../support/canned-inventory.js';

it('reads zones with all their records, and distributions, with the permissions it asks for', async () => {
  const { items, actions } = await readWith(edgeReads, {
    ListHostedZones: { HostedZones: [{ Id: '/hostedzone/Z1', Name: 'shop.example.' }] },
    ListResourceRecordSets: ({ StartRecordName }: { StartRecordName?: string }) =>
      StartRecordName === undefined
        ? { ResourceRecordSets: [{ Name: 'a' }], IsTruncated: true, NextRecordName: 'b' }
        : { ResourceRecordSets: [{ Name: StartRecordName }], IsTruncated: false },
    GetHostedZone: { VPCs: [{ VPCId: 'vpc-1' }] },
    ListQueryLoggingConfigs: ({ HostedZoneId }: { HostedZoneId: string }) => ({ QueryLoggingConfigs: [{ HostedZoneId }] }),
    GetDistributionConfig: { DistributionConfig: { Logging: { Bucket: 'logs.s3.amazonaws.com' } } },
    ListDistributions: { DistributionList: { Items: [{ Id: 'E1' }] } },
  });

  expect(items.map(({ configuration }) => configuration)).toEqual([
    {
      ...{ Id: '/hostedzone/Z1', Name: 'shop.example.', ResourceRecordSets: [{ Name: 'a' }, { Name: 'b' }], VPCs: [{ VPCId: 'vpc-1' }] },
      QueryLoggingConfigs: [{ HostedZoneId: 'Z1' }],
    },
    { Id: 'E1', Logging: { Bucket: 'logs.s3.amazonaws.com' } },
  ]);
  expect(edgeReads.map(({ services }) => services)).toEqual(['global', 'global']);
  expect(actions).toEqual(askedFor(edgeReads));
});
