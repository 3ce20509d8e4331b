import { producers } from '../../domain/events/producers.js';
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
import { commandLinePage } from './command-line-page.js';
import type { Document } from './document.js';
import { driversPage } from './drivers-page.js';
import { enginesPage } from './engines-page.js';
import { eventsPage } from './events-page.js';
import { problemsPage } from './problems-page.js';
import { routesPage } from './routes-page.js';
import { schedulesPage } from './schedules-page.js';
import { stepsPage } from './steps-page.js';
import { subscriptionsPage } from './subscriptions-page.js';

/** All generated documents, each from the table that is the one home of its facts. */
export function documents(): readonly Document[] {
  return [
    routesPage(routes, scopes),
    commandLinePage(routes),
    { path: 'docs/reference/openapi.json', text: `${JSON.stringify(openApiDocument(), null, 2)}\n` },
    problemsPage(problems),
    stepsPage(steps),
    subscriptionsPage(subscriptions),
    eventsPage({ rows: Object.values(catalogue).flat(), producers, refusals }),
    { path: 'docs/reference/events.json', text: `${JSON.stringify(asyncApiDocument(), null, 2)}\n` },
    schedulesPage(schedules),
    driversPage(drivers),
    enginesPage(engineCapabilities()),
  ];
}
