import { CloudFrontClient, GetDistributionConfigCommand, paginateListDistributions } from '@aws-sdk/client-cloudfront';
import {
  GetHostedZoneCommand,
  ListResourceRecordSetsCommand,
  paginateListHostedZones,
  paginateListQueryLoggingConfigs,
  Route53Client,
} from '@aws-sdk/client-route-53';
import type { InventoryContext, InventoryRead } from './inventory-read.js';
import { allOn, detailed, paged, pagesBy, textOf } from './read-parts.js';

const dns = (context: InventoryContext) => ({ client: context.client(Route53Client) });

/** Records are paged by the name the next page begins with. */
function recordsOf(context: InventoryContext, HostedZoneId: string) {
  const pages = pagesBy(async (StartRecordName) => {
    const answer = await dns(context).client.send(new ListResourceRecordSetsCommand({ HostedZoneId, StartRecordName }));
    return { found: answer.ResourceRecordSets, next: answer.IsTruncated === true ? answer.NextRecordName : undefined };
  });
  return allOn(pages, ({ found }) => found);
}

const zones = detailed(
  paged(
    'hosted-zone',
    'route53:ListHostedZones',
    (context) => paginateListHostedZones(dns(context), {}),
    (page) => page.HostedZones,
  ),
  ['route53:ListResourceRecordSets', 'route53:GetHostedZone', 'route53:ListQueryLoggingConfigs'],
  async (context, item) => {
    const HostedZoneId = textOf(item, 'Id');
    const records = await context.part('route53:ListResourceRecordSets', () => recordsOf(context, HostedZoneId));
    const zone = await context.part('route53:GetHostedZone', () =>
      dns(context).client.send(new GetHostedZoneCommand({ Id: HostedZoneId })),
    );
    const logging = await context.part('route53:ListQueryLoggingConfigs', () =>
      allOn(
        paginateListQueryLoggingConfigs(dns(context), { HostedZoneId: HostedZoneId.replace('/hostedzone/', '') }),
        (page) => page.QueryLoggingConfigs,
      ),
    );
    return { ResourceRecordSets: records ?? [], VPCs: zone?.VPCs ?? [], QueryLoggingConfigs: logging ?? [] };
  },
);

/** The list leaves out where the logs of a distribution go. */
const distributions = detailed(
  paged(
    'distribution',
    'cloudfront:ListDistributions',
    (context) => paginateListDistributions({ client: context.client(CloudFrontClient) }, {}),
    (page) => page.DistributionList?.Items,
  ),
  ['cloudfront:GetDistributionConfig'],
  async (context, item) => {
    const ask = new GetDistributionConfigCommand({ Id: textOf(item, 'Id') });
    const answer = await context.part('cloudfront:GetDistributionConfig', () => context.client(CloudFrontClient).send(ask));
    return { Logging: answer?.DistributionConfig?.Logging };
  },
);

/** Names and distributions, which have no region. */
export const edgeReads: readonly InventoryRead[] = [zones, distributions].map((read) => ({ ...read, services: 'global' as const }));
