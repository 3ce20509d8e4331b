import type { Use } from '../wrappers/environment.js';
import type { Route } from './route.js';
import { customerRoutes } from './routes/customers.js';
import { identificationRoutes } from './routes/identification.js';
import { ledgerRoutes } from './routes/ledger.js';
import { listingRoutes } from './routes/listings.js';
import { operatorRoutes } from './routes/operator.js';
import { purchaseRoutes } from './routes/purchases.js';
import { resourceRoutes } from './routes/resources.js';
import { systemRoutes } from './routes/system.js';
import { transferRoutes } from './routes/transfers.js';
import { usageRoutes } from './routes/usage.js';

/** Every way in by HTTP: CDK, dispatcher, OpenAPI, console and CLI read this table. */
export const routes: readonly Route[] = [
  ...systemRoutes,
  ...customerRoutes,
  ...operatorRoutes,
  ...resourceRoutes,
  ...identificationRoutes,
  ...listingRoutes,
  ...purchaseRoutes,
  ...transferRoutes,
  ...ledgerRoutes,
  ...usageRoutes,
];

/** What the API's Lambda uses. */
export const apiUses = ['service', 'tables', 'memberCloud', 'vault', 'executions', 'directory'] as const satisfies readonly Use[];
