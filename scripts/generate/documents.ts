import { eventTypes } from '../../domain/events/event-envelope.js';
import { drivers } from '../../drivers/registry.js';
import { openApiDocument } from '../../lambdas/api/openapi.js';
import { routes } from '../../lambdas/api/routes.js';
import { scopes } from '../../lambdas/api/scopes.js';
import { subscriptions } from '../../lambdas/events/subscriptions.js';
import { steps } from '../../lambdas/saga/steps.js';
import { schedules } from '../../lambdas/schedules/schedules.js';
import { problems } from '../../lambdas/wrappers/problem.js';
import type { Document } from './document.js';
import { driversPage } from './drivers-page.js';
import { problemsPage } from './problems-page.js';
import { routesPage } from './routes-page.js';
import { schedulesPage } from './schedules-page.js';
import { stepsPage } from './steps-page.js';
import { subscriptionsPage } from './subscriptions-page.js';

/** All generated documents, each from the table that is the one home of its facts. */
export function documents(): readonly Document[] {
  return [
    routesPage(routes, scopes),
    { path: 'docs/reference/openapi.json', text: `${JSON.stringify(openApiDocument(), null, 2)}\n` },
    problemsPage(problems),
    stepsPage(steps),
    subscriptionsPage(subscriptions, eventTypes),
    schedulesPage(schedules),
    driversPage(drivers),
  ];
}
