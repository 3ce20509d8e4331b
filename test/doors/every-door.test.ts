import { beforeAll, describe, expect, it } from '@jest/globals';
import { customerKey } from '../../domain/customer/customer-store.js';
import type { TableName } from '../../domain/ports/tables.js';
import { scopes } from '../../lambdas/api/scopes.js';
import { problems } from '../../lambdas/wrappers/problem.js';
import { ratePrefix } from '../../lambdas/wrappers/rate-limit.js';
import type { DeputyCase } from '../deployed/refusal-case.js';
import { deputyCases } from '../deployed/refusal-cases.js';
import type { Answer, ApiWorld, RequestParts } from '../support/api-world.js';
import { aRoleSession } from '../support/iam-caller.js';
import { MemoryBus } from '../support/memory-bus.js';
import { memoryRefusalWorld, programOf } from '../support/memory-refusal-world.js';
import { programCode, programRoute } from '../support/program-role.js';
import { masked, type RefusalIds, unknownIds } from '../support/refusal-ids.js';

const correlationId = 'cor-the-same';
const tables: readonly TableName[] = ['resources', 'marketplace', 'transfers', 'ledger', 'idempotency'];
const casesMin = 30;
const dryRun = 'POST /api/transfers/preflight';

let world: ApiWorld;
let bus: MemoryBus;
let ids: RefusalIds;
let tries = 0;

beforeAll(async () => {
  ({ world, ids } = await memoryRefusalWorld());
  bus = new MemoryBus(world);
});

/** Everything that is kept or was set going, but for how often somebody asked. */
function traces(): string {
  const kept = tables.flatMap((table) => world.tables.all(table).map((item) => ({ table, ...item })));
  const items = kept.filter(({ pk }) => !pk.startsWith(ratePrefix));
  return JSON.stringify([items, world.executions.started, world.vault, world.directory], withBigints);
}

function withBigints(_key: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value];
  return typeof value === 'bigint' ? `${value}n` : value;
}

/** What somebody is told, names of things left out. */
type Told = { readonly code: string; readonly told: string };
type Door = (one: DeputyCase, named: RefusalIds) => Promise<Told>;

function toldBy({ status, headers, body }: Answer, named: RefusalIds): Told {
  const code = String(body.code);
  expect(status).toBe(problems[code as keyof typeof problems].status);
  return { code, told: masked(JSON.stringify({ status, headers, body }), named) };
}

const byHttp: Door = async ({ who, route, request }, named) => {
  const { headers, ...parts } = request(named);
  const proof = who === 'nobody' ? undefined : { jwt: { claims: { sub: who, scope: Object.keys(scopes).join(' ') }, scopes: null } };
  return toldBy(await world.send(proof, route, { ...parts, headers: { ...headers, 'x-correlation-id': correlationId } }), named);
};

const byIam: Door = async ({ who, route, request }, named) => {
  const { headers, ...parts } = request(named);
  const proof = who === 'nobody' ? undefined : aRoleSession(programOf(who));
  const asked = { ...parts, headers: { ...headers, 'x-correlation-id': correlationId } };
  return toldBy(await world.send(proof, programRoute(route), asked), named);
};

const overBus: Door = async (one, named) => {
  const [letter, ...others] = await bus.send(one.bus.event(named));
  expect(others).toEqual([]);
  expect(letter).toBeDefined();
  return { code: letter?.reason.code ?? '', told: masked(JSON.stringify(letter?.reason), named) };
};

const doors = [
  { door: 'HTTP', open: byHttp, codeOf: (one: DeputyCase) => one.code },
  { door: 'IAM route', open: byIam, codeOf: ({ who, route, code }: DeputyCase) => programCode(who, route, code) },
  { door: 'bus', open: overBus, codeOf: ({ bus: { code } }: DeputyCase) => code },
] as const;

describe.each(doors)('a confused deputy at the $door', ({ open, codeOf }) => {
  it.each(deputyCases.map((one) => [one.what, one.bus.what, one] as const))('%s (bus: %s)', async (_what, _event, one) => {
    const before = traces();

    const foreign = await open(one, ids);
    const afterForeign = traces();
    const unknown = await open(one, (one.unknown ?? unknownIds)(ids));

    expect(foreign.code).toBe(codeOf(one));
    expect(unknown).toEqual(foreign);
    expect([afterForeign, traces()]).toEqual([before, before]);
    tries += 1;
  });
});

describe('confused deputies', () => {
  it('are at least thirty different ones, and each was tried at three doors', () => {
    expect(new Set(deputyCases.map(({ what }) => what)).size).toBe(deputyCases.length);
    expect(deputyCases.length).toBeGreaterThanOrEqual(casesMin);
    expect(new Set(deputyCases.map(({ bus: { what } }) => what)).size).toBeGreaterThanOrEqual(casesMin);
    expect(tries).toBe(doors.length * deputyCases.length);
  });

  it('learn nothing from a dry run of giving away what is not theirs', async () => {
    const nobody = unknownIds(ids);
    const ask = ({ resourceId }: RefusalIds) => world.call('stranger', dryRun, { body: { resourceIds: [resourceId] } });
    const [foreign, unknown] = [await ask(ids), await ask(nobody)];

    expect(foreign.body.passes).toBe(false);
    expect(masked(JSON.stringify(unknown.body), nobody)).toEqual(masked(JSON.stringify(foreign.body), ids));
  });

  it.each([
    ['HTTP', (apart: ApiWorld, asked: RequestParts) => apart.call('seller', dryRun, asked)],
    ['IAM route', (apart: ApiWorld, asked: RequestParts) => apart.send(aRoleSession(programOf('seller')), programRoute(dryRun), asked)],
  ] as const)('learn of a dry run of giving to somebody only whether that can be, and never why not (%s)', async (_door, send) => {
    const { world: apart, ids: known } = await memoryRefusalWorld();
    await apart.tables.transact([{ act: 'update', key: customerKey(known.strangerId), set: { standing: 'suspended' } }]);
    const headers = { 'x-correlation-id': correlationId };
    const ask = (toCustomer: string) => send(apart, { headers, body: { resourceIds: [known.resourceId], toCustomer } });

    const [unknown, suspended, good] = [await ask(unknownIds(ids).sellerId), await ask(known.strangerId), await ask(known.purchaserId)];

    expect(suspended).toEqual(unknown);
    expect(unknown).toMatchObject({ status: 200, body: { passes: false, findings: [{ code: 'ReceiverNotAvailable' }] } });
    expect(good.body.findings).toEqual([]);
  });

  it('are refused because of who they are: whoever may, may', async () => {
    const asSeller = aRoleSession(programOf('seller'));
    const params = { transferId: ids.transferId };
    const answers = [
      await world.send(asSeller, 'GET /api/services/transfers/{transferId}', { params }),
      await world.send(asSeller, 'GET /api/services/resources/{resourceId}', { params: { resourceId: ids.resourceId } }),
      await world.send(aRoleSession(programOf('operator')), 'GET /api/services/customers'),
      await world.call('seller', 'GET /api/transfers/{transferId}', { params }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });
});
