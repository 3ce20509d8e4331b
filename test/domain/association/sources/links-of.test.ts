import { describe, expect, it } from '@jest/globals';
import { type Aliased, AliasIndex } from '../../../../domain/association/sources/alias-index.js';
import { linksOf } from '../../../../domain/association/sources/links-of.js';

const here = { awsAccountId: '222222222222', region: 'eu-west-1' };
const owner = { ...here, arn: 'arn:aws:lambda:eu-west-1:222222222222:function:f' };
const known = (arn: string, type: Aliased['type'], ...aliases: string[]): Aliased => ({ arn, type, ...here, aliases });
const names = new AliasIndex([known('arn:aws:s3:::shop-data', 's3-bucket', 'shop-data'), known(owner.arn, 'lambda-function', 'f')]);
const group = 'arn:aws:ec2:eu-west-1:222222222222:security-group/sg-1';

describe('linksOf', () => {
  it('reads describe calls and AWS Config alike', () => {
    const described = linksOf('lambda-function', { VpcConfig: { SecurityGroupIds: ['sg-1'] } }, names, owner);

    expect(described).toEqual([{ toArn: group, relation: 'is reached through', needs: true, path: 'VpcConfig.SecurityGroupIds' }]);
    expect(linksOf('lambda-function', { vpcConfig: { securityGroupIds: ['sg-1'] } }, names, owner)).toEqual(described);
  });

  it('reads what an environment names, and keeps nothing else of it', () => {
    const Variables = { BUCKET: 'shop-data', PASSWORD: 'canary-secret-value', SELF: owner.arn };

    const links = linksOf('lambda-function', { Environment: { Variables } }, names, owner);

    expect(links).toEqual([
      { toArn: 'arn:aws:s3:::shop-data', relation: 'names in its environment', needs: true, path: 'Environment.Variables.BUCKET' },
    ]);
  });

  it('reads pairs of containers, and user data', () => {
    const Environment = [{ Name: 'BUCKET', Value: 'shop-data' }];

    expect(linksOf('ecs-task-definition', { ContainerDefinitions: [{ Environment }] }, names, owner)).toHaveLength(1);
    expect(linksOf('ec2-instance', { UserData: btoa('aws s3 sync s3://shop-data /srv') }, names, owner)).toHaveLength(1);
  });

  it('says each target once, what is needed first', () => {
    const configuration = { SecurityGroups: [{ GroupId: 'sg-1' }], NetworkInterfaces: [{ Groups: [{ GroupId: 'sg-1' }] }] };

    expect(linksOf('ec2-instance', configuration, names, owner)).toHaveLength(1);
  });

  it('takes names apart that stand in one text', () => {
    const links = linksOf('auto-scaling-group', { VPCZoneIdentifier: 'subnet-1,subnet-2' }, names, owner);

    expect(links.map(({ toArn }) => toArn.slice(-8))).toEqual(['subnet-1', 'subnet-2']);
  });

  it('reads every reference out of a text with several', () => {
    const alarm = (name: string) => known(`arn:aws:cloudwatch:eu-west-1:222222222222:alarm:${name}`, 'alarm', name);
    const AlarmRule = 'ALARM(slow) AND (NOT OK("broken") OR ALARM( unknown ))';

    const links = linksOf('alarm', { AlarmRule }, new AliasIndex([alarm('slow'), alarm('broken')]), owner);

    expect(links.map(({ toArn }) => toArn.slice(toArn.lastIndexOf(':') + 1))).toEqual(['slow', 'broken', 'unknown']);
  });

  it('reads the reference out of a longer text', () => {
    const uri = `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${owner.arn}/invocations`;
    const Resources = [{ ResourceMethods: { GET: { MethodIntegration: { Uri: uri } } } }];

    expect(linksOf('rest-api', { Resources }, names, { ...here, arn: 'arn:api' }).map(({ toArn }) => toArn)).toEqual([owner.arn]);
  });

  it('believes the description of an interface only where a service wrote it', () => {
    const Description = 'Interface for NAT Gateway nat-0a1b';
    const links = (RequesterManaged: boolean) => linksOf('network-interface', { Description, RequesterManaged }, names, owner);

    expect(links(true).map(({ toArn }) => toArn)).toEqual(['arn:aws:ec2:eu-west-1:222222222222:natgateway/nat-0a1b']);
    expect(links(false)).toEqual([]);
  });

  it('leaves out the default bus, which is everybody’s', () => {
    expect(linksOf('event-rule', { EventBusName: 'default' }, names, owner)).toEqual([]);
    expect(linksOf('event-rule', { EventBusName: 'orders' }, names, owner)).toHaveLength(1);
  });
});
