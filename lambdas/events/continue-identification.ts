import * as z from 'zod';
import { continueIdentification } from '../../domain/association/identification/continue-identification.js';
import { queuedEventHandler } from '../wrappers/queued-event-handler.js';

const event = z.object({ identificationId: z.string().max(64) });

/** A run of identification is worked on for a while. */
export const handler = queuedEventHandler('ContinueIdentification', event, (ports, { identificationId }) =>
  continueIdentification(ports, identificationId),
);
