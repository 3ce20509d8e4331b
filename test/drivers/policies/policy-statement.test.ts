import { expect, test } from '@jest/globals';
import { allowStatements } from '../../../drivers/policies/policy-statement.js';

test('groups actions by resources and condition, each action once', () => {
  const condition = { Null: { key: 'false' } };

  const statements = allowStatements([
    { action: 'ec2:B', resources: ['*'] },
    { action: 'ec2:A', resources: ['*'] },
    { action: 'ec2:A', resources: ['*'] },
    { action: 'ec2:A', resources: ['arn:1'] },
    { action: 'ec2:A', resources: ['arn:1'], condition },
  ]);

  expect(statements).toEqual([
    { Effect: 'Allow', Action: ['ec2:A', 'ec2:B'], Resource: ['*'] },
    { Effect: 'Allow', Action: ['ec2:A'], Resource: ['arn:1'] },
    { Effect: 'Allow', Action: ['ec2:A'], Resource: ['arn:1'], Condition: condition },
  ]);
});
