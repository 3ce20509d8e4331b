import type { Use } from '../wrappers/environment.js';
import type { Route } from './route.js';
import { customerRoutes } from './routes/customers.js';
import { identificationRoutes } from './routes/identification.js';
import { ledgerRoutes } from './routes/ledger.js';
import { listingRoutes } from './routes/listings.js';
import { operatorRoutes } from './routes/operator.js';
import { purchaseRoutes } from './routes/purchases.js';
import { resourceRoutes } from './routes/resources.js';
import { serviceRoutes } from './routes/services.js';
import { systemRoutes } from './routes/system.js';
import { transferRoutes } from './routes/transfers.js';
import { usageRoutes } from './routes/usage.js';
import { servicesRow } from './services-row.js';

/** Every operation by HTTP, as people call it: console and command line read this table. */
export const routes: readonly Route[] = [
  ...systemRoutes,
  ...customerRoutes,
  ...operatorRoutes,
  ...serviceRoutes,
  ...resourceRoutes,
  ...identificationRoutes,
  ...listingRoutes,
  ...purchaseRoutes,
  ...transferRoutes,
  ...ledgerRoutes,
  ...usageRoutes,
];

/** Every way in by HTTP, those of services included: CDK, dispatcher and OpenAPI read this table. */
export const servedRoutes: readonly Route[] = [...routes, ...routes.filter((row) => row.services === true).map(servicesRow)];

/** What the API's Lambda uses. */
export const apiUses = [
  'service',
  'tables',
  'memberCloud',
  'vault',
  'executions',
  'directory',
  'rateLimit',
  'indexes',
  'identificationWork',
] as const satisfies readonly Use[];
