import * as z from 'zod';
import { reconcileLedger } from '../../domain/ledger/reconcile-ledger.js';
import { eventHandler } from '../wrappers/event-handler.js';
import { reportLedger } from '../wrappers/report-ledger.js';
import { schedules } from './schedules.js';

/** Proves the ledger and tells what differs. */
export const handler = eventHandler(schedules.ReconcileLedger.uses, z.unknown(), async (ports) =>
  reportLedger(await reconcileLedger(ports)),
);
