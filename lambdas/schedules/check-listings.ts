import * as z from 'zod';
import { checkListings } from '../../domain/listing/check-listings.js';
import { eventHandler } from '../wrappers/event-handler.js';
import { schedules } from './schedules.js';

/** Takes listings off the marketplace whose resources are no longer as listed. */
export const handler = eventHandler(schedules.CheckListings.uses, z.unknown(), (ports) => checkListings(ports));
