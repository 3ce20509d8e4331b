import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { GetRoleCommand, type IAMClient, ListRolesCommand } from '@aws-sdk/client-iam';
import { ListBucketsCommand } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { clientsAs, deployDriverRole, seedRoles } from '../../../scripts/demo/member-account.js';
import { provider, purchaser, seller } from '../../../scripts/demo/world.js';
import { sharedLocalCloud } from '../../support/local-cloud.js';

const roleNames = async (iam: IAMClient) => (await iam.send(new ListRolesCommand({}))).Roles?.map((role) => role.RoleName) ?? [];

describe('a member account', () => {
  let endpoint: string;
  beforeAll(async () => {
    endpoint = (await sharedLocalCloud()).memberEndpoint;
  });

  describe('clientsAs', () => {
    it('speaks as the role, in that AWS account and no other', async () => {
      const here = await clientsAs(endpoint, '610000000003', 'Administrator');
      const there = await clientsAs(endpoint, '610000000004', 'Administrator');

      await seedRoles(here.iam);

      expect(await roleNames(here.iam)).toEqual(expect.arrayContaining([seller.roleName]));
      expect(await roleNames(there.iam)).not.toContain(seller.roleName);
      expect((await here.s3.send(new ListBucketsCommand({}))).Buckets ?? []).toEqual([]);
    });
  });

  describe('seedRoles', () => {
    it('makes the roles of both customers and the provider', async () => {
      const { iam } = await clientsAs(endpoint, '610000000005', 'Administrator');

      await seedRoles(iam);

      expect((await roleNames(iam)).sort()).toEqual([provider.roleName, purchaser.roleName, seller.roleName].sort());
    });
  });

  describe('deployDriverRole', () => {
    it('deploys the role for the control account, with the ExternalId that the service made', async () => {
      const { iam, cloudFormation } = await clientsAs(endpoint, '610000000006', 'Administrator');

      await deployDriverRole(cloudFormation, 'external-id-of-the-test');

      const { Role } = await iam.send(new GetRoleCommand({ RoleName: 'ConveyanceDriver' }));
      const trust = decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '');
      expect(trust).toContain('external-id-of-the-test');
      expect(trust).toContain('000000000000');
    });

    it('throws when the stack did not come up', async () => {
      const failing = { send: async () => ({ Stacks: [{ StackStatus: 'ROLLBACK_COMPLETE' }] }) } as unknown as CloudFormationClient;

      await expect(deployDriverRole(failing, 'external-id-of-the-test')).rejects.toThrow('The member stack is ROLLBACK_COMPLETE.');
    });
  });
});
