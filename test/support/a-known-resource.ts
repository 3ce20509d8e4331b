import type { AddressLease, KnownResource } from '../../domain/association/known-resource.js';
import type { KnownType } from '../../domain/association/known-type.js';

const account = '000000000001';

/** A known resource of the AWS account 000000000001 whose ARN ends in its id; linked to others by their ids. */
export function aKnownResource(
  type: KnownType,
  id: string,
  { to = [], ...changes }: Partial<KnownResource> & { readonly to?: readonly string[] } = {},
): KnownResource {
  return {
    arn: arnOf(id),
    type,
    awsAccountId: account,
    region: 'eu-west-1',
    tags: {},
    aliases: [id],
    links: to.map((other) => ({ toArn: arnOf(other), relation: 'mentions', needs: false })),
    policies: [],
    leases: [],
    declaredBy: [],
    readAt: '1970-01-02T00:00:00.000Z',
    ...changes,
  };
}

/** The ARN of a resource made by `aKnownResource`. */
export function arnOf(id: string): string {
  return `arn:aws:test:eu-west-1:${account}:thing/${id}`;
}

/** A lease of a private address in vpc-1. */
export function aLease(address: string, from: number, to?: number, scope = 'vpc-1'): AddressLease {
  return { scope, address, from, ...(to !== undefined && { to }) };
}
