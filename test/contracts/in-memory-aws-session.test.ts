import { CreateTagsCommand } from '@aws-sdk/client-ec2';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SessionScope } from '../../domain/ports/resource-control.js';
import { sessionPolicy } from '../../drivers/policies/session-policy.js';
import { driverOf } from '../../drivers/registry.js';
import { isPermitted } from '../support/in-memory-aws/iam-decision.js';
import { InMemoryAws } from '../support/in-memory-aws/in-memory-aws.js';
import { isAllowed } from '../support/is-allowed.js';
import { member } from '../support/member-fixture.js';
import { volumeWorld } from '../support/volume-world.js';

function anAws() {
  const aws = new InMemoryAws();
  return { aws, place: aws.place(member.awsAccountId, member.region), engine: () => aws.clients(member) };
}

const named = (name: string) => expect.objectContaining({ name });
const many = (count: number) => Array.from({ length: count }, (_, i) => ({ Key: `t${i}`, Value: '' }));

describe('sessions of the in-memory AWS', () => {
  const transferId = 'trf_01JD0000000000000000000000';
  const policyOf = (scope: SessionScope) =>
    JSON.parse(sessionPolicy({ driver: driverOf('ebs-volume'), awsAccountId: member.awsAccountId, verb: 'tag', scope })).Statement;
  const arn = (i: number) => `arn:aws:ec2:eu-west-1:${member.awsAccountId}:volume/vol-${i}`;

  test('a call on what the session does not list is refused, and nothing of it done', async () => {
    const { aws, engine, place } = anAws();
    const [one, two] = [await volumeWorld(engine), await volumeWorld(engine)];
    const { ec2 } = aws.clients({ ...member, policies: [policyOf({ kind: 'arns', arns: [one.ref.arn] })] });
    const Resources = [one.ref.arn, two.ref.arn].map((text) => text.slice(text.lastIndexOf('/') + 1));
    const before = structuredClone(place.tags);

    await expect(ec2.send(new CreateTagsCommand({ Resources, Tags: many(1) }))).rejects.toEqual(named('UnauthorizedOperation'));

    expect(place.tags).toEqual(before);
  });

  test('decides as an independent IAM engine does', async () => {
    const scopes = fc.oneof(
      fc.constant<SessionScope>({ kind: 'arns', arns: [arn(1), arn(2)], transferId }),
      fc.constant<SessionScope>({ kind: 'lock', arns: [arn(1)], transferId }),
    );
    const tags = fc.dictionary(fc.constantFrom('conveyance:lock', 'conveyance:created-by'), fc.constantFrom(transferId, 'trf_other'));
    const actions = fc.constantFrom('ec2:CreateTags', 'ec2:DeleteTags', 'ec2:DescribeVolumes', 'ec2:DeleteVolume');
    await fc.assert(
      fc.asyncProperty(scopes, tags, actions, fc.integer({ min: 1, max: 3 }), async (scope, carried, action, i) => {
        const context = Object.fromEntries(Object.entries(carried).map(([key, value]) => [`aws:ResourceTag/${key}`, value]));
        const request = { action, resource: action.includes('Describe') ? '*' : arn(i), context };

        expect(isPermitted([policyOf(scope)], request)).toBe(await isAllowed(policyOf(scope), request));
      }),
      { numRuns: 100 },
    );
  });
});
