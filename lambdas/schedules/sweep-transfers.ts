import * as z from 'zod';
import { sweepTransfers } from '../../domain/transfer/sweep-transfers.js';
import { eventHandler } from '../wrappers/event-handler.js';
import { schedules } from './schedules.js';

/** Looks at transfers that should have moved on. */
export const handler = eventHandler(schedules.SweepTransfers.uses, z.unknown(), (ports) => sweepTransfers(ports));
