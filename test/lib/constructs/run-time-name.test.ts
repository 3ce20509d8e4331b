import { describe, expect, it } from '@jest/globals';
import { arnOf, runTimeNames } from '../../../lib/constructs/run-time-name.js';
import { aStack } from '../../support/cdk-resources.js';

describe('runTimeNames', () => {
  it('are bound by a fixed name or prefix each', () => {
    const names = Object.values(runTimeNames('prod'));

    expect(names.map((name) => name.replace(/^.*(\*:|>:)/, ''))).toEqual([
      'role/ConveyanceDriver',
      'secret:conveyance/*',
      'execution:conveyance-prod-transfer-ownership:*',
      'execution:conveyance-prod-undo-transfer:*',
    ]);
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
