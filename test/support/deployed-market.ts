import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { type DeployedApp, deployedApp } from '../../scripts/demo/deployed-app.js';
import { clientsAs } from '../../scripts/demo/member-account.js';
import { type Cast, setUpProvider } from '../../scripts/demo/provider-setup.js';
import { type SeedClients, type SeededSolution, seedSolution } from '../../scripts/demo/seed-solution.js';
import { currency, region, storefront, walletMinor } from '../../scripts/demo/world.js';
import type { LocalEndpoints } from '../../scripts/local/local-cloud.js';
import { canary } from '../../scripts/support/canary.js';
import { secretValue } from './canary-values.js';
import { type DeployedAnswer, DeployedApi, type WireRequest } from './deployed-api.js';
import { type DeployChoice, type OwnDeployedCloud, startDeployedCloud } from './deployed-cloud.js';
import { type Caller, type DeployedPeople, gatherPeople, type Person } from './deployed-people.js';
import { type DeployedPrograms, gatherPrograms } from './deployed-programs.js';
import { DeployedQueues } from './deployed-queues.js';
import { DeployedTables } from './deployed-tables.js';
import { hangMsMax } from './hang-limit.js';

const { awsAccountId } = storefront;
const pauseMs = 100;

/** What a listing of the market asks, in cents. */
export const priceMinor = '1000';

/** The deployed product with a provider, three customers and a running solution of the seller's: what the suites act in. */
export class DeployedMarket {
  readonly api: DeployedApi;
  readonly tables: DeployedTables;
  readonly queues: DeployedQueues;
  private constructor(
    readonly cloud: OwnDeployedCloud,
    readonly app: DeployedApp,
    readonly cast: Cast,
    readonly people: DeployedPeople,
    readonly programs: DeployedPrograms,
    readonly clients: SeedClients,
    /** A whole solution with a secret, whose value must turn up nowhere. */
    readonly solution: SeededSolution,
  ) {
    this.api = new DeployedApi(app.apiUrl);
    this.tables = new DeployedTables(cloud);
    this.queues = new DeployedQueues(cloud.controlEndpoint);
  }

  static async open(choose?: (cloud: LocalEndpoints) => Promise<DeployChoice>): Promise<DeployedMarket> {
    const cloud = await startDeployedCloud(choose);
    try {
      const app = deployedApp(cloud, cloud.outputs);
      const cast = await setUpProvider(cloud, app);
      const people = await gatherPeople(cloud.controlEndpoint, app, cast);
      const programs = await gatherPrograms(cloud.controlEndpoint, app.apiUrl, { cast, people });
      const clients = await clientsAs(cloud.memberEndpoint, awsAccountId, 'Administrator');
      const solution = await seedSolution(clients, storefront, secretValue(canary('solution')));
      return new DeployedMarket(cloud, app, cast, people, programs, clients, solution);
    } catch (error) {
      await cloud.end();
      throw error;
    }
  }

  /** Registers a secret value that was made or collected: it must turn up nowhere; answers it. */
  secret(value: string): string {
    return secretValue(value);
  }

  /** Calls the API as somebody. */
  as(person: Caller, routeKey: string, request?: WireRequest): Promise<DeployedAnswer> {
    return this.api.call(person === 'nobody' ? undefined : this.people.tokens[person], routeKey, request);
  }

  /** Calls a route as the program of somebody. */
  asProgramOf(person: Caller, routeKey: string, request?: WireRequest): Promise<DeployedAnswer> {
    return this.api.call(person === 'nobody' ? undefined : this.programs.proofs[person], routeKey, request);
  }

  /** Calls the API and throws unless it succeeds: for what a test needs before it begins. */
  async must(person: Person, routeKey: string, request?: WireRequest): Promise<DeployedAnswer> {
    const answer = await this.as(person, routeKey, request);
    if (answer.status >= 300) throw new Error(`${routeKey} answered ${answer.status}: ${answer.text}`);
    return answer;
  }

  /** Brings cloud resources under the service; answers their ids in the order of the ARNs. */
  async import(arns: readonly string[], owner: string): Promise<readonly string[]> {
    const { body } = await this.must('operator', 'POST /api/resources/imports', {
      body: { awsAccountId, owner, select: { kind: 'arns', arns } },
    });
    const ids = new Map(body.items?.map((item) => [item.arn, item.resourceId]));
    return arns.map((arn) => ids.get(arn) ?? '');
  }

  /** An empty bucket of a customer's; answers its resource id. */
  async ownBucket(bucket: string, owner: string = this.cast.sellerId): Promise<string> {
    await this.clients.s3.send(new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration: { LocationConstraint: region } }));
    const [resourceId = ''] = await this.import([`arn:aws:s3:::${bucket}`], owner);
    return resourceId;
  }

  /** A listing of the seller's, still a draft; answers its id. */
  async draft(title: string, resourceIds: readonly string[], terms: object = {}): Promise<string> {
    const body = { title, price: { amountMinor: priceMinor, currency }, terms, resourceIds };
    return (await this.must('seller', 'POST /api/listings', { body })).body.listingId ?? '';
  }

  /** A listing of the seller's on the marketplace; answers its id. */
  async listed(title: string, resourceIds: readonly string[], terms?: object): Promise<string> {
    const listingId = await this.draft(title, resourceIds, terms);
    await this.must('seller', 'POST /api/listings/{listingId}/publish', { params: { listingId } });
    return listingId;
  }

  /** The purchaser's wallet once this many listings are paid for and nothing is held. */
  walletAfter(purchases: number): object {
    const left = BigInt(walletMinor) - BigInt(purchases) * BigInt(priceMinor);
    return { available: { amountMinor: left.toString(), currency }, held: { amountMinor: '0', currency } };
  }

  /** Waits until the tables have stopped changing: what was started before has ended. */
  async quiet(): Promise<void> {
    for (let before = await this.tables.dump(); ; ) {
      await sleep(300);
      const now = await this.tables.dump();
      if (isDeepStrictEqual(now, before)) return;
      before = now;
    }
  }

  /** Waits until a transfer does not move by itself any more; answers its status. */
  async rest(transferId: string): Promise<string> {
    for (let waitedMs = 0; waitedMs < hangMsMax; waitedMs += pauseMs) {
      const { body } = await this.must('operator', 'GET /api/transfers/{transferId}', { params: { transferId } });
      const { status = '' } = body.transfer ?? {};
      if (['completed', 'undone', 'needs-operator'].includes(status)) return status;
      await sleep(pauseMs);
    }
    throw new Error(`Transfer ${transferId} has not come to rest after ${hangMsMax} ms.`);
  }
}
