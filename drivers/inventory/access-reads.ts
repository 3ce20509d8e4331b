import { ACMClient, DescribeCertificateCommand, paginateListCertificates } from '@aws-sdk/client-acm';
import { DescribeKeyCommand, GetKeyPolicyCommand, KMSClient, paginateListAliases, paginateListKeys } from '@aws-sdk/client-kms';
import { GetResourcePolicyCommand, paginateListSecrets, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { paginateDescribeParameters, SSMClient } from '@aws-sdk/client-ssm';
import type { InventoryContext, InventoryRead } from './inventory-read.js';
import { allOn, detailed, paged, textOf } from './read-parts.js';

const kms = (context: InventoryContext) => ({ client: context.client(KMSClient) });

const keys = detailed(
  paged(
    'kms-key',
    'kms:ListKeys',
    (context) => paginateListKeys(kms(context), {}),
    (page) => page.Keys?.map(({ KeyId, KeyArn }) => ({ KeyId, Arn: KeyArn })),
  ),
  ['kms:DescribeKey', 'kms:ListAliases', 'kms:GetKeyPolicy'],
  async (context, item) => {
    const KeyId = textOf(item, 'KeyId');
    const key = await context.part('kms:DescribeKey', () => kms(context).client.send(new DescribeKeyCommand({ KeyId })));
    const aliases = await context.part('kms:ListAliases', () =>
      allOn(paginateListAliases(kms(context), { KeyId }), (page) => page.Aliases),
    );
    const policy = await context.part('kms:GetKeyPolicy', () =>
      kms(context).client.send(new GetKeyPolicyCommand({ KeyId, PolicyName: 'default' })),
    );
    const { KeyManager, MultiRegionConfiguration } = key?.KeyMetadata ?? {};
    return { KeyManager, MultiRegionConfiguration, Aliases: aliases ?? [], Policy: policy?.Policy };
  },
);

/** Keys that AWS itself keeps in every account belong to nobody's solution. */
const customerKeys: InventoryRead = {
  ...keys,
  items: async (context) => (await keys.items(context)).filter(({ configuration }) => configuration.KeyManager !== 'AWS'),
};

/** Keys, secrets, parameters and certificates; never the value of any. */
export const accessReads: readonly InventoryRead[] = [
  customerKeys,
  detailed(
    paged(
      'secret',
      'secretsmanager:ListSecrets',
      (context) => paginateListSecrets({ client: context.client(SecretsManagerClient) }, {}),
      (page) => page.SecretList,
    ),
    ['secretsmanager:GetResourcePolicy'],
    async (context, item) => {
      const ask = new GetResourcePolicyCommand({ SecretId: textOf(item, 'ARN') });
      const answer = await context.part('secretsmanager:GetResourcePolicy', () => context.client(SecretsManagerClient).send(ask));
      return answer?.ResourcePolicy === undefined ? {} : { ResourcePolicy: answer.ResourcePolicy };
    },
  ),
  paged(
    'ssm-parameter',
    'ssm:DescribeParameters',
    (context) => paginateDescribeParameters({ client: context.client(SSMClient) }, {}),
    (page) => page.Parameters,
  ),
  detailed(
    paged(
      'certificate',
      'acm:ListCertificates',
      (context) => paginateListCertificates({ client: context.client(ACMClient) }, {}),
      (page) => page.CertificateSummaryList,
    ),
    ['acm:DescribeCertificate'],
    async (context, item) => {
      const ask = new DescribeCertificateCommand({ CertificateArn: textOf(item, 'CertificateArn') });
      const answer = await context.part('acm:DescribeCertificate', () => context.client(ACMClient).send(ask));
      return { InUseBy: answer?.Certificate?.InUseBy ?? [] };
    },
  ),
];
