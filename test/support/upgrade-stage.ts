import { setTimeout as sleep } from 'node:timers/promises';
import { CreateVolumeCommand, ModifyVolumeCommand } from '@aws-sdk/client-ec2';
import type { StepName } from '../../lambdas/saga/steps.js';
import { MemberGate } from '../../scripts/demo/member-gate.js';
import { region, storefront } from '../../scripts/demo/world.js';
import { deployLocally } from '../../scripts/local/deploy.js';
import { changedApp } from './deployed-cloud.js';
import { DeployedLogs } from './deployed-logs.js';
import { DeployedMarket } from './deployed-market.js';
import { hangMsMax } from './hang-limit.js';
import { stepLines } from './step-lines.js';

// With its retries longer than a deployment takes: the call that is held back is answered in the end.
const callTimeoutSeconds = '10';
const prefix = 'conveyance-dev-';

/** A volume and the transfer by which it is sold. */
export interface VolumeSale {
  readonly volumeId: string;
  readonly transferId: string;
}

/** By which code a transfer's steps ran. */
export interface StepsRun {
  readonly steps: readonly string[];
  readonly versions: readonly string[];
}

/** The deployed product whose steps can be held back, and deployed again with other code. */
export class UpgradeStage {
  private constructor(
    readonly market: DeployedMarket,
    private readonly gate: MemberGate,
  ) {}

  /** Deploys the steps with this marker in their code. */
  static async open(marker: string): Promise<UpgradeStage> {
    const gates: MemberGate[] = [];
    const market = await DeployedMarket.open(async (cloud) => {
      const gate = await MemberGate.open(cloud.memberEndpoint);
      gates.push(gate);
      return release(marker, gate);
    });
    const [gate] = gates;
    if (gate === undefined) throw new Error('No gate was opened.');
    return new UpgradeStage(market, gate);
  }

  /** Deploys once more, with another marker. */
  async deploy(marker: string): Promise<void> {
    const { cloud } = this.market;
    await deployLocally(cloud, { workFolder: cloud.folder, ...release(marker, this.gate) });
  }

  /** Holds a step of every transfer back; answers how to let it go. */
  hold(step: StepName): () => void {
    return this.gate.hold(`${prefix}${step}`);
  }

  /** The purchaser buys a volume of the seller's. */
  async buy(): Promise<VolumeSale> {
    const { market } = this;
    const made = await market.clients.ec2.send(new CreateVolumeCommand({ AvailabilityZone: `${region}a`, Size: 1, VolumeType: 'gp3' }));
    const volumeId = made.VolumeId ?? '';
    const arn = `arn:aws:ec2:${region}:${storefront.awsAccountId}:volume/${volumeId}`;
    const listingId = await market.listed(volumeId, await market.import([arn], market.cast.sellerId));
    const { body } = await market.must('purchaser', 'POST /api/purchases', { body: { listingId, listingRevision: 1 } });
    return { volumeId, transferId: body.transferId ?? '' };
  }

  /** Somebody changes the volume: its transfer may not go on. */
  async change({ volumeId }: VolumeSale): Promise<void> {
    await this.market.clients.ec2.send(new ModifyVolumeCommand({ VolumeId: volumeId, Size: 2 }));
  }

  /** Waits until a step of the transfer is done. */
  async untilDone({ transferId }: VolumeSale, step: StepName): Promise<void> {
    for (const endBy = Date.now() + hangMsMax; Date.now() < endBy; await sleep(100)) {
      if ((await this.stepsOf({ transferId })).steps.includes(step)) return;
    }
    throw new Error(`${step} of ${transferId} is not done after ${hangMsMax} ms.`);
  }

  /** The steps of a transfer that are done, as its page says, and the versions of the Lambdas that have logged by now. */
  async stepsOf({ transferId }: Pick<VolumeSale, 'transferId'>): Promise<StepsRun> {
    const { body } = await this.market.must('operator', 'GET /api/transfers/{transferId}', { params: { transferId } });
    const lines = await stepLines(this.market.cloud.controlEndpoint, prefix, transferId);
    const steps = (body.steps ?? []).flatMap(({ step, finishedAt }) => (finishedAt === undefined ? [] : [step]));
    return { steps, versions: [...new Set(lines.map(({ version }) => version))] };
  }

  /** The markers that a step's Lambda has logged so far, in their order. */
  async markersOf(step: StepName): Promise<readonly string[]> {
    const text = await new DeployedLogs(this.market.cloud.controlEndpoint).textOf(`/aws/lambda/${prefix}${step}`);
    return [...new Set([...text.matchAll(/marker (\w+)/g)].map((match) => String(match[1])))];
  }

  async stop(): Promise<void> {
    await this.gate.close();
    await this.market.cloud.stop();
  }
}

function release(marker: string, gate: MemberGate) {
  return { app: changedApp, context: { marker, callTimeoutSeconds, memberEndpointUrl: gate.url } };
}
