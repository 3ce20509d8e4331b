import { describe, expect, it } from '@jest/globals';
import { soldAct } from '../../../scripts/demo/sold-act.js';
import { purchaser, roleArn, seller } from '../../../scripts/demo/world.js';
import { allow } from '../../support/demo-cloud.js';
import { demoSale, type SaleWorld } from '../../support/demo-sale.js';
import { purchaserId, sellerId } from '../../support/demo-stage.js';

const comparisons = {
  status: 'transfer',
  sellerNetwork: `rules that name the seller's network ${seller.network}`,
  purchaserNetwork: `rules that name the purchaser's network ${purchaser.network}`,
  sellerRole: "policies that name the seller's role",
  purchaserRole: "policies that name the purchaser's role",
  ownerTags: 'owner tags with the purchaser',
  lockTags: 'lock tags left',
  staged: 'staged statements left',
  owned: 'resources owned by the purchaser',
  paid: 'resources paid by the purchaser from the cut 2026-01-02T03:04:05.678Z on',
  sellerSees: 'the seller asks for the instance',
  bystanders: 'bystanders changed',
  open: 'ways in still open',
};

type Lie = readonly [name: string, lie: (world: SaleWorld) => unknown, broken: readonly string[]];

const sellerRoleOf = ({ cloud }: SaleWorld) => roleArn(cloud.seeded.solution.awsAccountId, seller.roleName);
const setNetwork = ({ cloud }: SaleWorld, port: number, network: string, groupId = cloud.seeded.groupId) => {
  for (const rule of cloud.rules) if (rule.groupId === groupId && rule.port === port) rule.network = network;
};

const inTheCloud: readonly Lie[] = [
  [
    'a rule that still lets the seller in',
    (world) => setNetwork(world, 22, seller.network),
    [comparisons.sellerNetwork, comparisons.purchaserNetwork],
  ],
  ['a rule that lets nobody of both in', (world) => setNetwork(world, 443, '10.0.0.0/8'), [comparisons.purchaserNetwork]],
  [
    'a statement that still names the seller beside the purchaser',
    (world) => world.cloud.soldPolicies[0]?.push(allow('Kept', sellerRoleOf(world), ['s3:GetObject'], '*')),
    [comparisons.sellerRole],
  ],
  ['a secret that the purchaser cannot read', ({ cloud }) => cloud.soldPolicies[1]?.splice(0), [comparisons.purchaserRole]],
  ['an owner tag that stayed', ({ cloud }) => cloud.tag('vol-2', 'conveyance:owner', sellerId), [comparisons.ownerTags]],
  ['an owner tag that is gone', ({ cloud }) => cloud.tags.get('sg-1')?.delete('conveyance:owner'), [comparisons.ownerTags]],
  ['a lock tag that stayed', ({ cloud }) => cloud.tag('i-1', 'conveyance:lock', 'trf_1'), [comparisons.lockTags]],
  [
    'a staged statement that stayed',
    ({ cloud }) => cloud.soldPolicies[1]?.push(allow('ConveyanceTrf1', 'arn:aws:iam::1:role/x', ['secretsmanager:GetSecretValue'], '*')),
    [comparisons.staged],
  ],
  ["a bystander's rule that moved too", (world) => setNetwork(world, 22, purchaser.network, 'sg-9'), [comparisons.bystanders]],
  [
    "a bystander's bucket that allows more",
    ({ cloud }) => cloud.policies.get(cloud.seeded.bystander.bucket)?.[0]?.Action.push('s3:DeleteObject'),
    [comparisons.bystanders],
  ],
  ['a bystander that was tagged', ({ cloud }) => cloud.tag('i-9', 'conveyance:owner', purchaserId), [comparisons.bystanders]],
];

const changeRow = ({ rows }: SaleWorld, change: object) =>
  rows.set('res_3', Object.assign(rows.get('res_3') ?? { owner: '', payers: [] }, change));
const soldCut = '2026-01-02T03:04:05.678Z';
const otherCut = '2026-01-02T03:04:05.679Z';
const paid = (to: string, from: string) => ({
  payers: [
    { payer: sellerId, from: '', to },
    { payer: purchaserId, from },
  ],
});

const throughTheApi: readonly Lie[] = [
  ['a transfer that needs an operator', ({ transfer }) => Object.assign(transfer, { status: 'needs-operator' }), [comparisons.status]],
  ['a transfer that was undone', ({ transfer }) => Object.assign(transfer, { status: 'undone' }), [comparisons.status]],
  ['a resource that the seller still owns', (world) => changeRow(world, { owner: sellerId }), [comparisons.owned]],
  ['a resource that is still locked', (world) => changeRow(world, { lock: 'trf_1' }), [comparisons.owned]],
  [
    'a resource that the seller pays for on',
    (world) => changeRow(world, { payers: [{ payer: sellerId, from: otherCut }] }),
    [comparisons.paid],
  ],
  ['a payer who goes on a millisecond after the cut', (world) => changeRow(world, paid(otherCut, soldCut)), [comparisons.paid]],
  ['a millisecond after the cut that nobody pays', (world) => changeRow(world, paid(soldCut, otherCut)), [comparisons.paid]],
  ['a seller who still sees the instance', (world) => Object.assign(world, { sellerSees: true }), [comparisons.sellerSees]],
  [
    'a way in that the report calls open',
    ({ residual }) => residual.push({ arn: 'arn:aws:s3:::b', what: 'policy', state: 'open', reason: 'It names the seller.' }),
    [comparisons.open],
  ],
];

describe('soldAct', () => {
  it('holds when control and payment passed, and answers the transfer', async () => {
    const { stage, sold, broken, lines } = demoSale();

    expect(await soldAct(stage, sold)).toBe('trf_1');

    expect(broken()).toEqual([]);
    expect(stage.narrator.holds).toBe(true);
    expect(stage.narrator.comparisons.map((one) => one.what).sort()).toEqual(Object.values(comparisons).sort());
    expect(lines.join('\n')).not.toContain('BROKEN');
  });

  it.each([...inTheCloud, ...throughTheApi])('tells %s as BROKEN', async (_name, lie, expected) => {
    const { stage, sold, broken, lines } = demoSale(lie);

    await soldAct(stage, sold);

    expect(broken()).toEqual(expected);
    expect(stage.narrator.holds).toBe(false);
    expect(lines.filter((line) => line.startsWith('   BROKEN'))).toHaveLength(expected.length);
  });

  it('tells what changed in the cloud, and nothing that did not', async () => {
    const { stage, sold } = demoSale();

    await soldAct(stage, sold);

    const changes = stage.narrator.sections.find((section) => section.title === 'Access, read from the cloud')?.data;
    expect(changes).toHaveLength(2 + 2 + 6 + 1);
    expect(changes).toContainEqual({ what: 'rule sgr-sg-1-22 in tcp 22', before: seller.network, after: purchaser.network });
  });
});
