import { describe, expect, test } from '@jest/globals';
import { bytesByType, typeColumn } from '../../../domain/association/type-column.js';
import { aKnownResource } from '../../support/an-association-index.js';

const resources = [aKnownResource('q', 'sqs-queue'), aKnownResource('t', 'sns-topic'), aKnownResource('r', 'sqs-queue')];

describe('typeColumn', () => {
  test('gives resources of one type one number', () => {
    const { numbers, types } = typeColumn(resources);

    expect([...numbers].map((number) => types[number])).toEqual(['sqs-queue', 'sns-topic', 'sqs-queue']);
    expect(types).toHaveLength(2);
  });
});

describe('bytesByType', () => {
  test('answers for each resource what its type says, and asks once for each type', () => {
    const asked: string[] = [];

    const bytes = bytesByType(typeColumn(resources), (type) => {
      asked.push(type);
      return Number(type === 'sqs-queue') * 7;
    });

    expect([...bytes]).toEqual([7, 0, 7]);
    expect(asked).toEqual(['sqs-queue', 'sns-topic']);
  });

  test('is nothing but zeros where no type says anything', () => {
    expect([...bytesByType(typeColumn(resources), () => 0)]).toEqual([0, 0, 0]);
  });
});
