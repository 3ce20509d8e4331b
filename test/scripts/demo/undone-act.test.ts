import { describe, expect, it } from '@jest/globals';
import { undoneAct } from '../../../scripts/demo/undone-act.js';
import { provider, roleArn, storefront } from '../../../scripts/demo/world.js';
import type { DemoCloud } from '../../support/demo-cloud.js';
import { FailedSale, type FailedSaleLies } from '../../support/demo-failed-sale.js';
import { demoSold, demoStage, purchaserId } from '../../support/demo-stage.js';
import { localServers } from '../../support/local-server.js';

const comparisons = {
  staged: 'statements staged for the purchaser',
  allowed: 'actions the staged documents allow the purchaser (iam-simulate)',
  status: 'transfer',
  refusal: 'refused by',
  changes: 'changes but for the one of the provider',
  outside: "the provider's change is still there",
  bystanders: 'bystanders changed',
  wallet: "the purchaser's wallet",
  listing: 'the listing',
};

type Lie = readonly [name: string, lies: FailedSaleLies, broken: readonly string[]];

const staging: readonly Lie[] = [
  ['access that was staged in one document only', { whileStaged: ({ cloud }) => cloud.soldPolicies[1]?.splice(1) }, [comparisons.staged]],
  [
    'a staged statement that is open',
    { whileStaged: ({ cloud }) => Object.assign(cloud.soldPolicies[1]?.[1] ?? {}, { Condition: undefined }) },
    [comparisons.allowed],
  ],
];

const answers: readonly Lie[] = [
  [
    'a transfer that needs an operator',
    { afterUndo: ({ transfer }) => Object.assign(transfer, { status: 'needs-operator' }) },
    [comparisons.status],
  ],
  ['a transfer that completed', { afterUndo: ({ transfer }) => Object.assign(transfer, { status: 'completed' }) }, [comparisons.status]],
  [
    'another step that failed',
    { afterUndo: ({ transfer }) => Object.assign(transfer.failure, { step: 'StageAccess' }) },
    [comparisons.refusal],
  ],
  ['another reason', { afterUndo: ({ transfer }) => Object.assign(transfer.failure, { code: 'CloudUnavailable' }) }, [comparisons.refusal]],
  ['money that stays held', { afterUndo: ({ wallet }) => Object.assign(wallet.wallets[0] ?? {}, { held: '80000' }) }, [comparisons.wallet]],
  [
    'a listing that is not on the market again',
    { afterUndo: ({ listing }) => Object.assign(listing, { status: 'reserved' }) },
    [comparisons.listing],
  ],
];

const leftInTheCloud: readonly Lie[] = [
  [
    'a statement that the undo left',
    { afterUndo: ({ cloud }) => cloud.soldPolicies[0]?.push({ ...cloud.soldPolicies[0][0], Sid: 'ConveyanceTrf1' } as never) },
    [comparisons.changes, comparisons.outside],
  ],
  [
    'a statement that came back wider',
    { afterUndo: ({ cloud }) => cloud.soldPolicies[0]?.[0]?.Action.push('s3:DeleteObject') },
    [comparisons.changes, comparisons.outside],
  ],
  [
    'a group that the service left',
    { afterUndo: ({ cloud }) => cloud.groupsMade.push('sg-7') },
    [comparisons.changes, comparisons.outside],
  ],
  [
    'a lock tag that stayed',
    { afterUndo: ({ cloud }) => cloud.tag('i-1', 'conveyance:lock', 'trf_1') },
    [comparisons.changes, comparisons.outside],
  ],
  [
    'a secret whose value is another',
    { afterUndo: ({ cloud }) => Object.assign(cloud, { currentSecretVersion: 'version-2' }) },
    [comparisons.changes, comparisons.outside],
  ],
  ["an undo that took the provider's change away", { afterUndo: ({ cloud }) => cloud.rules.pop() }, [comparisons.outside]],
  [
    'a bystander that was tagged',
    { afterUndo: ({ cloud }) => cloud.tag('i-9', 'conveyance:owner', purchaserId) },
    [comparisons.bystanders],
  ],
];

describe('undoneAct', () => {
  const serve = localServers();
  const act = async (lies: FailedSaleLies = {}, prepare: (cloud: DemoCloud) => unknown = () => undefined) => {
    const { cloud, sold } = demoSold();
    prepare(cloud);
    const sale = new FailedSale(cloud, lies);
    const endpoint = await serve((request, response) => sale.answer(request, response));
    const staged = demoStage(
      {
        seller: { 'GET /api/listings/lst_1': () => sale.listing },
        purchaser: {
          'GET /api/wallet': () => structuredClone(sale.wallet),
          'POST /api/purchases': () => sale.buy(),
          'GET /api/transfers/trf_1': () => sale.view(),
        },
      },
      endpoint,
    );
    return { ...staged, sale, transferId: await undoneAct({ ...staged.stage, gate: sale.gate }, sold) };
  };

  it('holds when all is back as it was but for the change of others', async () => {
    const { stage, broken, transferId, sale } = await act();

    expect(broken()).toEqual([]);
    expect(stage.narrator.holds).toBe(true);
    expect(stage.narrator.comparisons.map((one) => one.what)).toEqual(Object.values(comparisons));
    expect(transferId).toBe('trf_1');
    expect(sale.heldBack).toEqual(['hold conveyance-dev-RecheckResources', 'let go conveyance-dev-RecheckResources']);
    expect(sale.outsiders).toEqual([roleArn(storefront.awsAccountId, provider.roleName)]);
  });

  it.each([...staging, ...answers, ...leftInTheCloud])('tells %s as BROKEN', async (_name, lies, expected) => {
    const { stage, broken, lines } = await act(lies);

    expect(broken()).toEqual(expected);
    expect(stage.narrator.holds).toBe(false);
    expect(lines.filter((line) => line.startsWith('   BROKEN'))).toHaveLength(expected.length);
  });

  it('takes only a new rule for the change of the provider', async () => {
    const rule = { id: 'sgr-before', groupId: 'sg-1', port: 9200, network: '10.0.0.0/8' };

    const { broken } = await act({ afterUndo: () => Object.assign(rule, { network: provider.network }) }, ({ rules }) => rules.push(rule));

    expect(broken()).toEqual([comparisons.changes, comparisons.outside]);
  });

  it('tells access that was never staged as BROKEN instead of waiting for it', async () => {
    const { broken } = await act({
      whileStaged: (sale) => {
        for (const statements of sale.cloud.soldPolicies) statements.splice(1);
        sale.transfer.status = 'undone';
        sale.steps = [];
      },
    });

    expect(broken()).toEqual([comparisons.staged]);
  });
});
