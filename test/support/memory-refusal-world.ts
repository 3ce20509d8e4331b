import { membershipKey } from '../../domain/customer/membership-store.js';
import { registerService } from '../../domain/customer/register-service.js';
import { removeService } from '../../domain/customer/remove-service.js';
import { scopes } from '../../lambdas/api/scopes.js';
import { ApiWorld, awsAccountId, purchaserId, type RequestParts, sellerId, strangerId } from './api-world.js';
import type { Person } from './deployed-people.js';
import { roleArn } from './iam-caller.js';
import { programRoles } from './program-role.js';
import type { RefusalIds } from './refusal-ids.js';

const volumeArn = (name: string) => `arn:aws:ec2:eu-west-1:${awsAccountId}:volume/${name}`;

const customers: { readonly [person in Person]?: string } = {
  seller: sellerId,
  sellerMember: sellerId,
  former: sellerId,
  purchaser: purchaserId,
  purchaserViewer: purchaserId,
  stranger: strangerId,
};

/** Name of the role as which the program of a person calls. */
export function programOf(person: Person): string {
  return `program-of-${person}`;
}

/** The world of refusals in memory, at rest: the same people, programs and things as on the deployed market. */
export async function memoryRefusalWorld(): Promise<{ readonly world: ApiWorld; readonly ids: RefusalIds }> {
  const world = await ApiWorld.start();
  await letInPeople(world);
  const sellersServiceId = await letInPrograms(world);
  return { world, ids: { ...(await tradedThings(world)), sellerId, purchaserId, strangerId, serviceId: sellersServiceId } };
}

async function letInPeople(world: ApiWorld): Promise<void> {
  await world.join('meter', 'service');
  await world.join('sellerMember', 'member', sellerId);
  await world.join('purchaserViewer', 'viewer', purchaserId);
  await world.join('former', 'customer-admin', sellerId);
  await world.tables.transact([{ act: 'delete', key: membershipKey('former') }]);
}

async function letInPrograms(world: ApiWorld): Promise<string> {
  const ids = new Map<string, string>();
  for (const [person, role] of Object.entries(programRoles)) {
    const customerId = customers[person as Person];
    const program = { principalArn: roleArn(programOf(person as Person)), role, customerId, scopes: Object.keys(scopes) };
    ids.set(person, (await registerService(world, program)).serviceId);
  }
  await removeService(world, ids.get('former') ?? '');
  return ids.get('seller') ?? '';
}

async function tradedThings(world: ApiWorld) {
  const must = async (who: 'seller' | 'purchaser', routeKey: string, parts: RequestParts) => {
    const answer = await world.call(who, routeKey, parts);
    if (answer.status >= 300) throw new Error(`${routeKey} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer;
  };
  const own = (name: string, owner = sellerId) => world.own('ebs-volume', volumeArn(name), { owner });
  const offer = async (name: string, acts: readonly string[]) => {
    const body = { title: name, price: { amountMinor: '100', currency: 'USD' }, resourceIds: [await own(name)] };
    const { listingId = '' } = (await must('seller', 'POST /api/listings', { body })).body;
    for (const act of acts) await must('seller', `POST /api/listings/{listingId}/${act}`, { params: { listingId } });
    return listingId;
  };
  await world.credit();
  const [draft, published] = [await offer('draft', []), await offer('published', ['publish'])];
  const [withdrawn, sold] = [await offer('withdrawn', ['publish', 'withdraw']), await offer('sold', ['publish'])];
  const usedKey = 'refusal-key';
  const order = { body: { listingId: sold, listingRevision: 1 }, key: usedKey };
  const { purchaseId, transferId = '' } = (await must('purchaser', 'POST /api/purchases', order)).body;
  const { next = '' } = (await must('seller', 'GET /api/resources', { query: { limit: '1' } })).body;
  return {
    ...{ draft, published, withdrawn, sold, purchaseId: String(purchaseId), transferId, usedKey, sellersPage: next },
    resourceId: await own('own'),
    arn: volumeArn('own'),
    purchasersResource: await own('purchasers', purchaserId),
  };
}
