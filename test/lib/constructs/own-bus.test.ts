import { describe, expect, it } from '@jest/globals';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { bindSources, ownBus } from '../../../lib/constructs/own-bus.js';
import { aStack, ofType, resourcesIn, someSettings } from '../../support/cdk-resources.js';

function busWith(context: object) {
  const stack = aStack();
  const settings = someSettings({ ...context });
  const bus = ownBus(stack, settings);
  bindSources(bus, new Role(stack, 'Publisher', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') }), settings);
  return resourcesIn(stack);
}

describe('ownBus', () => {
  it.each([
    [{ environment: 'prod' }, 30],
    [{ environment: 'prod', eventArchiveDays: '7' }, 7],
    [{ eventArchiveDays: 1 }, 1],
  ])('keeps its events as long as %j says', (context, RetentionDays) => {
    const [archive] = ofType(busWith(context), 'AWS::Events::Archive');

    expect(archive?.Properties).toMatchObject({ RetentionDays, EventPattern: { source: ['conveyance', 'conveyance.marketplace'] } });
  });

  it.each([{}, { environment: 'prod', eventArchiveDays: '0' }])('has no archive with %j', (context) => {
    expect(ofType(busWith(context), 'AWS::Events::Archive')).toEqual([]);
  });
});

describe('bindSources', () => {
  it('writes the policy on the bus, for the accounts of the setting', () => {
    const eventProducers = 'conveyance.marketplace:222222222222,conveyance.marketplace:333333333333';

    const [bus] = ofType(busWith({ eventProducers }), 'AWS::Events::EventBus');

    const policy = JSON.stringify(bus?.Properties.Policy);
    expect(policy).toContain('"aws:PrincipalAccount":["222222222222","333333333333"]');
    expect(policy).toContain('event-bus/conveyance-dev-events');
    expect(policy).toContain('Publisher');
  });
});
