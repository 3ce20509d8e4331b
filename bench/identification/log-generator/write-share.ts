import type { LogPlan } from './log-plan.js';
import { type LogShare, writeLogs } from './write-logs.js';

// Started once for each processor: `write-share.ts <folder> <plan> <share>`, both as JSON.
const [folder = '', plan = '', share = ''] = process.argv.slice(2);
writeLogs(JSON.parse(plan) as LogPlan, folder, JSON.parse(share) as LogShare);
