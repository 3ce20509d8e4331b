import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { StsInventory } from '../../adapters/inventory/sts-inventory.js';
import type { KnownResource } from '../../domain/association/known-resource.js';
import { type KnownType, knownTypes } from '../../domain/association/known-type.js';
import type { InventoryGap } from '../../domain/ports/inventory.js';
import { memberClients } from './member-clients.js';
import { member } from './member-fixture.js';
import { mendArchitecture } from './mend-architecture.js';
import { templateResources } from './template-resources.js';

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

async function deploy(clientOf: Awaited<ReturnType<typeof memberClients>>, name: string): Promise<Made> {
  const client = clientOf(CloudFormationClient);
  const TemplateBody = readFileSync(join(folder, `${name}.yaml`), 'utf8');
  await client.send(new CreateStackCommand({ StackName: name, TemplateBody, Capabilities: ['CAPABILITY_NAMED_IAM'] }));
  const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName: name }));
  if (stack?.StackStatus !== 'CREATE_COMPLETE') throw new Error(`${name} is ${stack?.StackStatus}: ${stack?.StackStatusReason}`);
  const { StackResources = [] } = await client.send(new DescribeStackResourcesCommand({ StackName: name }));
  const named = StackResources.map((one) => [one.LogicalResourceId ?? '', one.PhysicalResourceId ?? ''] as const);
  const ids = await mendArchitecture(clientOf, TemplateBody, new Map(named));
  const physical = templateResources(TemplateBody, () => undefined).flatMap(({ logicalId, type }) => {
    const id = ids.get(logicalId);
    return id === undefined ? [] : [{ type, id }];
  });
  const made = new Set(physical.map(({ type }) => type));
  const notMade = [...new Set([...TemplateBody.matchAll(typePattern)].map(([, type = '']) => type))].filter((type) => !made.has(type));
  return { name, physical, notMade: notMade.sort() };
}

/** The resource as it would be known had no stack ever made it: without what CloudFormation tagged, declared and named after its stack. */
function withoutStack({ name, ...resource }: KnownResource): KnownResource {
  const tags = Object.fromEntries(Object.entries(resource.tags).filter(([key]) => !key.startsWith('aws:')));
  const isOfStack = name === undefined || architectureNames.some((stack) => name.startsWith(`${stack}-`));
  return { ...resource, ...(!isOfStack && { name }), tags, declaredBy: [] };
}

/** Deploys every architecture into one account of an emulator and reads the account's inventory. */
export async function referenceAccount(endpoint: string): Promise<ReferenceAccount> {
  const clientOf = await memberClients(endpoint);
  const made: Made[] = [];
  for (const name of architectureNames) made.push(await deploy(clientOf, name));
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
