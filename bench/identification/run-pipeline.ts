import { cloudTrailPipelines } from './cloudtrail/pipelines.js';
import { cpuSeconds } from './cpu-seconds.js';
import { flowPipelines } from './flow/pipelines.js';
import type { Pipelines } from './pipelines.js';

// In a process of its own: `run-pipeline.ts <kind> <which> <amount>`; each message has the pipeline run once and is answered with its seconds.
const [kind, which = '', amount = '{}'] = process.argv.slice(2);
const pipelines: Pipelines = kind === 'flow' ? flowPipelines(JSON.parse(amount)) : cloudTrailPipelines(JSON.parse(amount));
process.on('message', async () => process.send?.(await cpuSeconds(() => pipelines[which]?.())));
