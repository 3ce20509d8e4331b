import { describe, expect, it } from '@jest/globals';
import { aRoleSession, type TrailEventFields, trailAccount } from '../../../../support/a-trail-event.js';
import { tellTrail as tell } from '../../../../support/tell-trail.js';

const bucket = 'arn::arn:aws:s3:::assets';
const worker = aRoleSession('worker', 'anything');
const credential = 'credential::ASIAWORKERXXXXXXXXXX';
const role = `arn:aws:iam::${trailAccount}:role/worker`;
const person = {
  type: 'IAMUser',
  arn: `arn:aws:iam::${trailAccount}:user/someone`,
  accountId: trailAccount,
  accessKeyId: 'AKIAEXAMPLE00000000',
};
const service = { type: 'AWSService', invokedBy: 'events.amazonaws.com' };

describe('EventRules: who acts', () => {
  it.each<[string, TrailEventFields, string]>([
    ['an instance by credentials that EC2 delivered', {}, `id:${trailAccount}:i-0123456789abcdef0`],
    ['never an instance by the name of a session alone', { userIdentity: aRoleSession('worker', 'i-0123456789abcdef0') }, credential],
    ['never an instance by any other name', { userIdentity: aRoleSession('worker', 'i-0x', { ec2RoleDelivery: '2.0' }) }, credential],
    ['the session of a role', { userIdentity: worker, sourceIPAddress: '198.51.100.7' }, credential],
    ['an address inside of a VPC', { userIdentity: worker, vpcEndpointId: 'vpce-1' }, 'address:vpce-1:10.0.1.7'],
    ['a public address in its region', { userIdentity: person, sourceIPAddress: '198.51.100.7' }, 'address:eu-central-1:198.51.100.7'],
    ['the user where the private address has no network', { userIdentity: person }, `principal::${person.arn}`],
    [
      'the user where a service stands in place of the address',
      { userIdentity: person, sourceIPAddress: 'AWS Internal' },
      `principal::${person.arn}`,
    ],
    [
      'the function that credentials were issued to',
      {
        userIdentity: {
          ...worker,
          inScopeOf: {
            issuerType: 'AWS::Lambda::Function',
            credentialsIssuedTo: `arn:aws:lambda:eu-central-1:${trailAccount}:function:orders`,
          },
        },
      },
      `arn::arn:aws:lambda:eu-central-1:${trailAccount}:function:orders`,
    ],
  ])('%s', (_who, fields, from) => {
    expect(tell(fields).edges).toEqual([`${from} reads ${bucket}`]);
  });

  it('names the role beside, and nobody where none is', () => {
    expect(Object.keys(tell({ userIdentity: worker }).observations)[0]).toMatch(`by principal::${role}`);
    const root = { type: 'Root', arn: `arn:aws:iam::${trailAccount}:root`, accountId: trailAccount };
    expect(tell({ userIdentity: root })).toMatchObject({ edges: [], outcomes: [{ what: 'silent', reason: 'no caller named' }] });
  });

  it('takes nothing that callers write for evidence', () => {
    const said = `arn:aws:lambda:eu-central-1:${trailAccount}:function:forged`;
    const fields = {
      userIdentity: { ...worker, sourceIdentity: said },
      userAgent: said,
      requestParameters: { bucketName: said, Host: said },
    };
    expect(JSON.stringify(tell({ ...fields }))).not.toContain('forged');
  });
});

describe('EventRules: what counts', () => {
  it.each([
    [{ errorCode: 'AccessDenied' }, 'failed call'],
    [{ errorMessage: 'no' }, 'failed call'],
    [{ eventType: 'AwsCloudTrailInsight' }, 'insight, no call'],
    [
      { eventSource: 'ec2.amazonaws.com', eventName: 'DescribeInstances', eventCategory: 'Management', managementEvent: true },
      'call that says nothing about pairs',
    ],
    [{ resources: [], requestParameters: null }, 'no resource named'],
    [{ userIdentity: { ...worker, invokedBy: 'athena.amazonaws.com' } }, 'call of a service'],
    [{ userIdentity: service, eventName: 'PutObject' }, 'call of a service'],
  ])('tells nothing of %j', (fields, reason) => {
    expect(tell(fields)).toMatchObject({ observations: {}, leases: [], sessions: {}, outcomes: [{ what: 'silent', reason }] });
  });

  it('means deploys where a service changes something for somebody', () => {
    const fields = {
      userIdentity: { ...worker, invokedBy: 'cloudformation.amazonaws.com' },
      eventSource: 'lambda.amazonaws.com',
      eventCategory: 'Management',
      managementEvent: true,
    };
    const named = { eventName: 'UpdateFunctionCode20150331v2', requestParameters: { functionName: 'orders' }, resources: [] };
    expect(tell({ ...fields, ...named }).edges).toEqual([
      `${credential} deploys arn::arn:aws:lambda:eu-central-1:${trailAccount}:function:orders`,
    ]);
  });

  it('lets a service route for the resource that it acts for', () => {
    const rule = `arn:aws:events:eu-central-1:${trailAccount}:rule/nightly`;
    const target = `arn:aws:lambda:eu-central-1:${trailAccount}:function:orders`;
    const fields = {
      userIdentity: { ...service, inScopeOf: { sourceArn: rule } },
      eventSource: 'lambda.amazonaws.com',
      eventName: 'Invoke',
      resources: [{ ARN: target }],
    };
    expect(tell(fields).edges).toEqual([`arn::${rule} routes to arn::${target}`]);
  });

  it('reads data events of services without rows by whether they only read', () => {
    const fields = { eventSource: 'new.amazonaws.com', eventName: 'Anything' };
    expect(tell({ ...fields, readOnly: true }, { ...fields, readOnly: false }).edges.map((edge) => edge.split(' ')[1])).toEqual([
      'reads',
      'writes',
    ]);
  });

  it('lets resources of one call act on each other', () => {
    const requestParameters = {
      targetGroupArn: `arn:aws:elasticloadbalancing:eu-central-1:${trailAccount}:targetgroup/web/1`,
      targets: [{ id: 'i-0a' }],
    };
    const fields = { eventSource: 'elasticloadbalancing.amazonaws.com', eventName: 'RegisterTargets', resources: [], requestParameters };
    expect(tell(fields).edges).toContain(
      `arn::${requestParameters.targetGroupArn} routes to arn::arn:aws:ec2:eu-central-1:${trailAccount}:instance/i-0a`,
    );
  });

  it('never joins a resource with itself', () => {
    const own = `arn:aws:lambda:eu-central-1:${trailAccount}:function:orders`;
    const userIdentity = { ...worker, inScopeOf: { issuerType: 'AWS::Lambda::Function', credentialsIssuedTo: own } };
    expect(tell({ userIdentity, eventSource: 'lambda.amazonaws.com', eventName: 'Invoke', resources: [{ ARN: own }] }).edges).toEqual([]);
  });

  it('gives copies of one event one id, across AWS accounts by what they share', () => {
    const ids = (...events: readonly TrailEventFields[]) =>
      Object.values(tell(...events).observations)
        .flat()
        .map((note) => note.split(' ')[2]);
    expect(new Set(ids({}, {})).size).toBe(1);
    expect(new Set(ids({}, { recipientAccountId: '000000000012' })).size).toBe(2);
    expect(new Set(ids({ sharedEventID: 's' }, { sharedEventID: 's', eventID: 'other', recipientAccountId: '000000000012' })).size).toBe(1);
  });
});

describe('EventRules: what else is told', () => {
  it('tells what covers: the AWS account by management events, a resource by its data events', () => {
    const { coverage } = tell({}, { eventTime: '2026-03-02T09:15:40Z' }, { eventCategory: 'Management', managementEvent: true });
    expect(Object.entries(coverage).map(([what, [first, last]]) => [what, last - first])).toEqual([
      [`${trailAccount}  20514`, 0],
      [`${trailAccount} ${bucket} 20514`, 3_600],
    ]);
  });

  it('chains credentials to who was issued them', () => {
    const requestParameters = {
      roleArn: `arn:aws:iam::${trailAccount}:role/next`,
      roleSessionName: 'i-0123456789abcdef0',
      durationSeconds: 900,
    };
    const fields = {
      eventSource: 'sts.amazonaws.com',
      eventName: 'AssumeRole',
      eventCategory: 'Management',
      managementEvent: true,
      resources: [{ ARN: requestParameters.roleArn }],
      requestParameters,
      responseElements: { credentials: { accessKeyId: 'ASIANEXT000000000000' } },
    };
    const { sessions, edges } = tell({ ...fields, userIdentity: worker });
    expect(sessions).toEqual({ [`${trailAccount} credential::ASIANEXT000000000000 held by ${credential}`]: [1772439340, 1772440240] });
    expect(edges).toEqual([`${credential} calls arn::${requestParameters.roleArn}`]);
    expect(Object.keys(tell({ ...fields, userIdentity: { type: 'AWSService', invokedBy: 'ec2.amazonaws.com' } }).sessions)).toEqual([
      `${trailAccount} credential::ASIANEXT000000000000 held by id:${trailAccount}:i-0123456789abcdef0`,
    ]);
  });

  it('tells leases of succeeded calls only', () => {
    const fields = {
      eventSource: 'ec2.amazonaws.com',
      eventName: 'AllocateAddress',
      resources: [],
      responseElements: { publicIp: '198.51.100.9', allocationId: 'eipalloc-1' },
    };
    expect(tell(fields).leases).toEqual([
      `${trailAccount} id:${trailAccount}:eipalloc-1 begins 198.51.100.9 in eu-central-1 1772439340-1772439340`,
    ]);
    expect(tell({ ...fields, errorCode: 'x' }).leases).toEqual([]);
  });
});
