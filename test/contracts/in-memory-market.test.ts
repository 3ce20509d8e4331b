import { expect, test } from '@jest/globals';
import { cloudResourceId } from '../../domain/resource/cloud-resource.js';
import { readResource } from '../../domain/resource/owned-resource-store.js';
import { readTransfer } from '../../domain/transfer/transfer-store.js';
import { type SeededSolution, seedSolution } from '../../scripts/demo/seed-solution.js';
import { seller as demoSeller, provider } from '../../scripts/demo/world.js';
import { canary } from '../../scripts/support/canary.js';
import { awsFailure } from '../support/in-memory-aws/aws-failure.js';
import { InMemoryMarket } from '../support/in-memory-market.js';
import { member } from '../support/member-fixture.js';

async function soldSolution() {
  const market = await InMemoryMarket.open();
  const solution = { name: 'shop', title: 'Shop', awsAccountId: member.awsAccountId, priceMinor: '120000' };
  const seeded: SeededSolution = await seedSolution(market.aws.clients(member), solution, canary('market'));
  const seller = await market.customer(demoSeller.roleName, demoSeller.network);
  const purchaser = await market.customer('Purchaser', '20.1.0.0/16');
  await market.own(seller.customerId, seeded.arns);
  const credentialChoices = { [seeded.secretArn]: 'rotate' } as const;
  const transferId = await market.sell(seller.customerId, purchaser.customerId, { arns: seeded.arns, credentialChoices });
  const owners = () => Promise.all(seeded.arns.map(async (arn) => (await readResource(market.tables, cloudResourceId(arn)))?.owner));
  return { market, seeded, seller, purchaser, transferId, owners };
}

test('the whole saga runs on it: what was sold is the purchaser’s, under sessions that may do no more than they must', async () => {
  const { market, seeded, purchaser, transferId, owners } = await soldSolution();

  const runs = await market.drain();

  expect(runs.map(({ status }) => status)).toEqual(['SUCCEEDED']);
  expect((await readTransfer(market.tables, transferId)).status).toBe('completed');
  expect(new Set(await owners())).toEqual(new Set([purchaser.customerId]));
  const place = market.aws.place(member.awsAccountId, member.region);
  const rules = [...(place.groups.get(seeded.groupId)?.rules.values() ?? [])].map(({ CidrIpv4 }) => CidrIpv4).sort();
  expect(rules).toEqual(['0.0.0.0/0', provider.network, '20.1.0.0/16', '20.1.0.0/16']);
});

test('a step that AWS refuses leads to the undo machine, and everything is as before', async () => {
  const { market, seller, transferId, owners } = await soldSolution();
  const before = structuredClone(market.aws.place(member.awsAccountId, member.region).secrets);
  market.aws.beforeCall = ({ name, input }) => {
    if (name === 'PutResourcePolicy' && JSON.stringify(input).includes('Conveyance'))
      throw awsFailure('MalformedPolicyDocumentException', 'no');
  };

  const runs = await market.drain();

  expect(runs.map(({ status }) => status)).toEqual(['FAILED', 'SUCCEEDED']);
  expect((await readTransfer(market.tables, transferId)).status).toBe('undone');
  expect(new Set(await owners())).toEqual(new Set([seller.customerId]));
  expect(market.aws.place(member.awsAccountId, member.region).secrets).toEqual(before);
});
