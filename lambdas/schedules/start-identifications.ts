import * as z from 'zod';
import { startDueIdentifications } from '../../domain/association/identification/start-due-identifications.js';
import { readEnvironment } from '../wrappers/environment.js';
import { eventHandler } from '../wrappers/event-handler.js';
import { schedules } from './schedules.js';

/** Begins runs of identification for customers of whom new logs were read. */
export const handler = eventHandler(schedules.StartIdentifications.uses, z.unknown(), (ports) =>
  startDueIdentifications(ports, readEnvironment('identificationPace').IDENTIFICATION_EVERY_HOURS),
);
