import type { ConfigurationItem } from '../../domain/association/sources/configuration-item.js';
import { knownResources } from '../../domain/association/sources/known-resources.js';
import { typeShapes } from '../../domain/association/sources/type-shapes.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { Inventory, InventoryGap, InventoryReading } from '../../domain/ports/inventory.js';

/** Member accounts whose resources are kept in memory as describe calls would answer them. */
export class InMemoryInventory implements Inventory {
  readonly #items: ConfigurationItem[] = [];
  /** What every reading says could not be read. */
  gaps: readonly InventoryGap[] = [];

  constructor(private readonly clock: Clock) {}

  add(...items: readonly Omit<ConfigurationItem, 'readAt'>[]): void {
    this.#items.push(...items.map((item) => ({ ...item, readAt: this.clock.now() })));
  }

  async read({ awsAccountId, region, services }: Parameters<Inventory['read']>[0]): Promise<InventoryReading> {
    const isWanted = (item: ConfigurationItem) =>
      item.awsAccountId === awsAccountId && (typeShapes[item.type].isGlobal === true ? services === 'all' : item.region === region);
    const readAt = this.clock.now();
    const resources = knownResources(this.#items.filter(isWanted).map((item) => ({ ...item, readAt })));
    return { resources: [...resources].sort((a, b) => (a.arn < b.arn ? -1 : 1)), gaps: this.gaps, readAt };
  }
}
