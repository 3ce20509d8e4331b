import { expect, it } from '@jest/globals';
import { accessReads } from '../../../drivers/inventory/access-reads.js';
import { askedFor, readWith } from '../../support/canned-inventory.js';

it('reads keys of customers, secrets, parameters and certificates, with the permissions it asks for', async () => {
  const { items, actions } = await readWith(accessReads, {
    ListKeys: {
      Keys: [
        { KeyId: 'k', KeyArn: 'arn:k' },
        { KeyId: 'aws', KeyArn: 'arn:aws' },
      ],
    },
    DescribeKey: ({ KeyId }: { KeyId: string }) => ({
      KeyMetadata: { KeyManager: KeyId === 'aws' ? 'AWS' : 'CUSTOMER', MultiRegionConfiguration: { ReplicaKeys: [{ Arn: 'r' }] } },
    }),
    ListAliases: { Aliases: [{ AliasName: 'alias/data' }] },
    GetKeyPolicy: { Policy: '{}' },
    ListSecrets: { SecretList: [{ ARN: 's', Name: 'db' }] },
    GetResourcePolicy: { ResourcePolicy: '{}' },
    DescribeParameters: { Parameters: [{ Name: '/shop/url' }] },
    ListCertificates: { CertificateSummaryList: [{ CertificateArn: 'c' }] },
    DescribeCertificate: { Certificate: { InUseBy: ['lb'] } },
  });

  expect(items.map(({ configuration }) => configuration)).toEqual([
    {
      ...{ KeyId: 'k', Arn: 'arn:k', KeyManager: 'CUSTOMER', Aliases: [{ AliasName: 'alias/data' }], Policy: '{}' },
      MultiRegionConfiguration: { ReplicaKeys: [{ Arn: 'r' }] },
    },
    { ARN: 's', Name: 'db', ResourcePolicy: '{}' },
    { Name: '/shop/url' },
    { CertificateArn: 'c', InUseBy: ['lb'] },
  ]);
  expect(actions).toEqual(askedFor(accessReads));
});
