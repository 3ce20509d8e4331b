import { AuthorizeSecurityGroupIngressCommand } from '@aws-sdk/client-ec2';
import { buy } from './market.js';
import { clientsAs } from './member-account.js';
import { changedLines, readBystander, readSolution } from './read-cloud.js';
import type { SoldSolution, Stage } from './stage.js';
import { stagedAccess } from './staged-access.js';
import { isAtRest, type TransferView, TransferWatch } from './transfer-watch.js';
import { provider, purchaser } from './world.js';

const changedPort = 9_200;

/** The second solution is bought and fails after access was staged; everything is back as it was, but for the one change of others. */
export async function undoneAct(stage: Stage, sold: SoldSolution): Promise<string> {
  const { cast, narrator } = stage;
  const { seeded, clients } = sold;
  narrator.title(`${purchaser.name} buys "${seeded.solution.title}", and it fails after staging`);
  const before = await readSolution(clients, seeded);
  const bystanderBefore = await readBystander(clients, seeded);
  const wallet = await cast.purchaser.get('/api/wallet');
  const release = holdBack(stage, 'RecheckResources');
  const transferId = await buy(cast.purchaser, sold.listing);
  const watch = new TransferWatch(cast.purchaser, transferId, (line) => narrator.say(line));
  await watch.until((view) => isAtRest(view) || isRotated(view));
  const staged = await stagedAccess(sold);
  narrator.expect('statements staged for the purchaser', staged.statements, 2);
  narrator.expect('actions the staged documents allow the purchaser (iam-simulate)', staged.allowed, 0);
  await outsideChange(stage, sold);
  release();
  const { transfer } = await watch.until(isAtRest);
  narrator.expect('transfer', transfer.status, 'undone');
  narrator.expect('refused by', `${transfer.failure?.step} ${transfer.failure?.code}`, 'RecheckResources Drifted');
  const changes = changedLines(before, await readSolution(clients, seeded));
  narrator.changes('After the undo: the record and what others changed', changes);
  narrator.expect(
    'changes but for the one of the provider',
    changes.filter((line) => !(line.before === '-' && line.what.endsWith(`in tcp ${changedPort}`))).length,
    0,
  );
  narrator.expect(
    "the provider's change is still there",
    changes.map((line) => line.after),
    [provider.network],
  );
  narrator.expect('bystanders changed', changedLines(bystanderBefore, await readBystander(clients, seeded)).length, 0);
  narrator.expect("the purchaser's wallet", await cast.purchaser.get('/api/wallet'), wallet);
  const listing = await cast.seller.get<{ status: string }>(`/api/listings/${sold.listing.listingId}`);
  narrator.expect('the listing', listing.status, 'published');
  return transferId;
}

function isRotated({ steps }: TransferView): boolean {
  return steps.some((step) => step.step === 'RotateCredentials' && step.state === 'done');
}

/** Holds one step back by means outside the product: the member accounts do not answer it. Answers how to let it go. */
function holdBack({ gate, app, narrator }: Stage, step: string): () => void {
  narrator.say(`${step} is held back (member accounts do not answer it) to make room for a change from outside.`);
  return gate.hold(`${app.functionNamePrefix}${step}`);
}

async function outsideChange({ cloud, narrator }: Stage, { seeded }: SoldSolution): Promise<void> {
  const automation = await clientsAs(cloud.memberEndpoint, seeded.solution.awsAccountId, provider.roleName);
  const IpPermissions = [{ IpProtocol: 'tcp', FromPort: changedPort, ToPort: changedPort, IpRanges: [{ CidrIp: provider.network }] }];
  await automation.ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId: seeded.groupId, IpPermissions }));
  narrator.say(`The provider's automation role opened port ${changedPort} for ${provider.network} meanwhile.`);
}
