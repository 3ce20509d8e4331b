import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { steps } from '../../lambdas/saga/steps.js';
import { bundleLambdas } from '../../lib/bundle.js';
import { addControlStacks } from '../../lib/conveyance-app.js';
import { readSettings } from '../../lib/settings.js';

// The shipped app with its steps changed from outside: by `marker`, which every step then logs when it is loaded, and by `stepServerUrl`,
// where the local engine then calls the steps instead.
const root = join(import.meta.dirname, '..', '..');
const app = new App();
const bundle = bundleLambdas(root, join(app.outdir, 'lambdas'));
const given = (name: string) => app.node.tryGetContext(name) as string | undefined;
const marker = given('marker');
if (marker !== undefined) {
  const line = `\nconsole.log(${JSON.stringify(`marker ${marker}`)});\n`;
  for (const { entry } of Object.values(steps)) appendFileSync(join(bundle, 'saga', `${entry}.mjs`), line);
}
const { transfer } = addControlStacks(app, readSettings(app.node), { bundle, root });
const stepServerUrl = given('stepServerUrl');
if (stepServerUrl !== undefined) {
  for (const construct of transfer.machines.node.findAll()) {
    if (construct instanceof LambdaFunction) construct.addEnvironment('MINISTACK_LAMBDA_PROXY_URL', stepServerUrl);
  }
}
