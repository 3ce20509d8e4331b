import { findLastLease } from '../../domain/transfer/find-last-lease.js';
import { stepHandler } from '../wrappers/step-handler.js';

/** State FindLastLease. */
export const handler = stepHandler('FindLastLease', findLastLease);
