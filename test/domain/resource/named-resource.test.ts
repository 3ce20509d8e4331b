import { describe, expect, test } from '@jest/globals';
import { InvalidInputError } from '../../../domain/errors.js';
import { cloudResourceId } from '../../../domain/resource/cloud-resource.js';
import { namedResourceId } from '../../../domain/resource/named-resource.js';

const arn = 'arn:aws:s3:::orders/2026';
const id = cloudResourceId(arn);

describe('namedResourceId', () => {
  test.each([
    [id, undefined],
    [id, arn],
    ['by-arn', arn],
  ])('%s with %s', (path, query) => {
    expect(namedResourceId(path, query)).toBe(id);
  });

  test.each([
    ['by-arn', undefined],
    [id, 'arn:aws:s3:::other'],
  ])('refuses %s with %s', (path, query) => {
    expect(() => namedResourceId(path, query)).toThrow(InvalidInputError);
  });
});
