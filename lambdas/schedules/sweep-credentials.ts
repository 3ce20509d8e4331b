import * as z from 'zod';
import { sweepCredentials } from '../../domain/transfer/sweep-credentials.js';
import { eventHandler } from '../wrappers/event-handler.js';
import { schedules } from './schedules.js';

/** Empties the vault of what has no more use there. */
export const handler = eventHandler(schedules.SweepCredentials.uses, z.unknown(), (ports) => sweepCredentials(ports));
