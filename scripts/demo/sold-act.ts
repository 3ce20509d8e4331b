import type { ApiClient } from './api-client.js';
import { buy, short } from './market.js';
import { changedLines, type Reading, readBystander, readSolution } from './read-cloud.js';
import type { SoldSolution, Stage } from './stage.js';
import { isAtRest, TransferWatch } from './transfer-watch.js';
import { purchaser, roleArn, seller } from './world.js';

interface OwnedRow {
  readonly owner: string;
  readonly lock?: string;
  readonly payers: readonly { readonly payer: string; readonly from: string; readonly to?: string }[];
}

interface Report {
  readonly resources: readonly {
    readonly residual: readonly { readonly arn: string; readonly what: string; readonly state: string; readonly reason: string }[];
  }[];
}

/** The first solution is bought and changes hands; everything told is read back. Answers the transfer's id. */
export async function soldAct(stage: Stage, sold: SoldSolution): Promise<string> {
  const { cast, narrator } = stage;
  const { seeded, clients } = sold;
  narrator.title(`${purchaser.name} buys "${seeded.solution.title}"`);
  const before = await readSolution(clients, seeded);
  const bystanderBefore = await readBystander(clients, seeded);
  const transferId = await buy(cast.purchaser, sold.listing);
  const { transfer } = await new TransferWatch(cast.purchaser, transferId, (line) => narrator.say(line)).until(isAtRest);
  narrator.expect('transfer', transfer.status, 'completed');
  const after = await readSolution(clients, seeded);
  narrator.changes('Access, read from the cloud', changedLines(before, after));
  expectSellerOut(stage, sold, after);
  await tellOwnership(stage, sold, transfer.cut ?? '');
  narrator.expect('bystanders changed', changedLines(bystanderBefore, await readBystander(clients, seeded)).length, 0);
  await tellResidual(stage, transferId);
  return transferId;
}

function expectSellerOut({ narrator, cast }: Stage, { seeded }: SoldSolution, after: Reading): void {
  const values = [...after].filter(([what]) => !what.startsWith('tag '));
  const naming = (text: string) => values.filter(([, value]) => value.includes(text)).length;
  const { awsAccountId } = seeded.solution;
  narrator.expect(`rules that name the seller's network ${seller.network}`, naming(seller.network), 0);
  narrator.expect(`rules that name the purchaser's network ${purchaser.network}`, naming(purchaser.network), 2);
  narrator.expect("policies that name the seller's role", naming(roleArn(awsAccountId, seller.roleName)), 0);
  narrator.expect("policies that name the purchaser's role", naming(roleArn(awsAccountId, purchaser.roleName)), 2);
  const owners = [...after].filter(([what]) => what.endsWith(' conveyance:owner')).map(([, owner]) => owner);
  narrator.expect('owner tags with the purchaser', owners.filter((owner) => owner === cast.purchaserId).length, seeded.arns.length);
  narrator.expect('lock tags left', [...after].filter(([what]) => what.endsWith(' conveyance:lock')).length, 0);
  narrator.expect('staged statements left', values.filter(([what]) => what.includes('policy Conveyance')).length, 0);
}

async function tellOwnership({ cast, narrator }: Stage, { ids, seeded }: SoldSolution, cut: string): Promise<void> {
  const rows = await Promise.all(
    seeded.arns.map(async (arn) => [arn, await cast.purchaser.get<OwnedRow>(`/api/resources/${ids.get(arn)}`)] as const),
  );
  const payers = (row: OwnedRow) => row.payers.map(({ payer, from, to }) => `${nameOf(cast, payer)} ${from} → ${to ?? ''}`).join(' | ');
  narrator.table(
    'Owner and payers, read through the API as the purchaser',
    ['resource', 'owner', 'payers'],
    rows.map(([arn, row]) => [short(arn), nameOf(cast, row.owner), payers(row)]),
  );
  narrator.expect(
    'resources owned by the purchaser',
    rows.filter(([, row]) => row.owner === cast.purchaserId && row.lock === undefined).length,
    seeded.arns.length,
  );
  const exact = rows.filter(
    ([
      ,
      {
        payers: [first, second],
      },
    ]) => first?.payer === cast.sellerId && first.to === cut && second?.payer === cast.purchaserId && second.from === cut,
  );
  narrator.expect(`resources paid by the purchaser from the cut ${cut} on`, exact.length, seeded.arns.length);
  const asSeller = await statusOf(cast.seller, `/api/resources/${ids.get(seeded.arns[0] ?? '')}`);
  narrator.expect('the seller asks for the instance', asSeller, 'refused with 404');
}

function nameOf(cast: Stage['cast'], customerId: string): string {
  if (customerId === cast.sellerId) return seller.name;
  return customerId === cast.purchaserId ? purchaser.name : customerId;
}

async function statusOf(api: ApiClient, path: string): Promise<string> {
  return api.get(path).then(
    () => 'answered',
    (error: unknown) => `refused with ${/answered ([0-9]{3})/.exec(String(error))?.[1]}`,
  );
}

async function tellResidual({ cast, narrator }: Stage, transferId: string): Promise<void> {
  const report = await cast.purchaser.get<Report>(`/api/transfers/${transferId}/report`);
  const lines = report.resources.flatMap((resource) => resource.residual);
  const rows = lines.map(({ state, arn, what, reason }) => [state, short(arn), short(what), short(reason)]);
  narrator.table(
    "What is left of the seller's access, and why",
    ['state', 'resource', 'what', 'reason'],
    rows.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? 1 : -1)),
  );
  narrator.expect('ways in still open', lines.filter((line) => line.state === 'open').length, 0);
}
