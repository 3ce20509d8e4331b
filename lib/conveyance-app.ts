import { join } from 'node:path';
import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Settings } from './settings.js';
import { ApiStack } from './stacks/api-stack.js';
import { DataStack } from './stacks/data-stack.js';
import { TransferStack } from './stacks/transfer-stack.js';
import { WatchStack } from './stacks/watch-stack.js';

/** The stacks of the control account. */
export interface ControlStacks {
  readonly data: DataStack;
  readonly transfer: TransferStack;
  readonly api: ApiStack;
  readonly watch: WatchStack;
}

/** Adds the control account's stacks to an app, with the policy checks; `bundle` is the folder of the bundled Lambdas, `root` the repository's. */
export function addControlStacks(app: App, settings: Settings, folders: { readonly bundle: string; readonly root: string }): ControlStacks {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const { bundle, root } = folders;
  const name = (part: string) => `Conveyance-${settings.environment}-${part}`;
  const data = new DataStack(app, name('Data'), { settings });
  const transfer = new TransferStack(app, name('Transfer'), { settings, bundle, data, machinesFolder: join(root, 'statemachines') });
  const api = new ApiStack(app, name('Api'), { settings, bundle, data });
  const watch = new WatchStack(app, name('Watch'), { settings, transfer, api });
  return { data, transfer, api, watch };
}
