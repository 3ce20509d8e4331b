import { describe, expect, it } from '@jest/globals';
import type { ConfigurationItem } from '../../../../domain/association/sources/configuration-item.js';
import { knownResources } from '../../../../domain/association/sources/known-resources.js';

const anItem = (type: ConfigurationItem['type'], configuration: object, over: Partial<ConfigurationItem> = {}): ConfigurationItem => ({
  type,
  awsAccountId: '222222222222',
  region: 'eu-west-1',
  tags: {},
  configuration: { ...configuration },
  readAt: '2026-11-23T10:00:00.000Z',
  ...over,
});
const arnOf = (items: readonly ConfigurationItem[]) => knownResources(items).map(({ arn }) => arn);

describe('knownResources', () => {
  it('makes ARNs of ids, or takes those that are there', () => {
    const given = 'arn:aws:elasticloadbalancing:eu-west-1:222222222222:loadbalancer/app/web/1';

    expect(
      arnOf([anItem('ec2-instance', { InstanceId: 'i-1' }), anItem('load-balancer', { LoadBalancerArn: given }), anItem('vpc', {})]),
    ).toEqual(['arn:aws:ec2:eu-west-1:222222222222:instance/i-1', given]);
  });

  it('links by names that only another item tells', () => {
    const database = anItem('rds-instance', { DBInstanceIdentifier: 'db', Endpoint: { Address: 'DB.c1.eu-west-1.rds.amazonaws.com' } });
    const program = anItem('lambda-function', {
      FunctionName: 'f',
      Environment: { Variables: { DATABASE_HOST: 'db.c1.eu-west-1.rds.amazonaws.com' } },
    });

    const resources = knownResources([program, database]);

    expect(resources[0]?.links.map(({ toArn }) => toArn)).toEqual([resources[1]?.arn]);
  });

  it('keeps no configuration', () => {
    const secretive = anItem('lambda-function', { FunctionName: 'f', Environment: { Variables: { PASSWORD: 'canary-secret-value' } } });

    expect(JSON.stringify(knownResources([secretive]))).not.toContain('canary-secret-value');
  });

  it('has what is attached in force on a role', () => {
    const arn = 'arn:aws:iam::222222222222:policy/read';
    const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::data' }] };
    const policy = anItem('iam-policy', {
      Arn: arn,
      PolicyName: 'read',
      PolicyVersionList: [{ Document: document, IsDefaultVersion: true }],
    });
    const role = anItem('iam-role', { RoleName: 'Web', AttachedManagedPolicies: [{ PolicyArn: arn }] });

    const [found] = knownResources([role, policy]);

    expect(found?.policies).toEqual([document]);
    expect(found?.region).toBe('global');
  });

  it('takes the later of two readings, and the tags another source knows', () => {
    const at = (readAt: string) => anItem('ec2-instance', { InstanceId: 'i-1' }, { readAt, tags: { readAt } });

    const resources = knownResources([at('2026-11-23T10:00:00.000Z'), at('2026-11-22T10:00:00.000Z')], () => ({
      Name: 'web',
      readAt: 'x',
    }));

    expect(resources).toMatchObject([{ name: 'web', tags: { Name: 'web', readAt: '2026-11-23T10:00:00.000Z' } }]);
  });

  it('reads what a security group lets in beside groups', () => {
    const rules = [[], [{ IpRanges: [{ CidrIp: '10.0.0.0/8' }] }]];

    const resources = knownResources([
      ...rules.map((IpPermissions, at) => anItem('security-group', { GroupId: `sg-${at}`, IpPermissions })),
      anItem('security-group', { GroupId: 'sg-2' }),
      anItem('ec2-instance', { InstanceId: 'i-1', IpPermissions: [] }),
    ]);

    expect(resources.map(({ opensTo }) => opensTo)).toEqual([[], ['10.0.0.0/8'], undefined, undefined]);
  });

  it('reads declarers, managers and relations', () => {
    const tags = { 'aws:cloudformation:stack-id': 'arn:aws:cloudformation:eu-west-1:222222222222:stack/shop/1' };
    const relationships = [{ type: 'vpc' as const, id: 'vpc-1', relation: 'is contained in' }];

    const [found] = knownResources([
      anItem('network-interface', { NetworkInterfaceId: 'eni-1', InterfaceType: 'lambda' }, { tags, relationships }),
    ]);

    expect(found).toMatchObject({ managedBy: 'function', declaredBy: [tags['aws:cloudformation:stack-id']] });
    expect(found?.links).toEqual([
      { toArn: 'arn:aws:ec2:eu-west-1:222222222222:vpc/vpc-1', relation: 'is contained in', needs: false, path: 'relationships' },
    ]);
  });
});
