import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { ModifyDBInstanceCommand, RDSClient } from '@aws-sdk/client-rds';
import { StsInventory } from '../../adapters/inventory/sts-inventory.js';
import type { KnownResource } from '../../domain/association/known-resource.js';
import { type KnownType, knownTypes } from '../../domain/association/known-type.js';
import type { InventoryGap } from '../../domain/ports/inventory.js';
import { engineLacks } from '../reference-architectures/engine-lacks.js';
import { memberClients } from './member-clients.js';
import { member } from './member-fixture.js';

const folder = join(import.meta.dirname, '..', 'reference-architectures');

/** One architecture as the engine made it. */
export interface DeployedArchitecture {
  readonly name: string;
  /** ARNs of those of its resources that the inventory knows. */
  readonly members: readonly string[];
  /** Made, of a known type, and not in the inventory. */
  readonly unread: readonly string[];
  /** Types that the engine's CloudFormation does not make. */
  readonly notMade: readonly string[];
}

/** The member account with all architectures in it, as an inventory reads it, without anything that stacks wrote. */
export interface ReferenceAccount {
  readonly resources: readonly KnownResource[];
  readonly gaps: readonly InventoryGap[];
  readonly architectures: readonly DeployedArchitecture[];
}

/** Names of the transcribed architectures. */
export const architectureNames: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length))
  .sort();

const typeNames = Object.keys(knownTypes) as KnownType[];

const typePattern = /Type: (AWS::[\w:]+)/g;

interface Made {
  readonly name: string;
  readonly physical: readonly { readonly type: string; readonly id: string }[];
  readonly notMade: readonly string[];
}

async function deploy(client: CloudFormationClient, name: string): Promise<Made> {
  const TemplateBody = readFileSync(join(folder, `${name}.yaml`), 'utf8');
  await client.send(new CreateStackCommand({ StackName: name, TemplateBody, Capabilities: ['CAPABILITY_NAMED_IAM'] }));
  const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName: name }));
  if (stack?.StackStatus !== 'CREATE_COMPLETE') throw new Error(`${name} is ${stack?.StackStatus}: ${stack?.StackStatusReason}`);
  const { StackResources = [] } = await client.send(new DescribeStackResourcesCommand({ StackName: name }));
  const physical = StackResources.map(({ ResourceType = '', PhysicalResourceId = '' }) => ({ type: ResourceType, id: PhysicalResourceId }));
  const made = new Set(physical.map(({ type }) => type));
  const notMade = [...new Set([...TemplateBody.matchAll(typePattern)].map(([, type = '']) => type))].filter((type) => !made.has(type));
  return { name, physical, notMade: notMade.sort() };
}

/** The resource as it would be known had no stack ever made it. */
function withoutStack(resource: KnownResource): KnownResource {
  const tags = Object.fromEntries(Object.entries(resource.tags).filter(([key]) => !key.startsWith('aws:')));
  return { ...resource, tags, declaredBy: [] };
}

/** The engine drops the groups of a database and puts it into one of another network, which AWS refuses: they are set as the template says. */
async function mendDatabases(stacks: CloudFormationClient, rds: RDSClient): Promise<void> {
  for (const StackName of engineLacks.filter(({ isMended }) => isMended).map(({ architecture: name }) => name)) {
    const { StackResources = [] } = await stacks.send(new DescribeStackResourcesCommand({ StackName }));
    const idOf = (logical: string) =>
      StackResources.find(({ LogicalResourceId }) => LogicalResourceId === logical)?.PhysicalResourceId ?? '';
    const groups = { DBInstanceIdentifier: idOf('Database'), VpcSecurityGroupIds: [idOf('DatabaseGroup')] };
    await rds.send(new ModifyDBInstanceCommand({ ...groups, ApplyImmediately: true }));
  }
}

/** Deploys every architecture into one account of an emulator and reads the account's inventory. */
export async function referenceAccount(endpoint: string): Promise<ReferenceAccount> {
  const clientOf = await memberClients(endpoint);
  const made: Made[] = [];
  for (const name of architectureNames) made.push(await deploy(clientOf(CloudFormationClient), name));
  await mendDatabases(clientOf(CloudFormationClient), clientOf(RDSClient));
  const clock = { now: () => '2026-11-23T10:00:00.000Z' };
  const inventory = new StsInventory({ externalIdOf: async () => 'external', clock, memberEndpointUrl: endpoint, callTimeoutSeconds: 20 });
  const { resources, gaps } = await inventory.read({ ...member, services: 'all' });
  return { gaps, resources: resources.map(withoutStack), architectures: made.map((one) => architecture(one, resources)) };
}

function architecture({ name, physical, notMade }: Made, resources: readonly KnownResource[]): DeployedArchitecture {
  const found = physical.flatMap(({ type: called, id }) => {
    const type = typeNames.find((one) => knownTypes[one].cloudFormation === called);
    if (type === undefined) return [];
    const arn = resources.find(
      (one) => one.type === type && (one.arn === id || one.aliases.includes(id.toLowerCase().replace('https://', ''))),
    )?.arn;
    return [{ called: `${called} ${id}`, arn }];
  });
  const members = new Set(found.flatMap(({ arn }) => arn ?? []));
  return { name, notMade, members: [...members].sort(), unread: found.flatMap(({ called, arn }) => (arn === undefined ? [called] : [])) };
}
