import { describe, expect, it } from '@jest/globals';
import { steps } from '../../../lambdas/saga/steps.js';
import { arnOf, runTimeNames, stepVersions } from '../../../lib/constructs/run-time-name.js';
import { aStack } from '../../support/cdk-resources.js';

describe('runTimeNames', () => {
  it('are bound by a fixed name or prefix each', () => {
    const names = Object.values(runTimeNames('prod'));

    expect(names.map((name) => name.replace(/^.*(\*:|>:)/, ''))).toEqual([
      'role/ConveyanceDriver',
      'secret:conveyance/*',
      'stateMachine:conveyance-prod-transfer-ownership-*',
      'stateMachine:conveyance-prod-undo-transfer-*',
      'execution:conveyance-prod-transfer-ownership-*',
      'execution:conveyance-prod-undo-transfer-*',
      's3:::conveyance-prod-identification-<AWS::AccountId>-<AWS::Region>/*',
    ]);
  });
});

describe('stepVersions', () => {
  it('are those of one Lambda each, and never the Lambda without a version', () => {
    const { HoldFunds, ...others } = stepVersions('prod');

    expect(HoldFunds).toMatch(/:function:conveyance-prod-HoldFunds:\*$/);
    expect(Object.keys(others)).toHaveLength(Object.keys(steps).length - 1);
  });
});

describe('arnOf', () => {
  it('is of the partition, region and account of the stack', () => {
    const { vaultSecret } = runTimeNames('dev');

    const arn = JSON.stringify(aStack().resolve(arnOf(vaultSecret)));

    for (const name of ['Partition', 'Region', 'AccountId']) expect(arn).toContain(`{"Ref":"AWS::${name}"}`);
    expect(arn).not.toContain('<');
  });
});
