import { describe, expect, it } from '@jest/globals';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { StateMachine } from '../../../lib/constructs/state-machine.js';
import { aMachine, aTask } from '../../support/a-machine.js';
import { aStack, type CdkResource, ofType, resourcesIn, statementsIn } from '../../support/cdk-resources.js';

const machine = aMachine({ Check: aTask('Check', { Next: 'Hold' }), Hold: aTask('Hold') });

function deployed(...bound: readonly string[]): readonly CdkResource[] {
  const stack = aStack();
  const function_ = (name: string) => LambdaFunction.fromFunctionArn(stack, name, `arn:aws:lambda:eu-west-1:111111111111:function:${name}`);
  const functions = Object.fromEntries(bound.map((name) => [name, function_(name)]));
  return resourcesIn(new StateMachine(stack, 'Machine', { stateMachineName: 'a-machine', machine, functions }));
}

describe('StateMachine', () => {
  it('binds every placeholder to its Lambda', () => {
    const [resource] = ofType(deployed('Check', 'Hold'), 'AWS::StepFunctions::StateMachine');

    expect(resource?.Properties).toMatchObject({
      DefinitionString: JSON.stringify(machine),
      DefinitionSubstitutions: { Check: expect.stringContaining(':Check'), Hold: expect.stringContaining(':Hold') },
    });
  });

  it('refuses a placeholder without a Lambda, and a Lambda without a placeholder', () => {
    expect(() => deployed('Check')).toThrow('no function for the placeholder(s) Hold');
    expect(() => deployed('Check', 'Hold', 'Other')).toThrow('without a placeholder: Other');
  });

  it('may call those Lambdas and nothing else', () => {
    const invokes = statementsIn(deployed('Check', 'Hold')).filter(({ Action }) => Action.some((action) => action.startsWith('lambda:')));

    expect(invokes).toHaveLength(1);
    expect(invokes[0]).toMatchObject({ Action: ['lambda:InvokeFunction'] });
    expect(invokes[0]?.Resource.map((arn) => String(arn).split(':').at(-1))).toEqual(['Check', 'Hold']);
  });

  it('logs every state and is traced', () => {
    const [resource] = ofType(deployed('Check', 'Hold'), 'AWS::StepFunctions::StateMachine');

    expect(resource?.Properties).toMatchObject({ LoggingConfiguration: { Level: 'ALL' }, TracingConfiguration: { Enabled: true } });
  });
});
