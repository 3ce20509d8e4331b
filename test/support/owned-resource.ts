import { cloudResourceId } from '../../domain/resource/cloud-resource.js';
import type { OwnedResource } from '../../domain/resource/owned-resource.js';

/** A volume of cus_seller named by its ARN, without tags and links. */
export function anOwnedResource(arn: string, change: Partial<OwnedResource> = {}): OwnedResource {
  return {
    resourceId: cloudResourceId(arn),
    arn,
    type: 'ebs-volume',
    awsAccountId: '222222222222',
    region: 'eu-west-1',
    owner: 'cus_seller',
    payers: [{ payer: 'cus_seller', from: '2026-01-01T00:00:00.000Z' }],
    tags: {},
    links: [],
    hash: 'hash',
    discoveredAt: '2026-11-23T10:00:00.000Z',
    ...change,
  };
}
