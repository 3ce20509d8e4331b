import type { SolutionMember } from '../../console/src/features/solutions/client/solution-member.js';
import type { CloudResource } from '../../console/src/generated/api.js';

/** ARN of a made-up instance. */
export const arnOf = (id: string) => `arn:aws:ec2:eu-west-1:222222222222:instance/${id}`;

/** A cloud resource of a seller as the API tells it, `res_<id>`. */
export function aCloudResource(id: string, told: Partial<CloudResource> = {}): CloudResource {
  return {
    resourceId: `res_${id}`,
    arn: arnOf(id),
    type: 'ec2-instance',
    awsAccountId: '222222222222',
    region: 'eu-west-1',
    owner: 'cus_seller',
    payers: [],
    tags: {},
    links: [],
    discoveredAt: '2026-11-23T10:00:00.000Z',
    ...told,
  };
}

/** Something associated with the seed `res_seed`, reached over `over`. */
export function aMember(id: string, told: Partial<SolutionMember> = {}, over: readonly string[] = []): SolutionMember {
  return {
    resourceId: `res_${id}`,
    arn: arnOf(id),
    name: id,
    type: 'EC2 instance',
    tags: {},
    role: 'associated',
    confidence: 0.9,
    isMovable: true,
    isShared: false,
    reasons: [],
    path: ['seed', ...over, id].map(arnOf),
    pathText: '',
    ...told,
  };
}

/** The seed itself. */
export function aSeedMember(): SolutionMember {
  const { confidence: _none, ...seed } = aMember('seed', { role: 'seed', path: [arnOf('seed')] });
  return seed;
}
