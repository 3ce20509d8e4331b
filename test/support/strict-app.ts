import { join } from 'node:path';
import { App, CliCredentialsStackSynthesizer } from 'aws-cdk-lib';
import type { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { bundleLambdas } from '../../lib/bundle.js';
import { addControlStacks } from '../../lib/conveyance-app.js';
import { readSettings } from '../../lib/settings.js';

// The shipped app, deployed with the caller's own keys: nobody may assume the toolkit's roles where signatures are checked.
const root = join(import.meta.dirname, '..', '..');
const app = new App({ defaultStackSynthesizer: new CliCredentialsStackSynthesizer() });
const bundle = bundleLambdas(root, join(app.outdir, 'lambdas'));
const { data } = addControlStacks(app, readSettings(app.node), { bundle, root });
// This engine takes what a service delivers for unencrypted, so that the queue's own rule refuses the bucket where policies are checked.
(data.identification.bucket.node.defaultChild as CfnBucket).notificationConfiguration = undefined;
