import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { producers } from '../../domain/events/producers.js';
import { transferMoves } from '../../domain/transfer/transfer.js';
import { inventoryReads } from '../../drivers/inventory/inventory-reads.js';
import { drivers } from '../../drivers/registry.js';
import { asyncApiDocument } from '../../lambdas/api/asyncapi.js';
import { openApiDocument } from '../../lambdas/api/openapi.js';
import { routes } from '../../lambdas/api/routes.js';
import { scopes } from '../../lambdas/api/scopes.js';
import { catalogue } from '../../lambdas/events/catalogue.js';
import { refusals } from '../../lambdas/events/schemas/refusals.js';
import { subscriptions } from '../../lambdas/events/subscriptions.js';
import { steps } from '../../lambdas/saga/steps.js';
import { schedules } from '../../lambdas/schedules/schedules.js';
import { problems } from '../../lambdas/wrappers/problem.js';
import { engineCapabilities } from '../../test/contracts/engine-capability.js';
import { engineLacks } from '../../test/reference-architectures/engine-lacks.js';
import { commandLinePage } from './command-line-page.js';
import { type ApiDocument, consoleApi } from './console-api.js';
import { consoleWords } from './console-words.js';
import type { Document } from './document.js';
import { driversPage } from './drivers-page.js';
import { enginesPage } from './engines-page.js';
import { eventsPage } from './events-page.js';
import { inventoryPage } from './inventory-page.js';
import { problemsPage } from './problems-page.js';
import { routesPage } from './routes-page.js';
import { schedulesPage } from './schedules-page.js';
import { stepsPage } from './steps-page.js';
import { subscriptionsPage } from './subscriptions-page.js';

const root = join(import.meta.dirname, '../..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');

/** All generated documents, each from the table that is the one home of its facts. */
export function documents(): readonly Document[] {
  const openApi = JSON.stringify(openApiDocument(), null, 2);
  return [
    routesPage(routes, scopes),
    commandLinePage(routes),
    { path: 'docs/reference/openapi.json', text: `${openApi}\n` },
    problemsPage(problems),
    stepsPage(steps),
    subscriptionsPage(subscriptions),
    eventsPage({ rows: Object.values(catalogue).flat(), producers, refusals }),
    { path: 'docs/reference/events.json', text: `${JSON.stringify(asyncApiDocument(), null, 2)}\n` },
    schedulesPage(schedules),
    driversPage(drivers),
    enginesPage(engineCapabilities()),
    inventoryPage(inventoryReads, engineLacks),
    consoleApi(JSON.parse(openApi) as ApiDocument),
    consoleWords({ drivers, transferMoves, steps, glossary: text('docs/glossary.md'), machines: text('statemachines/README.md') }),
  ];
}
