import { describe, expect, test } from '@jest/globals';
import type { PolicyDocument } from '../../../domain/access/policy-document.js';
import { stagedPolicy } from '../../../domain/access/staged-policy.js';
import { CloudRefusedError } from '../../../domain/resource/errors.js';
import {
  foundPolicy,
  policyConfiguration,
  type ResourcePolicy,
  stageResourcePolicy,
  switchResourcePolicy,
  unstageResourcePolicy,
} from '../../../drivers/parts/resource-policy.js';
import { bucketRef } from '../../support/bucket-world.js';
import { buildPolicy, buildPolicyParties, buildStatement, providerRole, purchaserRole } from '../../support/policies.js';

const parties = buildPolicyParties();
const bytesMax = 20_480;
const own = buildPolicy(buildStatement({ Sid: 'AppRead' }));

class InMemoryPolicy implements ResourcePolicy {
  writes = 0;
  constructor(public policy: PolicyDocument | undefined) {}
  async read() {
    return this.policy;
  }
  async write(policy: PolicyDocument) {
    this.writes += 1;
    this.policy = policy;
  }
  async remove() {
    this.writes += 1;
    this.policy = undefined;
  }
}

describe('stageResourcePolicy', () => {
  test('writes once, however often it is called', async () => {
    const store = new InMemoryPolicy(own);

    const receipts = [await stageResourcePolicy(store, parties, bytesMax), await stageResourcePolicy(store, parties, bytesMax)];

    expect(receipts).toEqual([
      { policy: 'inert', statements: 1 },
      { policy: 'inert', statements: 1 },
    ]);
    expect(store).toEqual({ writes: 1, policy: stagedPolicy(own, parties) });
  });

  test.each([
    ['there is no policy', undefined, 'none'],
    ['it does not name the seller', buildPolicy(buildStatement({ Principal: { AWS: providerRole } })), 'unchanged'],
  ])('writes nothing when %s', async (_name, policy, answer) => {
    const store = new InMemoryPolicy(policy);

    expect(await stageResourcePolicy(store, parties, bytesMax)).toEqual({ policy: answer });
    expect(store.writes).toBe(0);
  });

  test('only checks where old and staged do not fit together but the final policy does', async () => {
    const store = new InMemoryPolicy(own);
    const tight = JSON.stringify(own).length + 20;

    expect(await stageResourcePolicy(store, parties, tight)).toEqual({ policy: 'checked' });
    expect(store).toEqual({ writes: 0, policy: own });
  });

  test('refuses where the final policy would not fit', async () => {
    const store = new InMemoryPolicy(own);

    await expect(stageResourcePolicy(store, parties, 100)).rejects.toBeInstanceOf(CloudRefusedError);
    expect(store.writes).toBe(0);
  });
});

describe('unstageResourcePolicy', () => {
  test('takes out ours only, keeps what came meanwhile, and does nothing twice', async () => {
    const later = buildStatement({ Sid: 'Later' });
    const staged = stagedPolicy(own, parties);
    const store = new InMemoryPolicy({ ...staged, Statement: [...staged.Statement, later] });

    await unstageResourcePolicy(store, parties.transferId);
    await unstageResourcePolicy(store, parties.transferId);

    expect(store).toEqual({ writes: 1, policy: { ...own, Statement: [...own.Statement, later] } });
  });

  test('leaves out a principal deleted meanwhile, since the cloud would refuse it', async () => {
    const staged = stagedPolicy(own, parties);
    const dangling = buildStatement({ Sid: 'Gone', Principal: { AWS: ['AROAEXAMPLEID', providerRole] } });
    const store = new InMemoryPolicy({ ...staged, Statement: [...staged.Statement, dangling] });

    await unstageResourcePolicy(store, parties.transferId);

    expect(store.policy?.Statement).toEqual([...own.Statement, { ...dangling, Principal: { AWS: [providerRole] } }]);
  });

  test('removes a policy of which nothing but ours is left, and minds none', async () => {
    const ours = stagedPolicy(own, parties).Statement.slice(1);
    const store = new InMemoryPolicy({ ...own, Statement: ours });

    await unstageResourcePolicy(store, parties.transferId);
    await unstageResourcePolicy(store, parties.transferId);

    expect(store).toEqual({ writes: 1, policy: undefined });
  });
});

describe('switchResourcePolicy', () => {
  test('closes and opens in one write, and does nothing twice', async () => {
    const store = new InMemoryPolicy(stagedPolicy(own, parties));

    await switchResourcePolicy(store, parties);
    await switchResourcePolicy(store, parties);

    expect(store).toEqual({ writes: 1, policy: buildPolicy(buildStatement({ Sid: 'AppRead', Principal: { AWS: [purchaserRole] } })) });
  });

  test('minds neither a missing policy nor one that does not name the seller', async () => {
    const none = new InMemoryPolicy(undefined);
    const other = new InMemoryPolicy(buildPolicy(buildStatement({ Principal: { AWS: providerRole } })));

    await switchResourcePolicy(none, parties);
    await switchResourcePolicy(other, parties);

    expect([none.writes, other.writes]).toEqual([0, 0]);
  });
});

describe('the policy in the configuration', () => {
  const found = (policy: PolicyDocument | undefined) => ({
    ref: bucketRef('data'),
    tags: {},
    links: [],
    configuration: { policy: policyConfiguration(policy) },
  });

  test('is the same with and without what was staged', () => {
    expect(policyConfiguration(stagedPolicy(own, parties))).toEqual(policyConfiguration(own));
    expect(policyConfiguration({ ...own, Statement: stagedPolicy(own, parties).Statement.slice(1) })).toBeNull();
  });

  test('can be judged again', () => {
    expect(foundPolicy(found(own))?.Statement[0]).toMatchObject({ Sid: 'AppRead', Effect: 'Allow' });
    expect(foundPolicy(found(undefined))).toBeUndefined();
  });
});
