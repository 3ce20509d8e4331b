import { expect, it } from '@jest/globals';
import { resourcePattern } from '../../../../domain/association/sources/resource-pattern.js';

it.each([
  ['arn:aws:s3:::data/*', 'arn:aws:s3:::data'],
  ['arn:aws:s3:::data-*/in/*', 'arn:aws:s3:::data-*'],
  ['arn:aws:dynamodb:eu-west-1:2:table/orders/index/*', 'arn:aws:dynamodb:eu-west-1:2:table/orders'],
  ['arn:aws:logs:eu-west-1:2:log-group:/aws/lambda/f:*', 'arn:aws:logs:eu-west-1:2:log-group:/aws/lambda/f'],
  ['arn:aws:lambda:eu-west-1:2:function:f:live', 'arn:aws:lambda:eu-west-1:2:function:f'],
  ['arn:aws:sqs:*:*:orders', 'arn:aws:sqs:*:*:orders'],
  ['arn:aws:execute-api:eu-west-1:2:a1b2/prod/GET/*', 'arn:aws:apigateway:eu-west-1::/*apis/a1b2'],
  ['arn:aws:secretsmanager:eu-west-1:2:secret:db-??????', 'arn:aws:secretsmanager:eu-west-1:2:secret:db-??????'],
])('%s names %s', (resource, pattern) => {
  expect(resourcePattern(resource)).toBe(pattern);
});

it.each([
  '*',
  'arn:aws:s3:::*',
  'arn:aws:dynamodb:*:*:table/*',
  'arn:aws:lambda:*:*:function:*',
  'arn:aws:*:*:*:orders',
  'orders',
  'arn:aws',
])('%s names nothing', (resource) => {
  expect(resourcePattern(resource)).toBeUndefined();
});
