import { expect, test } from '@jest/globals';
import { newVersionId } from '../../../drivers/secret/new-version-id.js';

test('one transfer and secret give one id in the shape of a UUID', () => {
  expect(newVersionId('trf_a', 'arn:a')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(newVersionId('trf_a', 'arn:a')).toBe(newVersionId('trf_a', 'arn:a'));
});

test('another transfer or secret gives another', () => {
  const ids = [newVersionId('trf_a', 'arn:a'), newVersionId('trf_b', 'arn:a'), newVersionId('trf_a', 'arn:b')];

  expect(new Set(ids).size).toBe(3);
});
