import { describe, expect, it } from '@jest/globals';
import { accessFor } from '../../../lib/constructs/access.js';
import { identificationAccesses } from '../../../lib/constructs/identification-access.js';
import { aStack, someSettings } from '../../support/cdk-resources.js';

const queue = (name: string) => ({ queueUrl: `https://${name}`, queueArn: `arn:${name}` });
const accesses = identificationAccesses(someSettings({ environment: 'test', identificationEveryHours: '6' }), {
  logs: queue('logs'),
  runs: queue('runs'),
});

describe('identificationAccesses', () => {
  it('lets those who ask read, and nothing else', () => {
    const { statements } = accessFor(['indexes'], accesses);

    expect(statements.flatMap(({ actions }) => actions)).toEqual(['s3:ListBucket', 's3:GetObject']);
  });

  it('is for the one bucket of its deployment and what is in it', () => {
    const stack = aStack();
    const { environment, statements } = accessFor(['objects'], accesses);
    const resources = statements.map((statement) => JSON.stringify(stack.resolve(statement.resources)));

    expect(resources[0]).toMatch(/conveyance-test-identification-.*"AWS::AccountId".*"AWS::Region"[^*]*$/);
    expect(resources[1]).toContain('/*');
    expect(JSON.stringify(stack.resolve(environment.IDENTIFICATION_BUCKET))).toContain('conveyance-test-identification-');
  });

  it('tells how often runs begin by themselves, and grants nothing for it', () => {
    expect(accessFor(['identificationPace'], accesses)).toEqual({ environment: { IDENTIFICATION_EVERY_HOURS: '6' }, statements: [] });
  });

  it('lets runs be begun by sending to both queues', () => {
    const { environment, statements } = accessFor(['identificationWork'], accesses);

    expect(environment).toMatchObject({ LOG_QUEUE_URL: 'https://logs', RUN_QUEUE_URL: 'https://runs' });
    expect(statements.map(({ actions, resources }) => [actions, resources])).toEqual([[['sqs:SendMessage'], ['arn:logs', 'arn:runs']]]);
  });
});
