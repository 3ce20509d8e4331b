import type { Inventory, InventoryReading } from '../../domain/ports/inventory.js';
import type { ClientMaker } from '../../drivers/inventory/inventory-read.js';
import { inventorySessionPolicy } from '../../drivers/inventory/inventory-session-policy.js';
import { MemberSessions, type MemberSessionsOptions } from '../sts/member-sessions.js';
import { clientConfig } from '../sts/session-clients.js';
import { readInventory } from './read-inventory.js';

type Target = Parameters<Inventory['read']>[0];

/** Inventories read through ConveyanceDriver, by sessions that may read and nothing else. */
export class StsInventory implements Inventory {
  readonly #options: MemberSessionsOptions;
  readonly #sessions: MemberSessions;

  constructor(options: MemberSessionsOptions) {
    this.#options = options;
    this.#sessions = new MemberSessions(options);
  }

  async read({ awsAccountId, region, services }: Target): Promise<InventoryReading> {
    const request = { awsAccountId, name: 'conveyance-inventory', policy: inventorySessionPolicy };
    const credentials = await this.#sessions.credentials(request, () => undefined);
    const { memberEndpointUrl: endpointUrl, callTimeoutSeconds, clock } = this.#options;
    const config = { ...clientConfig({ credentials, region, endpointUrl, callTimeoutSeconds }), forcePathStyle: endpointUrl !== undefined };
    return readInventory({ awsAccountId, region, readAt: clock.now(), client: clientsWith(config) }, services);
  }
}

/** Makes each client once. */
export function clientsWith(config: object): <C>(maker: ClientMaker<C>) => C {
  const made = new Map<unknown, unknown>();
  return <C>(maker: ClientMaker<C>) => {
    const client = (made.get(maker) as C | undefined) ?? new maker(config);
    made.set(maker, client);
    return client;
  };
}
