import * as z from 'zod';
import { sweepIdentifications } from '../../domain/association/identification/sweep-identifications.js';
import { eventHandler } from '../wrappers/event-handler.js';
import { schedules } from './schedules.js';

/** Sends runs of identification that stand still on their way again. */
export const handler = eventHandler(schedules.SweepIdentifications.uses, z.unknown(), (ports) => sweepIdentifications(ports));
