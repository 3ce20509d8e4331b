import { describe, expect, it } from '@jest/globals';
import { Version } from 'aws-cdk-lib/aws-lambda';
import { StateMachine } from '../../../lib/constructs/state-machine.js';
import { aMachine, aTask } from '../../support/a-machine.js';
import { aStack, type CdkResource, ofType, resourcesIn, statementsIn } from '../../support/cdk-resources.js';

const machine = aMachine({ Check: aTask('Check', { Next: 'Hold' }), Hold: aTask('Hold') });

function deployed(...bound: readonly string[]): readonly CdkResource[] {
  const stack = aStack();
  const arn = (name: string) => `arn:aws:lambda:eu-west-1:111111111111:function:${name}`;
  const function_ = (name: string) => ({
    version: Version.fromVersionArn(stack, name, `${arn(name)}:7`),
    versionsArn: `${arn(name)}:*`,
  });
  const functions = Object.fromEntries(bound.map((name) => [name, function_(name)]));
  return resourcesIn(new StateMachine(stack, 'Machine', { namePrefix: 'a-machine', machine, functions }));
}

describe('StateMachine', () => {
  it('binds every placeholder to one version of its Lambda', () => {
    const [resource] = ofType(deployed('Check', 'Hold'), 'AWS::StepFunctions::StateMachine');

    expect(resource?.Properties).toMatchObject({
      DefinitionString: JSON.stringify(machine),
      DefinitionSubstitutions: { Check: expect.stringContaining(':Check:7'), Hold: expect.stringContaining(':Hold:7') },
    });
  });

  it('is of one release: the next one has another name, and the old one is kept beside it', () => {
    const [resource] = ofType(deployed('Check', 'Hold'), 'AWS::StepFunctions::StateMachine');

    expect(resource).toMatchObject({
      Properties: { StateMachineName: 'a-machine-7' },
      UpdateReplacePolicy: 'Retain',
      DeletionPolicy: 'Delete',
    });
  });

  it('refuses a placeholder without a Lambda, and a Lambda without a placeholder', () => {
    expect(() => deployed('Check')).toThrow('no function for the placeholder(s) Hold');
    expect(() => deployed('Check', 'Hold', 'Other')).toThrow('without a placeholder: Other');
  });

  it('may call the versions of those Lambdas and nothing else', () => {
    const invokes = statementsIn(deployed('Check', 'Hold')).filter(({ Action }) => Action.some((action) => action.startsWith('lambda:')));

    expect(invokes).toHaveLength(1);
    expect(invokes[0]).toMatchObject({ Action: ['lambda:InvokeFunction'] });
    expect(invokes[0]?.Resource.map((arn) => String(arn).split(':function:').at(-1))).toEqual(['Check:*', 'Hold:*']);
  });

  it('logs every state and is traced', () => {
    const [resource] = ofType(deployed('Check', 'Hold'), 'AWS::StepFunctions::StateMachine');

    expect(resource?.Properties).toMatchObject({ LoggingConfiguration: { Level: 'ALL' }, TracingConfiguration: { Enabled: true } });
  });
});
