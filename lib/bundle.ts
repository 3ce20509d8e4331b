import { rmSync } from 'node:fs';
import { buildSync } from 'esbuild';
import { subscriptions } from '../lambdas/events/subscriptions.js';
import { steps } from '../lambdas/saga/steps.js';
import { schedules } from '../lambdas/schedules/schedules.js';

/** Entry of the API's one Lambda. */
export const apiEntry = 'api/api';

/** Every Lambda's file under lambdas/, without extension, from the tables. */
export function lambdaEntries(): readonly string[] {
  const from = (folder: string, rows: Record<string, { readonly entry: string }>) =>
    Object.values(rows).map((row) => `${folder}/${row.entry}`);
  return [apiEntry, ...from('saga', steps), ...from('events', subscriptions), ...from('schedules', schedules)];
}

/** Bundles Lambdas of the repository at `root` in one call into `outdir`, shared code split out; the same source gives the same bytes. */
export function bundleLambdas(root: string, outdir: string, entries: readonly string[] = lambdaEntries()): string {
  rmSync(outdir, { recursive: true, force: true });
  buildSync({
    absWorkingDir: root,
    entryPoints: entries.map((entry) => ({ in: `lambdas/${entry}.ts`, out: entry })),
    outdir,
    outbase: 'lambdas',
    chunkNames: 'shared/[hash]',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    // Error names are read by Step Functions and by the answers' table: minifying must not change them.
    keepNames: true,
    legalComments: 'none',
    logLevel: 'warning',
    // CommonJS dependencies inside ES modules call `require` for Node's own modules.
    banner: { js: "import{createRequire as conveyanceRequire}from'node:module';const require=conveyanceRequire(import.meta.url);" },
  });
  return outdir;
}
