import { describe, expect, it } from '@jest/globals';
import { deadLetterQueue, deliveryLimits, doorQueue } from '../../../lib/constructs/door-queue.js';
import { aStack, resourcesIn, statementsIn } from '../../support/cdk-resources.js';

describe('doorQueue', () => {
  it('shows a message again when its run can no longer be at work, a counted number of times', () => {
    const stack = aStack();
    const deadLetters = deadLetterQueue(stack, 'DeadLetters');

    const [queue] = resourcesIn(doorQueue(stack, 'Queue', deadLetters, 30));

    expect(queue?.Properties).toMatchObject({ VisibilityTimeout: 60, RedrivePolicy: { maxReceiveCount: deliveryLimits.receivesMax } });
  });
});

describe('deadLetterQueue', () => {
  it('keeps for 14 days, encrypted, and takes nothing in plain text', () => {
    const resources = resourcesIn(deadLetterQueue(aStack(), 'DeadLetters'));

    expect(resources[0]?.Properties).toMatchObject({ MessageRetentionPeriod: 14 * 86_400, SqsManagedSseEnabled: true });
    expect(statementsIn(resources)).toMatchObject([{ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }]);
  });
});
