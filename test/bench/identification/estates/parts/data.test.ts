import { describe, expect, it } from '@jest/globals';
import { addBucket, addCache, addDatabase, addFileSystem, addTable } from '../../../../../bench/identification/estates/parts/data.js';
import { aSolutionDraft, connectedMembers } from '../../../../support/a-solution-draft.js';

describe('stores of data', () => {
  it('are encrypted with the key they are given', () => {
    const solution = aSolutionDraft();
    const key = solution.add('kms-key', 'data');

    const made = [addBucket(solution, 'files', key), addTable(solution, 'orders', key), addDatabase(solution, 'db', key).database];

    for (const store of made) expect(store.links).toContainEqual({ toArn: key.arn, relation: 'is encrypted with', needs: true });
  });

  it('a database stands in its subnets behind its group, its password in a secret for most', () => {
    const secrets = Array.from({ length: 30 }, (_, seed) => addDatabase(aSolutionDraft(seed + 1), 'db').secret?.type);

    expect(new Set(secrets)).toEqual(new Set(['secret', undefined]));
    const solution = aSolutionDraft();
    const { database } = addDatabase(solution, 'db');
    expect(database.links.map(({ relation }) => relation)).toEqual(expect.arrayContaining(['is reached through']));
  });

  it('a cache and a file system hang together', () => {
    const [cached, filed] = [aSolutionDraft(), aSolutionDraft()];

    const cache = addCache(cached, 'cache');
    const { files, mounts } = addFileSystem(filed, 'files');

    expect(connectedMembers(cached)).toBe(cached.members.size);
    expect(connectedMembers(filed)).toBe(filed.members.size);
    expect(cache.group).toBeDefined();
    expect(mounts.every((mount) => mount.links.some(({ toArn }) => toArn === files.arn))).toBe(true);
  });
});
