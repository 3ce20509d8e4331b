import { describe, expect, it } from '@jest/globals';
import { outerArn } from '../../../../domain/association/join/outer-arn.js';

describe('outerArn', () => {
  it.each([
    ['arn:aws:s3:::orders/2026/a.json', 'arn:aws:s3:::orders'],
    ['arn:aws:lambda:eu-west-1:1:function:pay:7', 'arn:aws:lambda:eu-west-1:1:function:pay'],
    ['arn:aws:logs:eu-west-1:1:log-group:/app:*', 'arn:aws:logs:eu-west-1:1:log-group:/app'],
    ['arn:aws:dynamodb:eu-west-1:1:table/orders/index/by-day', 'arn:aws:dynamodb:eu-west-1:1:table/orders'],
    ['arn:aws:sns:eu-west-1:1:news:3f0c', 'arn:aws:sns:eu-west-1:1:news'],
  ])('leads from %s to its resource', (arn, outer) => {
    expect([outerArn(arn), outerArn(outer)]).toEqual([outer, undefined]);
  });
});
