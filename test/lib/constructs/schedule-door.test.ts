import { describe, expect, it } from '@jest/globals';
import { memberCloudAccess } from '../../../lib/constructs/access.js';
import { ScheduleDoor } from '../../../lib/constructs/schedule-door.js';
import { aStack, ofType, resourcesIn, someSurroundings } from '../../support/cdk-resources.js';

describe('ScheduleDoor', () => {
  const row = { entry: 'pay-sellers', everyMinutes: 5, timeoutSeconds: 60, uses: [] };
  const resources = resourcesIn(new ScheduleDoor(aStack(), 'PaySellers', { ...someSurroundings(), row }));

  it('calls its Lambda every so many minutes', () => {
    expect(ofType(resources, 'AWS::Events::Rule')[0]?.Properties).toMatchObject({
      ScheduleExpression: 'rate(5 minutes)',
      State: 'ENABLED',
    });
    expect(ofType(resources, 'AWS::Lambda::Function')[0]?.Properties).toMatchObject({ Handler: 'schedules/pay-sellers.handler' });
  });

  it('leaves a failed run to the next one', () => {
    expect(ofType(resources, 'AWS::Lambda::EventInvokeConfig')[0]?.Properties).toMatchObject({
      MaximumRetryAttempts: 0,
      MaximumEventAgeInSeconds: 300,
    });
  });

  it('has the role that member accounts trust by name, where it reaches them, and one of its own elsewhere', () => {
    const { accesses, ...surroundings } = someSurroundings();
    const memberCloud = memberCloudAccess('', 8, 'arn:aws:iam::*:role/ConveyanceDriver');
    const reaching = { ...surroundings, accesses: { ...accesses, memberCloud }, row: { ...row, uses: ['memberCloud'] as const } };
    const named = (door: ScheduleDoor) => ofType(resourcesIn(door), 'AWS::IAM::Role').map(({ Properties }) => Properties?.RoleName);

    expect(named(new ScheduleDoor(aStack(), 'CheckListings', reaching))).toEqual(['ConveyanceSchedule-dev']);
    expect(ofType(resources, 'AWS::IAM::Role').map(({ Properties }) => Properties?.RoleName)).toEqual([undefined]);
  });
});
