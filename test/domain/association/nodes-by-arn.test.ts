import { describe, expect, it } from '@jest/globals';
import { nodesByArn } from '../../../domain/association/nodes-by-arn.js';
import { aKnownResource, arnOf } from '../../support/a-known-resource.js';

describe('nodesByArn', () => {
  it('answers the place of each ARN, of one list the same map', () => {
    const resources = [aKnownResource('s3-bucket', 'orders'), aKnownResource('s3-bucket', 'bills')];

    expect([...nodesByArn(resources)]).toEqual([
      [resources[0]?.arn, 0],
      [resources[1]?.arn, 1],
    ]);
    expect(nodesByArn(resources)).toBe(nodesByArn(resources));
    expect(nodesByArn([...resources]).get(arnOf('nobody'))).toBeUndefined();
  });
});
