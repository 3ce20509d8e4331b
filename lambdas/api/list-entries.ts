import type * as z from 'zod';
import { visibleEntries } from '../../domain/ledger/visible-entries.js';
import type { ApiHandler } from './route.js';
import type { entriesQuery } from './schemas/ledger.js';

/** GET /api/ledger/entries */
export const listEntries: ApiHandler<undefined, z.output<typeof entriesQuery>> = async ({ speaker, query: { page, ...asked } }, ports) => ({
  body: await visibleEntries(ports, speaker, { ...asked, after: page }),
});
