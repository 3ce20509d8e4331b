import { describe, expect, it } from '@jest/globals';
import { readInventory } from '../../../adapters/inventory/read-inventory.js';
import { inventoryReads, tagReadAction, unreadTypes } from '../../../drivers/inventory/inventory-reads.js';
import { type CannedAnswers, cannedClients } from '../../support/canned-inventory.js';
import { member } from '../../support/member-fixture.js';

const readAt = '2026-11-23T10:00:00.000Z';

function read(answers: CannedAnswers, services: 'regional' | 'all' = 'all') {
  return readInventory({ ...member, readAt, client: cannedClients(answers).client }, services);
}

function refusing(name: string, message = 'refused') {
  return () => {
    throw Object.assign(new Error(message), { name });
  };
}

describe('readInventory', () => {
  it('takes tags from the tagging service where the answer has none', async () => {
    const arn = 'arn:aws:dynamodb:eu-west-1:222222222222:table/orders';
    const { resources } = await read({
      ListTables: { TableNames: ['orders'] },
      GetResources: { ResourceTagMappingList: [{ ResourceARN: arn, Tags: [{ Key: 'Project', Value: 'shop' }] }] },
    });

    expect(resources).toMatchObject([{ arn, tags: { Project: 'shop' }, readAt }]);
  });

  it('notes what is refused and reads on', async () => {
    const { resources, gaps } = await read({
      ListFunctions: refusing('AccessDeniedException'),
      ListTables: { TableNames: ['orders'] },
      DescribeTable: refusing('ThrottlingException'),
      GetResources: refusing('AccessDeniedException'),
    });

    expect(resources.map(({ type }) => type)).toEqual(['dynamodb-table']);
    expect(gaps.filter(({ code }) => code !== 'NotRead')).toEqual([
      { types: ['dynamodb-table'], action: 'dynamodb:DescribeTable', code: 'Throttled', retryable: true },
      { types: ['lambda-function'], action: 'lambda:ListFunctions', code: 'MemberAccessDenied', retryable: false },
      { types: [], action: tagReadAction, code: 'MemberAccessDenied', retryable: false },
    ]);
  });

  it('takes a part that is not there for no gap', async () => {
    const { resources, gaps } = await read({
      ListBuckets: { Buckets: [{ Name: 'data' }] },
      GetBucketPolicy: refusing('NoSuchBucketPolicy'),
      GetBucketTagging: refusing('NoSuchTagSet'),
      GetBucketEncryption: refusing('ServerSideEncryptionConfigurationNotFoundError'),
    });

    expect(resources.map(({ arn }) => arn)).toEqual(['arn:aws:s3:::data']);
    expect(gaps.map(({ types, code }) => [...types, code])).toEqual(unreadTypes.map((type) => [type, 'NotRead']));
  });

  it('has a gap for everything where everything is refused', async () => {
    const everything = new Proxy({}, { get: () => refusing('AccessDenied') });

    const { resources, gaps } = await read(everything);

    expect(resources).toEqual([]);
    expect(new Set(gaps.flatMap(({ types }) => types))).toEqual(new Set([...inventoryReads.flatMap(({ types }) => types), ...unreadTypes]));
  });
});
