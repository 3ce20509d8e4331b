import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { CountingIds } from '../../adapters/in-memory/counting-ids.js';
import { FixedClock } from '../../adapters/in-memory/fixed-clock.js';
import { InMemoryDeadLetters } from '../../adapters/in-memory/in-memory-dead-letters.js';
import { InMemoryDirectory } from '../../adapters/in-memory/in-memory-directory.js';
import { InMemoryEventBus } from '../../adapters/in-memory/in-memory-event-bus.js';
import { InMemoryExecutions } from '../../adapters/in-memory/in-memory-executions.js';
import { InMemoryIdentificationWork } from '../../adapters/in-memory/in-memory-identification-work.js';
import { InMemoryInventory } from '../../adapters/in-memory/in-memory-inventory.js';
import { InMemoryMemberCloud } from '../../adapters/in-memory/in-memory-member-cloud.js';
import { InMemoryObjects } from '../../adapters/in-memory/in-memory-objects.js';
import { InMemoryVault } from '../../adapters/in-memory/in-memory-vault.js';
import { BucketLogs } from '../../adapters/logs/bucket-logs.js';
import type { Customer, Role } from '../../domain/customer/customer.js';
import { customerItem } from '../../domain/customer/customer-store.js';
import { memberAccountItem } from '../../domain/customer/member-account-store.js';
import { membershipItem } from '../../domain/customer/membership-store.js';
import { creditWallet } from '../../domain/ledger/credit-wallet.js';
import type { Ports } from '../../domain/ports/ports.js';
import type { Item, TableName } from '../../domain/ports/tables.js';
import type { CloudResourceType, Link } from '../../domain/resource/cloud-resource.js';
import { writeImported } from '../../domain/resource/write-imported.js';
import type { Route } from '../../lambdas/api/route.js';
import { servedRoutes } from '../../lambdas/api/routes.js';
import { scopes } from '../../lambdas/api/scopes.js';
import { apiHandler } from '../../lambdas/wrappers/api-handler.js';
import { DocumentedTables } from './documented-tables.js';

/** Who may speak in the world, by subject. */
export type Person = 'operator' | 'seller' | 'purchaser' | 'stranger' | 'viewer';

/** Ids of the customers the world begins with. */
export const sellerId = `cus_${'SELLER'.padStart(26, '0')}`;
export const purchaserId = `cus_${'PURCHASER'.padStart(26, '0')}`;
export const strangerId = `cus_${'STRANGER'.padStart(26, '0')}`;
export const awsAccountId = '222222222222';

/** One answer, its body parsed. */
export interface Answer {
  readonly status: number;
  readonly headers: { readonly [name: string]: unknown };
  readonly body: Body;
}

/** A body to look into: the fields tests follow by name, any other as it came. */
export interface Body {
  readonly [field: string]: unknown;
  readonly items?: readonly Body[];
  readonly errors?: readonly { readonly field: string; readonly value?: string }[];
  readonly accounts?: readonly Body[];
  readonly postings?: readonly Body[];
  readonly own?: { readonly resourceIds?: readonly string[] };
  readonly next?: string;
  readonly detail?: string;
  readonly listingId?: string;
  readonly transferId?: string;
}

/** Of each tenant of the world in the one minute its clock stands at: more than any test sends. */
const manyRequests = 100_000;

/** Parts of a request; what is absent is not sent. */
export interface RequestParts {
  readonly params?: { readonly [name: string]: string };
  readonly query?: { readonly [name: string]: string };
  readonly body?: unknown;
  /** Idempotency-Key; `null` sends none. Default: a new one each time. */
  readonly key?: string | null;
  readonly headers?: { readonly [name: string]: string };
  /** Scopes of the token; default: all. */
  readonly scope?: string;
}

/** The API over in-memory ports: an operator, a seller, a purchaser, a stranger and the seller's viewer, and one active member account. */
export class ApiWorld implements Ports {
  readonly tables = new DocumentedTables();
  readonly clock = new FixedClock();
  readonly ids = new CountingIds();
  readonly memberCloud = new InMemoryMemberCloud();
  readonly vault = new InMemoryVault();
  readonly executions = new InMemoryExecutions();
  readonly eventBus = new InMemoryEventBus();
  readonly deadLetters = new InMemoryDeadLetters();
  readonly directory = new InMemoryDirectory();
  readonly objects = new InMemoryObjects();
  readonly identificationWork = new InMemoryIdentificationWork();
  readonly inventory = new InMemoryInventory(this.clock);
  readonly logIntake = new BucketLogs(this.objects);
  private readonly handler: ReturnType<typeof apiHandler>;
  private keys = 0;

  private constructor(table: readonly Route[], requestsPerMinuteMax: number) {
    this.handler = apiHandler(table, this, { requestsPerMinuteMax });
  }

  static async start(table: readonly Route[] = servedRoutes, requestsPerMinuteMax = manyRequests): Promise<ApiWorld> {
    const world = new ApiWorld(table, requestsPerMinuteMax);
    for (const customerId of [sellerId, purchaserId, strangerId]) await world.put('marketplace', customerItem(aCustomer(customerId)));
    await world.join('operator', 'operator');
    await world.join('seller', 'customer-admin', sellerId);
    await world.join('purchaser', 'customer-admin', purchaserId);
    await world.join('stranger', 'customer-admin', strangerId);
    await world.join('viewer', 'viewer', sellerId);
    const provider = { principals: [], networks: [] };
    const createdAt = world.clock.now();
    await world.put(
      'marketplace',
      memberAccountItem({ awsAccountId, externalId: 'ext_1', status: 'active', regions: ['eu-west-1'], provider, createdAt }),
    );
    return world;
  }

  /** Makes a subject a member. */
  async join(subject: string, role: Role, customerId?: string): Promise<void> {
    await this.put('marketplace', membershipItem({ subject, personId: this.ids.next('per'), role, customerId }));
  }

  async put(table: TableName, item: Item): Promise<void> {
    await this.tables.transact([{ act: 'put', table, item }]);
  }

  /** A cloud resource that exists and is owned; answers its resource id. */
  async own(type: CloudResourceType, arn: string, { owner = sellerId, links = [] as readonly Link[], tags = {} } = {}): Promise<string> {
    const ref = this.memberCloud.add(type, arn, { links, tags });
    const found = { ref, configuration: { tags }, tags, links };
    return (await writeImported(this, owner, found)).resourceId;
  }

  /** Gives the purchaser money. */
  async credit(amountMinor = 500_000n, customerId = purchaserId): Promise<void> {
    await creditWallet(this, { customerId, amount: { amountMinor, currency: 'USD' }, description: 'Credit' });
  }

  /** A published listing of the seller's with one volume; answers its id. */
  async published(): Promise<string> {
    const listingId = await this.drafted();
    await this.call('seller', 'POST /api/listings/{listingId}/publish', { params: { listingId } });
    return listingId;
  }

  /** A draft of the seller's with one volume. */
  async drafted(): Promise<string> {
    const resourceIds = [await this.own('ebs-volume', `arn:aws:ec2:eu-west-1:${awsAccountId}:volume/vol-1`)];
    const { body } = await this.call('seller', 'POST /api/listings', {
      body: { title: 'A volume', price: { amountMinor: '100000', currency: 'USD' }, resourceIds },
    });
    return body.listingId ?? '';
  }

  /** A purchase of the purchaser's, with its transfer still `accepted`. */
  async bought(): Promise<Body> {
    await this.credit();
    const body = { listingId: await this.published(), listingRevision: 1 };
    return (await this.call('purchaser', 'POST /api/purchases', { body })).body;
  }

  /** Calls a route by its key, e.g. `GET /api/listings/{listingId}`; `nobody` sends no token. */
  async call(who: Person | 'nobody' | 'unknown', routeKey: string, parts: RequestParts = {}): Promise<Answer> {
    const claims = { sub: who, scope: parts.scope ?? Object.keys(scopes).join(' ') };
    return this.send(who === 'nobody' ? undefined : { jwt: { claims, scopes: null } }, routeKey, parts);
  }

  /** Calls a route with what the gateway has checked of the caller. */
  async send(authorizer: object | undefined, routeKey: string, parts: RequestParts = {}): Promise<Answer> {
    const answer = (await this.handler(this.event(authorizer, routeKey, parts), {} as Context)) as APIGatewayProxyStructuredResultV2;
    return { status: answer.statusCode ?? 0, headers: answer.headers ?? {}, body: (answer.body ? JSON.parse(answer.body) : {}) as Body };
  }

  private event(authorizer: object | undefined, routeKey: string, parts: RequestParts): APIGatewayProxyEventV2 {
    this.keys += 1;
    const key = parts.key === undefined ? `key-${this.keys}` : parts.key;
    return {
      version: '2.0',
      routeKey,
      rawPath: routeKey.split(' ')[1],
      headers: { ...(key === null ? {} : { 'Idempotency-Key': key }), ...parts.headers },
      requestContext: { ...(authorizer && { authorizer }) },
      pathParameters: parts.params,
      queryStringParameters: parts.query,
      body: typeof parts.body === 'string' || parts.body === undefined ? parts.body : JSON.stringify(parts.body),
      isBase64Encoded: false,
    } as unknown as APIGatewayProxyEventV2;
  }
}

/** A customer in good standing that names nothing. */
export function aCustomer(customerId: string, change: Partial<Customer> = {}): Customer {
  const access = { principals: [], networks: [], securityGroups: [], keyAdministrators: [] };
  return { customerId, name: customerId, standing: 'good', access, createdAt: '2026-11-23T10:00:00.000Z', ...change };
}
