import type { KnownType } from '../known-type.js';
import { accessLinks } from './links/access-links.js';
import { computeLinks } from './links/compute-links.js';
import { dataLinks } from './links/data-links.js';
import { jobLinks } from './links/job-links.js';
import type { ConfigurationLink } from './links/link-row.js';
import { messagingLinks } from './links/messaging-links.js';
import { networkLinks } from './links/network-links.js';

/** Every way in which the configuration of one type refers to another: type, property path, target types, relation, need. */
export const configurationLinks: readonly ConfigurationLink[] = [
  ...computeLinks,
  ...jobLinks,
  ...networkLinks,
  ...dataLinks,
  ...messagingLinks,
  ...accessLinks,
];

/** Texts of a configuration in which names of others stand: environments, user data, definitions, patterns. */
export interface ConfigurationText {
  readonly from: KnownType;
  readonly path: string;
  /** `values`: each value is a name by itself, under its key. `prose`: names are looked for inside. `base64`: prose, encoded. */
  readonly form: 'values' | 'pairs' | 'prose' | 'base64';
  readonly relation: string;
  readonly needs: boolean;
}

/** Where texts are scanned; only what they name is kept, never the text: it may hold secrets. */
export const configurationTexts: readonly ConfigurationText[] = [
  { from: 'lambda-function', path: 'Environment.Variables', form: 'values', relation: 'names in its environment', needs: true },
  {
    from: 'ecs-task-definition',
    path: 'ContainerDefinitions.Environment',
    form: 'pairs',
    relation: 'names in its environment',
    needs: true,
  },
  {
    from: 'batch-job-definition',
    path: 'ContainerProperties.Environment',
    form: 'pairs',
    relation: 'names in its environment',
    needs: true,
  },
  {
    from: 'batch-job-definition',
    path: 'EcsProperties.TaskProperties.Containers.Environment',
    form: 'pairs',
    relation: 'names in its environment',
    needs: true,
  },
  { from: 'build-project', path: 'Environment.EnvironmentVariables', form: 'pairs', relation: 'names in its environment', needs: true },
  { from: 'ec2-instance', path: 'UserData', form: 'base64', relation: 'names in its user data', needs: true },
  { from: 'launch-template', path: 'LaunchTemplateData.UserData', form: 'base64', relation: 'names in its user data', needs: true },
  { from: 'auto-scaling-group', path: 'LaunchConfiguration.UserData', form: 'base64', relation: 'names in its user data', needs: true },
  { from: 'ecs-task-definition', path: 'ContainerDefinitions.Command', form: 'prose', relation: 'names in its command', needs: false },
  { from: 'state-machine', path: 'Definition', form: 'prose', relation: 'calls', needs: true },
  { from: 'state-machine', path: 'DefinitionString', form: 'prose', relation: 'calls', needs: true },
  { from: 'event-rule', path: 'EventPattern', form: 'prose', relation: 'listens for', needs: false },
  {
    from: 'rest-api',
    path: 'Resources.ResourceMethods.*.MethodIntegration.RequestTemplates.*',
    form: 'prose',
    relation: 'calls',
    needs: false,
  },
  { from: 'event-rule', path: 'Targets.Input', form: 'prose', relation: 'names in its input', needs: false },
  { from: 'rest-api', path: 'Stages.Variables', form: 'values', relation: 'names in its stages', needs: false },
];

/** Rows by type, so that one resource reads its own only. */
export const linksByType: ReadonlyMap<KnownType, readonly ConfigurationLink[]> = Map.groupBy(configurationLinks, ({ from }) => from);
