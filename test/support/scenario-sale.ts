import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { sessionClients } from '../../adapters/sts/session-clients.js';
import { createCustomer } from '../../domain/customer/create-customer.js';
import { creditCustomer } from '../../domain/customer/credit-customer.js';
import { createListing } from '../../domain/listing/create-listing.js';
import { publishListing } from '../../domain/listing/publish-listing.js';
import type { IdPrefix } from '../../domain/ports/id-source.js';
import type { Ports } from '../../domain/ports/ports.js';
import { importResources } from '../../domain/resource/import-resources.js';
import type { DriverClients } from '../../drivers/driver.js';
import { type SeededSolution, seedSolution } from '../../scripts/demo/seed-solution.js';
import { currency, region, roleArn, walletMinor } from '../../scripts/demo/world.js';
import { localClient } from '../../scripts/local/local-client.js';
import { canary } from '../../scripts/support/canary.js';
import { secretValue as registered } from './canary-values.js';
import type { ScenarioStage } from './scenario-stage.js';

const price = { amountMinor: 120_000n, currency };
const undoWindowSeconds = 86_400;

/** A published solution, its purchaser with money in the wallet, and the id the transfer will have. */
export interface ScenarioSale {
  readonly seeded: SeededSolution;
  /** The member account's own administrator: prepares, reads back, makes outside changes. */
  readonly outside: DriverClients;
  readonly purchaser: { readonly customerId: string; readonly network: string; readonly principal: string };
  readonly listingId: string;
  readonly resourceIds: readonly string[];
  readonly transferId: string;
  /** The value the secret has before the transfer: must turn up nowhere. */
  readonly secretValue: string;
}

/** Makes and lists a solution of the seller in a member account; `number` makes its names and its purchaser's network its own. */
export async function prepareSale(stage: ScenarioStage, awsAccountId: string, number: number): Promise<ScenarioSale> {
  const { ports, sellerId } = stage;
  const outside = await administratorOf(stage.cloud.memberEndpoint, awsAccountId);
  const secretValue = registered(canary(`${awsAccountId}-${number}`));
  const solution = { name: `sale-${number}`, title: `Sale ${number}`, awsAccountId, priceMinor: String(price.amountMinor) };
  const seeded = await seedSolution(outside, solution, secretValue);
  const imported = await importResources(ports, { awsAccountId, owner: sellerId, select: { kind: 'arns', arns: seeded.arns } });
  const resourceIds = imported.items.flatMap(({ resourceId }) => resourceId ?? []);
  const purchaser = await registerPurchaser(ports, awsAccountId, number);
  const credentialChoices = { [seeded.secretArn]: 'rotate' } as const;
  const terms = { undoWindowSeconds, movesControl: true, movesPayment: true, credentialChoices, bystanders: [], leftBehind: [] };
  const { title } = solution;
  const { listingId } = await createListing(ports, sellerId, { title, description: title, price, terms, resourceIds });
  await publishListing(ports, { seller: sellerId, listingId, correlationId: ports.ids.next('cor') });
  return { seeded, outside, purchaser, listingId, resourceIds, transferId: ports.ids.next('trf'), secretValue };
}

/** The ids of the stage, except that the next transfer is the one of this sale: faults must be planned before it exists. */
export function idsOfSale(ports: Pick<Ports, 'ids'>, { transferId }: ScenarioSale): Pick<Ports, 'ids'> {
  return { ids: { next: (prefix: IdPrefix) => (prefix === 'trf' ? transferId : ports.ids.next(prefix)) } };
}

async function administratorOf(endpointUrl: string, awsAccountId: string): Promise<DriverClients> {
  const sts = new STSClient(localClient(endpointUrl));
  const { Credentials: keys } = await sts.send(
    new AssumeRoleCommand({ RoleArn: roleArn(awsAccountId, 'Administrator'), RoleSessionName: 'outside' }),
  );
  const credentials = {
    accessKeyId: keys?.AccessKeyId ?? '',
    secretAccessKey: keys?.SecretAccessKey ?? '',
    sessionToken: keys?.SessionToken ?? '',
  };
  return sessionClients({ credentials, region, endpointUrl, callTimeoutSeconds: 20, beforeSend: () => undefined });
}

let registering: Promise<unknown> = Promise.resolve();

/** One customer after the other: access records are written under one version. */
async function registerPurchaser(ports: Ports, awsAccountId: string, number: number): Promise<ScenarioSale['purchaser']> {
  const network = `20.${number}.0.0/16`;
  const principal = roleArn(awsAccountId, `purchaser-${number}`);
  const access = { principals: [principal], networks: [network], securityGroups: [], keyAdministrators: [] };
  const registered = registering.then(() => createCustomer(ports, { name: `Purchaser ${number}`, access }));
  registering = registered.catch(() => undefined);
  const { customerId } = await registered;
  await creditCustomer(ports, { customerId, amount: { amountMinor: BigInt(walletMinor), currency }, description: 'Deposit' });
  return { customerId, network, principal };
}
