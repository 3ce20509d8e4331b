import * as z from 'zod';
import { routeEndedExecution } from '../../domain/transfer/route-ended-execution.js';
import { countEndedExecution } from '../wrappers/metrics.js';
import { queuedEventHandler } from '../wrappers/queued-event-handler.js';

const event = z.object({ detail: z.object({ name: z.string().max(80), status: z.string().max(20) }) });

/** An execution that failed, timed out or was aborted is routed by its transfer's status. */
export const handler = queuedEventHandler('RouteEndedExecution', event, async (ports, { detail }) => {
  countEndedExecution(detail.name);
  await routeEndedExecution(ports, detail.name, detail.status);
});
