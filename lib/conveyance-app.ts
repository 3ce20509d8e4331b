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

/** What the stacks take from disk. */
export interface ControlFolders {
  /** The bundled Lambdas. */
  readonly bundle: string;
  /** The repository. */
  readonly root: string;
  /** The built console; not needed where a web server of one's own serves it (`consoleUrl`). */
  readonly console?: string;
}

/** Adds the control account's stacks to an app, with the policy checks. */
export function addControlStacks(app: App, settings: Settings, folders: ControlFolders): ControlStacks {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const { bundle, root, console } = folders;
  const name = (part: string) => `Conveyance-${settings.environment}-${part}`;
  const data = new DataStack(app, name('Data'), { settings });
  const transfer = new TransferStack(app, name('Transfer'), { settings, bundle, data, machinesFolder: join(root, 'statemachines') });
  const api = new ApiStack(app, name('Api'), { settings, bundle, data, ...(console !== undefined && { console }) });
  const watch = new WatchStack(app, name('Watch'), { settings, data, transfer, api });
  return { data, transfer, api, watch };
}
