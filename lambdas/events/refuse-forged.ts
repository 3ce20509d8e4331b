import * as z from 'zod';
import { mustSend } from '../../domain/events/producers.js';
import { queuedEventHandler } from '../wrappers/queued-event-handler.js';

const event = z.object({ source: z.string().max(256), 'detail-type': z.string().max(128) });

/** RefuseForged: what nobody may send is no event of ours; it becomes a dead letter that says so, far from the tables. */
export const handler = queuedEventHandler('RefuseForged', event, async (_ports, { source, 'detail-type': type }) => mustSend(source, type));
