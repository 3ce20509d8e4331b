import type { SoldSolution } from '../../scripts/demo/stage.js';
import { purchaser, roleArn, seller } from '../../scripts/demo/world.js';
import type { DemoCloud } from './demo-cloud.js';
import { type DemoStage, demoSold, demoStage, purchaserId, sellerId } from './demo-stage.js';

interface Row {
  owner: string;
  lock?: string;
  payers: { payer: string; from: string; to?: string }[];
}

/** What the API says of a sale, each part open to a lie. */
export interface SaleWorld {
  readonly cloud: DemoCloud;
  readonly transfer: { transferId: string; status: string; cut: string };
  /** By resource id. */
  readonly rows: Map<string, Row>;
  readonly residual: { arn: string; what: string; state: string; reason: string }[];
  sellerSees: boolean;
}

const cut = '2026-01-02T03:04:05.678Z';

/** A sale in memory that goes as it should, but for the lie that is told when it is over. */
export function demoSale(lie: (world: SaleWorld) => unknown = () => undefined): DemoStage & { readonly sold: SoldSolution } {
  const { cloud, sold } = demoSold();
  const world: SaleWorld = {
    cloud,
    transfer: { transferId: 'trf_1', status: 'completed', cut },
    rows: new Map([...sold.ids.values()].map((id) => [id, soldRow()] as const)),
    residual: [{ arn: sold.seeded.secretArn, what: 'secret value', state: 'removed', reason: 'The value is new.' }],
    sellerSees: false,
  };
  for (const id of cloud.taggedIds) cloud.tag(id, 'conveyance:owner', sellerId);
  const rows = [...world.rows.keys()].map((id) => [`GET /api/resources/${id}`, () => world.rows.get(id)] as const);
  const refuse = () => {
    if (!world.sellerSees) throw new Error('GET /api/resources/res_0 answered 404: {}');
    return world.rows.get('res_0');
  };
  const sell = () => {
    handOver(cloud);
    lie(world);
  };
  const stage = demoStage({
    seller: { 'GET /api/resources/res_0': refuse },
    purchaser: {
      ...Object.fromEntries(rows),
      'POST /api/purchases': sell,
      'GET /api/transfers/trf_1': () => ({ transfer: world.transfer, steps: [] }),
      'GET /api/transfers/trf_1/report': () => ({ resources: [{ residual: world.residual }] }),
    },
  });
  return { ...stage, sold };
}

function soldRow(): Row {
  return {
    owner: purchaserId,
    payers: [
      { payer: sellerId, from: '2026-01-01T00:00:00.000Z', to: cut },
      { payer: purchaserId, from: cut },
    ],
  };
}

/** The seller's ways in become the purchaser's, in the cloud. */
function handOver(cloud: DemoCloud): void {
  const { groupId, solution } = cloud.seeded;
  for (const rule of cloud.rules) if (rule.groupId === groupId && rule.network === seller.network) rule.network = purchaser.network;
  for (const statement of cloud.soldPolicies.flat()) statement.Principal = { AWS: roleArn(solution.awsAccountId, purchaser.roleName) };
  for (const id of cloud.taggedIds) cloud.tag(id, 'conveyance:owner', purchaserId);
  cloud.currentSecretVersion = 'version-2';
}
