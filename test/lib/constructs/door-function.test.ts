import { describe, expect, it } from '@jest/globals';
import { eventBusAccess, memberCloudAccess } from '../../../lib/constructs/access.js';
import { DoorFunction, doorRole } from '../../../lib/constructs/door-function.js';
import { aStack, ofType, resourcesIn, someSettings, someSurroundings, statementsIn } from '../../support/cdk-resources.js';

const accesses = { eventBus: eventBusAccess('bus', 'arn:bus'), memberCloud: memberCloudAccess('', 20, 'arn:driver') };
const row = { name: 'HoldFunds', entry: 'saga/hold-funds', timeoutSeconds: 60 };

describe('DoorFunction', () => {
  it('is the Lambda of its row', () => {
    const door = new DoorFunction(aStack(), 'Door', { ...someSurroundings({ accesses }), ...row, uses: ['eventBus'] });

    expect(ofType(resourcesIn(door), 'AWS::Lambda::Function')[0]?.Properties).toMatchObject({
      FunctionName: 'conveyance-dev-HoldFunds',
      Handler: 'saga/hold-funds.handler',
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Timeout: 60,
      Environment: { Variables: { EVENT_BUS_NAME: 'bus' } },
    });
  });

  it('may do what its uses say, write its own log and its traces, nothing else', () => {
    const door = new DoorFunction(aStack(), 'Door', { ...someSurroundings({ accesses }), ...row, uses: ['eventBus'] });

    const granted = statementsIn(ofType(resourcesIn(door), 'AWS::IAM::Policy')).flatMap(({ Action }) => Action);
    expect([...granted].sort()).toEqual([
      'events:PutEvents',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
  });

  it('keeps its log for a time', () => {
    const door = new DoorFunction(aStack(), 'Door', { ...someSurroundings(), ...row, uses: [] });

    expect(ofType(resourcesIn(door), 'AWS::Logs::LogGroup')[0]?.Properties).toMatchObject({ RetentionInDays: 90 });
  });

  it('shares a role with a fixed name where member accounts trust it by name', () => {
    const stack = aStack();
    const role = doorRole(stack, 'Shared', { settings: someSettings(), uses: ['memberCloud'], accesses, roleName: 'ConveyanceStep-dev' });

    const door = new DoorFunction(stack, 'Door', { ...someSurroundings({ accesses }), ...row, uses: ['memberCloud'], role });

    expect(ofType(resourcesIn(role), 'AWS::IAM::Role')[0]?.Properties).toMatchObject({ RoleName: 'ConveyanceStep-dev' });
    expect(ofType(resourcesIn(door), 'AWS::IAM::Role')).toEqual([]);
    expect(statementsIn(resourcesIn(role)).filter(({ Action }) => Action.includes('logs:PutLogEvents'))).toHaveLength(1);
  });
});
