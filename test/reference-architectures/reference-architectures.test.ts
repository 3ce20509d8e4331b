import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sourceNames } from '../../domain/association/evidence/evidence-source.js';
import { identify } from '../../domain/association/identify.js';
import type { AssociationIndex } from '../../domain/association/index/association-index.js';
import { type Moto, startMoto } from '../support/moto.js';
import { type Recovery, recoveries } from '../support/recovery.js';
import { architectureNames, type ReferenceAccount, referenceAccount } from '../support/reference-account.js';
import { engineLacks, untold } from './engine-lacks.js';

/** Floors that hold with weights that never saw these architectures: they are raised when the model gets better, never the other way round. */
const foundShareMin = 0.88;
const foreignMax = 0;

let moto: Moto;
let account: ReferenceAccount;
let index: AssociationIndex;
let found: readonly Recovery[];
beforeAll(async () => {
  moto = await startMoto();
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_REGION: 'eu-west-1' });
  account = await referenceAccount(moto.url);
  index = identify({ resources: account.resources, asOf: Date.parse('2026-11-23T12:00:00.000Z') / 1_000 });
  found = recoveries(index.groups, account);
}, 120_000);
afterAll(() => moto.stop());

const sum = (of: (one: Recovery) => number) => found.reduce((total, one) => total + of(one), 0);

describe('well-known architectures in one account', () => {
  it('are at least twelve, and all of them are there', () => {
    expect(architectureNames.length).toBeGreaterThanOrEqual(12);
    expect(account.architectures.map(({ name }) => name)).toEqual(architectureNames);
    expect(account.architectures.filter(({ members }) => members.length < 7)).toEqual([]);
  });

  it('are known by tags, configuration and policies only: nothing that a stack wrote is left', () => {
    expect(new Set([...index.evidence.source].map((code) => sourceNames[code]))).toEqual(new Set(['configuration', 'policy']));
    expect(account.resources.filter(({ tags }) => Object.keys(tags).some((key) => key.startsWith('aws:')))).toEqual([]);
  });

  it('are found again', () => {
    expect(sum((one) => one.found) / sum(({ members }) => members)).toBeGreaterThanOrEqual(foundShareMin);
  });

  it('are kept apart', () => {
    expect(found.filter(({ foreign }) => foreign > foreignMax)).toEqual([]);
  });
});

describe('what the engine does not make', () => {
  it('is said, type by type', () => {
    const notMade = account.architectures.flatMap(({ name, notMade: types }) => types.map((type) => `${name} ${type}`));

    const said = engineLacks
      .filter(({ property, isMended }) => property === undefined && isMended !== true)
      .map(({ architecture, type }) => `${architecture} ${type}`);

    expect(notMade.sort()).toEqual(said.sort());
    expect([...new Set(account.architectures.flatMap(({ unread }) => unread.map((one) => one.split(' ')[0])))].sort()).toEqual(
      [...untold].sort(),
    );
    expect(account.gaps.map(({ action }) => action)).toEqual([
      'autoscaling:DescribeNotificationConfigurations',
      'dynamodb:DescribeKinesisStreamingDestination',
    ]);
  });

  it.each(engineLacks.filter(({ property }) => property !== undefined))(
    '$architecture: $property of $type',
    ({ architecture, type, property = '', isMended }) => {
      const members = new Set(account.architectures.find(({ name }) => name === architecture)?.members);
      const kinds: { readonly [cloudFormation: string]: string } = {
        'AWS::EC2::Instance': 'ec2-instance',
        'AWS::EC2::RouteTable': 'route-table',
        'AWS::RDS::DBInstance': 'rds-instance',
        'AWS::S3::Bucket': 's3-bucket',
        'AWS::ECS::Service': 'ecs-service',
        'AWS::ECS::TaskDefinition': 'ecs-task-definition',
      };
      const paths: { readonly [property: string]: RegExp } = {
        SecurityGroupIds: /^(?:NetworkInterfaces\.Groups|SecurityGroups)/,
        SubnetRouteTableAssociation: /^Associations/,
        VPCSecurityGroups: /^VpcSecurityGroups/,
        LoggingConfiguration: /^LoggingEnabled/,
        LoadBalancers: /^LoadBalancers/,
        NetworkConfiguration: /^NetworkConfiguration/,
        TaskRoleArn: /^TaskRoleArn/,
        ExecutionRoleArn: /^ExecutionRoleArn/,
      };
      const ofType = account.resources.filter((one) => members.has(one.arn) && one.type === kinds[type]);
      const links = ofType.flatMap((one) => one.links.filter(({ path = '', toArn }) => paths[property]?.test(path) && members.has(toArn)));

      expect(ofType.length).toBeGreaterThan(0);
      expect(links.length > 0).toBe(isMended === true);
    },
  );
});
