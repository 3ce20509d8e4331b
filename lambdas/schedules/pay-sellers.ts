import * as z from 'zod';
import { paySellers } from '../../domain/transfer/pay-sellers.js';
import { eventHandler } from '../wrappers/event-handler.js';
import { schedules } from './schedules.js';

/** Pays sellers whose undo window has ended. */
export const handler = eventHandler(schedules.PaySellers.uses, z.unknown(), (ports) => paySellers(ports));
