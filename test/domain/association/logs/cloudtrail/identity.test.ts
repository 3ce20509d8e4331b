import { describe, expect, it } from '@jest/globals';
import { accountOf, identityOf, instanceEndpoint } from '../../../../../domain/association/logs/cloudtrail/identity.js';
import { aRoleSession, trailAccount } from '../../../../support/a-trail-event.js';
import { NotingSink } from '../../../../support/noting-sink.js';

describe('identityOf', () => {
  it('reads a session that EC2 delivered', () => {
    const sink = new NotingSink();
    const identity = identityOf(aRoleSession('shop', 'i-0123456789abcdef0', { ec2RoleDelivery: '1.0' }), sink);
    expect(identity).toMatchObject({ awsAccountId: trailAccount, isSession: true, isService: false, service: '' });
    expect([identity.holder, identity.credential, identity.principal].map((one) => sink.nameOf(one))).toEqual([
      `id:${trailAccount}:i-0123456789abcdef0`,
      'credential::ASIASHOPXXXXXXXXXXXX',
      `principal::arn:aws:iam::${trailAccount}:role/shop`,
    ]);
  });

  it('believes neither forged ARNs nor inherited properties', () => {
    const forged = {
      ...aRoleSession('shop', 'x'),
      sessionContext: { sessionIssuer: { arn: 'arn:aws:iam::1:role/x y' } },
      accessKeyId: 'key',
    };
    expect(identityOf(forged, new NotingSink())).toMatchObject({ principal: 0, credential: 0, holder: 0 });
    expect(identityOf(JSON.parse('{"__proto__":{"type":"IAMUser","accountId":"210987654321"}}'), new NotingSink()).awsAccountId).toBe('');
  });

  it('takes the resource that a service acts for from services alone', () => {
    const inScopeOf = { sourceArn: `arn:aws:events:eu-central-1:${trailAccount}:rule/nightly` };
    const holderOf = (identity: object) => identityOf({ ...identity }, new NotingSink()).holder;
    expect(holderOf({ type: 'AWSService', invokedBy: 'events.amazonaws.com', inScopeOf })).toBeGreaterThan(0);
    expect(holderOf({ ...aRoleSession('shop', 'x'), inScopeOf })).toBe(0);
  });
});

describe('instanceEndpoint', () => {
  it('knows ids of instances, in an AWS account', () => {
    const sink = new NotingSink();
    expect(instanceEndpoint('i-0123456789abcdef0', trailAccount, sink)).toBeGreaterThan(0);
    expect(['i-0123456789abcdef0/x', 'x', ''].map((text) => instanceEndpoint(text, trailAccount, sink))).toEqual([0, 0, 0]);
    expect(instanceEndpoint('i-0123456789abcdef0', '', sink)).toBe(0);
  });
});

describe('accountOf', () => {
  it('takes 12 digits', () => {
    expect(['210987654321', '21098765432', '2109876543210', 'x'].map(accountOf)).toEqual(['210987654321', '', '', '']);
  });
});
