import { InMemoryTables } from '../../adapters/in-memory/in-memory-tables.js';
import { outboxPrefix, readOutboxItem } from '../../domain/events/outbox.js';
import type { Write } from '../../domain/ports/tables.js';
import { undocumented } from './undocumented.js';

/** Tables in memory that take no event into the outbox of which the catalogue does not say everything. */
export class DocumentedTables extends InMemoryTables {
  override async transact(writes: readonly Write[]): Promise<void> {
    const items = writes.flatMap((write) => (write.act === 'put' && write.item.pk.startsWith(outboxPrefix) ? [write.item] : []));
    const missing = items.map(readOutboxItem).flatMap(undocumented);
    if (missing.length > 0) throw new Error(`Write it into lambdas/events/catalogue.ts: ${missing.join('; ')}`);
    return super.transact(writes);
  }
}
