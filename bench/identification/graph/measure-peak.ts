import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { decodeEvidence } from '../../../domain/association/evidence/evidence-bytes.js';
import { graphologyRun } from './graphology-run.js';
import { groupRun } from './group-run.js';
import { largeResources } from './large-estate.js';

const [file = '', nodes = '0', run = 'own'] = process.argv.slice(2);
const evidence = decodeEvidence(readFileSync(file));
const resources = largeResources(Number(nodes));
// The main thread is busy while it works, so another one looks at the memory of the whole process.
const watching = `const { workerData } = require('node:worker_threads'); const most = new Float64Array(workerData);
setInterval(() => { const { rss } = process.memoryUsage(); if (rss > most[0]) most[0] = rss; }, 2);`;
const shared = new SharedArrayBuffer(8);
const worker = new Worker(watching, { eval: true, workerData: shared });
await wait(300);
globalThis.gc?.();
await wait(100);
const base = process.memoryUsage().rss;
new Float64Array(shared)[0] = base;
if (run === 'own') groupRun(evidence, resources);
else graphologyRun(evidence, Number(nodes));
await worker.terminate();
const peak = Math.max(new Float64Array(shared)[0] ?? 0, process.memoryUsage().rss);
console.log(Math.max(0, peak - base));
