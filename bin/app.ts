import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { bundleLambdas } from '../lib/bundle.js';
import { buildConsole } from '../lib/console-build.js';
import { addControlStacks } from '../lib/conveyance-app.js';
import { readSettings } from '../lib/settings.js';

const root = join(import.meta.dirname, '..');
const app = new App();
// In the assembly's own folder, so that two deployments at once do not meet.
const bundle = bundleLambdas(root, join(app.outdir, 'lambdas'));
const settings = readSettings(app.node);
const console = settings.consoleUrl === undefined ? { console: await buildConsole(root) } : {};
addControlStacks(app, settings, { bundle, root, ...console });
