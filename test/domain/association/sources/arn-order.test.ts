import { expect, it } from '@jest/globals';
import { arnOrder } from '../../../../domain/association/sources/arn-order.js';

it('lists nodes by ARN, equal ones by place', () => {
  expect(arnOrder([{ arn: 'c' }, { arn: 'a' }, { arn: 'b' }, { arn: 'a' }])).toEqual([1, 3, 2, 0]);
});
