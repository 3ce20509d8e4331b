import { describe, expect, test } from '@jest/globals';
import { isCloudResourceType, type KnownType, knownTypes } from '../../../domain/association/known-type.js';
import { cloudResourceTypes } from '../../../domain/resource/cloud-resource.js';

const types = Object.keys(knownTypes) as readonly KnownType[];

describe('isCloudResourceType', () => {
  test('is true of exactly the types that have a driver', () => {
    expect(types.filter(isCloudResourceType).sort()).toEqual([...cloudResourceTypes].sort());
  });
});

describe('knownTypes', () => {
  test('no two types are one to CloudFormation, or read alike', () => {
    const rows = Object.values(knownTypes);

    expect(new Set(rows.map(({ cloudFormation }) => cloudFormation)).size).toBe(rows.length);
    expect(new Set(rows.map(({ label }) => label)).size).toBe(rows.length);
  });
});
