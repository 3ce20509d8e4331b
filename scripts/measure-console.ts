import { join } from 'node:path';
import { buildConsole } from '../lib/console-build.js';
import { firstLoad } from './check/first-load.js';

/** Kilobytes of 1,000 bytes, with gzip: document, scripts and style sheets of the first page, the design system included. */
const firstLoadKilobytesMax = 400;

const files = firstLoad(await buildConsole(join(import.meta.dirname, '..')));
for (const { file, gzipBytes } of files) console.log(`${(gzipBytes / 1000).toFixed(1).padStart(8)} KB  ${file}`);
const kilobytes = files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / 1000;
console.log(`${kilobytes.toFixed(1).padStart(8)} KB  first load with gzip, of ${firstLoadKilobytesMax} KB`);
process.exitCode = kilobytes <= firstLoadKilobytesMax ? 0 : 1;
