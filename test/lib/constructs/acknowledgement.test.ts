import { describe, expect, it } from '@jest/globals';
import { Validations } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { acknowledge, acknowledgements } from '../../../lib/constructs/acknowledgement.js';
import { aStack } from '../../support/cdk-resources.js';

describe('acknowledge', () => {
  it('accepts every id of a listed finding, with its reason, on the construct only', () => {
    const stack = aStack();
    const construct = new Construct(stack, 'Here');

    acknowledge(construct, 'namesBornAtRunTime', 'dev');

    const kept = construct.node.metadata.filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY);
    const accepted = kept.flatMap(({ data }) => Object.entries(data as Record<string, string>));
    expect(accepted).toHaveLength(acknowledgements.namesBornAtRunTime.ids('dev').length);
    for (const [, reason] of accepted) expect(JSON.stringify(reason)).toContain(acknowledgements.namesBornAtRunTime.reason);
    expect(stack.node.metadata.filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)).toEqual([]);
  });
});

describe('acknowledgements', () => {
  it('are six at most, each with a reason', () => {
    const listed = Object.values(acknowledgements);

    expect(listed.length).toBeLessThanOrEqual(6);
    for (const { reason } of listed) expect(reason.length).toBeGreaterThan(40);
  });
});
