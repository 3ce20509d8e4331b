import * as z from 'zod';
import { publishOutbox } from '../../domain/events/publish-outbox.js';
import { eventHandler } from '../wrappers/event-handler.js';
import { subscriptions } from './subscriptions.js';

/** The envelope of a new outbox item; a record that has none stands for itself, to be told as a dead letter and not to hold up the stream. */
const record = z
  .object({ dynamodb: z.object({ NewImage: z.object({ envelope: z.object({ S: z.string() }) }) }) })
  .transform(({ dynamodb }) => dynamodb.NewImage.envelope.S)
  .catch(({ value }) => JSON.stringify(value));
const event = z.object({ Records: z.array(record).max(100) });

/** New outbox items are published to the bus. */
export const handler = eventHandler(subscriptions.PublishOutbox.uses, event, (ports, { Records }) => publishOutbox(ports, Records));
