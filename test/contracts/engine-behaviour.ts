import {
  AuthorizeSecurityGroupIngressCommand,
  CreateTagsCommand,
  DeleteSecurityGroupCommand,
  DescribeSecurityGroupsCommand,
} from '@aws-sdk/client-ec2';
import { GetBucketPolicyCommand, PutBucketPolicyCommand } from '@aws-sdk/client-s3';
import { PutResourcePolicyCommand, PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { idOfArn } from '../../drivers/parts/arn.js';
import { awsErrorName } from '../../drivers/parts/aws-errors.js';
import { bucketWorld } from '../support/bucket-world.js';
import { keyPairWorld } from '../support/key-pair-world.js';
import type { MemberEngine } from '../support/member-fixture.js';
import { secretWorld } from '../support/secret-world.js';
import { groupWorld, tcp } from '../support/security-group-world.js';
import { volumeWorld } from '../support/volume-world.js';

/** Something AWS does that drivers or their tests count on, beyond answering a call. */
export interface EngineBehaviour {
  readonly what: string;
  /** Whether the engine does it too. */
  readonly probe: (engine: MemberEngine) => Promise<boolean>;
  /** Cases of the drivers' contract that cannot run without it. */
  readonly neededBy: (type: string, caseName: string) => boolean;
}

const noCase = () => false;

/** Whether the act is refused with an error of this name. */
async function refuses(name: string, act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return false;
  } catch (error) {
    return awsErrorName(error) === name;
  }
}

/** Cases that follow a key pair by its tags. */
const taggedPairCases = /outside edit|switch twice|^tag twice|^untag leaves/;

const ofGroups: readonly EngineBehaviour[] = [
  {
    what: 'a security group that does not exist is `InvalidGroup.NotFound`',
    neededBy: (type, name) => type === 'security-group' && name.startsWith('discover of what is missing'),
    probe: async (engine) => {
      const { outside } = await groupWorld(engine);
      return refuses('InvalidGroup.NotFound', () =>
        outside.ec2.send(new DescribeSecurityGroupsCommand({ GroupIds: ['sg-0123456789abcdef0'] })),
      );
    },
  },
  {
    // Without it a shared group looks unused, and its driver edits it in place: the contract holds, of the other form.
    what: 'an interface is found by the group it uses',
    neededBy: noCase,
    probe: async (engine) => {
      const { interfacesOf, groupId } = await groupWorld(engine);
      return (await interfacesOf(groupId)).length === 1;
    },
  },
  {
    what: 'a rule that is there already is refused',
    neededBy: noCase,
    probe: async (engine) => {
      const { addRule, groupId } = await groupWorld(engine);
      return refuses('InvalidPermission.Duplicate', () => addRule(groupId, tcp(22, '198.51.100.0/24')));
    },
  },
  {
    what: 'the 61st rule of a direction is refused',
    neededBy: noCase,
    probe: async (engine) => {
      const { outside, groupId } = await groupWorld(engine);
      const IpPermissions = Array.from({ length: 61 }, (_, i) => tcp(1_000 + i, '203.0.113.0/24'));
      const act = () => outside.ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId: groupId, IpPermissions }));
      return refuses('RulesPerSecurityGroupLimitExceeded', act);
    },
  },
  {
    what: 'a group in use cannot be deleted',
    neededBy: noCase,
    probe: async (engine) => {
      const { outside, groupId } = await groupWorld(engine);
      return refuses('DependencyViolation', () => outside.ec2.send(new DeleteSecurityGroupCommand({ GroupId: groupId })));
    },
  },
  {
    what: '`DryRun` changes nothing',
    neededBy: noCase,
    probe: async (engine) => {
      const { outside, groupId, ingressOf } = await groupWorld(engine);
      const before = await ingressOf(groupId);
      const input = { DryRun: true, GroupId: groupId, IpPermissions: [tcp(1, '203.0.113.0/24')] };
      const told = await refuses('DryRunOperation', () => outside.ec2.send(new AuthorizeSecurityGroupIngressCommand(input)));
      return told && String(await ingressOf(groupId)) === String(before);
    },
  },
];

const ofTagsAndKeys: readonly EngineBehaviour[] = [
  {
    what: 'the 51st tag of a resource is refused',
    neededBy: noCase,
    probe: async (engine) => {
      const { ref, outside } = await volumeWorld(engine);
      const Tags = Array.from({ length: 50 }, (_, i) => ({ Key: `t${i}`, Value: '' }));
      return refuses('TagLimitExceeded', () => outside.ec2.send(new CreateTagsCommand({ Resources: [idOfArn(ref.arn)], Tags })));
    },
  },
  {
    what: 'a key pair tells its type',
    neededBy: (type, name) => type === 'key-pair' && name.startsWith('nothing blocks'),
    probe: async (engine) => {
      const { read, name } = await keyPairWorld(engine);
      return (await read(name))?.KeyType === 'ed25519';
    },
  },
  {
    what: 'a key pair carries the tags that it is given by its id',
    neededBy: (type, name) => type === 'key-pair' && taggedPairCases.test(name),
    probe: async (engine) => {
      const { read, name, tag } = await keyPairWorld(engine);
      await tag('team', 'web');
      return (await read(name))?.Tags?.some(({ Key, Value }) => Key === 'team' && Value === 'web') === true;
    },
  },
];

const ofPolicies: readonly EngineBehaviour[] = [
  {
    what: 'a bucket is hidden from who expects another owner',
    neededBy: noCase,
    probe: async (engine) => {
      const { outside, name: Bucket } = await bucketWorld(engine);
      return refuses('AccessDenied', () => outside.s3.send(new GetBucketPolicyCommand({ Bucket, ExpectedBucketOwner: '999999999999' })));
    },
  },
  {
    what: 'a text that is no bucket policy is refused',
    neededBy: noCase,
    probe: async (engine) => {
      const { outside, name: Bucket } = await bucketWorld(engine);
      return refuses('MalformedPolicy', () => outside.s3.send(new PutBucketPolicyCommand({ Bucket, Policy: '{}' })));
    },
  },
  {
    what: 'a text that is no policy of a secret is refused',
    neededBy: noCase,
    probe: async (engine) => {
      const { outside, ref } = await secretWorld(engine);
      const act = () => outside.secretsManager.send(new PutResourcePolicyCommand({ SecretId: ref.arn, ResourcePolicy: 'none' }));
      return refuses('MalformedPolicyDocumentException', act);
    },
  },
  {
    what: 'one version id does not take two values',
    neededBy: noCase,
    probe: async (engine) => {
      const { outside, ref } = await secretWorld(engine);
      const put = (SecretString: string) =>
        outside.secretsManager.send(new PutSecretValueCommand({ SecretId: ref.arn, ClientRequestToken: 'a'.repeat(32), SecretString }));
      await put('one');
      return refuses('ResourceExistsException', () => put('two'));
    },
  },
];

/** What engines are asked, beyond the calls themselves. */
export const engineBehaviours: readonly EngineBehaviour[] = [...ofGroups, ...ofTagsAndKeys, ...ofPolicies];
