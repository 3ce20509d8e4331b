import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { IConstruct } from 'constructs';
import type { DoorFunctionSurroundings } from '../../lib/constructs/door-function.js';
import { readSettings, type Settings } from '../../lib/settings.js';
import { aFolder } from './a-folder.js';

type Json = { readonly [name: string]: unknown };

/** One resource as its template will say it. */
export interface CdkResource {
  readonly path: string;
  readonly Type: string;
  readonly Properties: Json;
  readonly DeletionPolicy?: string;
}

/** One statement of any policy in a template. */
export interface CdkStatement {
  readonly path: string;
  readonly Effect: string;
  readonly Sid?: string;
  readonly Action: readonly string[];
  readonly Resource: readonly unknown[];
  readonly Principal?: unknown;
  readonly Condition?: unknown;
}

/** What is below a construct, resolved without a synthesis: that takes seconds and is the suite of the whole app's. */
export function resourcesIn(scope: IConstruct): readonly CdkResource[] {
  return scope.node
    .findAll()
    .filter((node) => CfnResource.isCfnResource(node))
    .map((node) => {
      const template = node as unknown as { _toCloudFormation(): object };
      const { Resources } = Stack.of(node).resolve(template._toCloudFormation()) as { Resources: Record<string, CdkResource> };
      const [resource] = Object.values(Resources);
      if (!resource) throw new Error(`${node.node.path} renders nothing`);
      return { ...resource, Properties: resource.Properties ?? {}, path: node.node.path };
    });
}

/** The resources of one type, e.g. `AWS::SQS::Queue`. */
export function ofType(resources: readonly CdkResource[], type: string): readonly CdkResource[] {
  return resources.filter((resource) => resource.Type === type);
}

/** Environment of a Lambda as text: what is known at deployment only is there as its expression. */
export function environmentOf(lambda: CdkResource | undefined): { readonly [name: string]: string } {
  const variables = (lambda?.Properties.Environment as { readonly Variables?: Json } | undefined)?.Variables ?? {};
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}

/** Every statement of every policy document in the resources: of roles, keys, queues. */
export function statementsIn(resources: readonly CdkResource[]): readonly CdkStatement[] {
  return resources.flatMap(({ path, Properties }) => documents(Properties).map((statement) => ({ ...statement, path })));
}

/** A stack of its own, in an app with the repository's context and what a test adds. */
export function aStack(context: Json = {}): Stack {
  return new Stack(anApp(context), 'Stack');
}

/** An app with the repository's context and what a test adds. */
export function anApp(context: Json = {}): App {
  const { context: shipped } = JSON.parse(readFileSync(resolve('cdk.json'), 'utf8')) as { context: Json };
  return new App({ context: { ...shipped, ...context }, outdir: aFolder() });
}

/** Settings as `-c name=value` would give them. */
export function someSettings(context: Json = {}): Settings {
  return readSettings(anApp(context).node);
}

/** A folder that stands in for the bundle of the Lambdas. */
export function aBundle(): string {
  const folder = aFolder();
  writeFileSync(join(folder, 'empty.mjs'), '');
  return folder;
}

/** What a door needs beside its row; no accesses unless a test adds them. */
export function someSurroundings(given: Partial<DoorFunctionSurroundings> = {}): DoorFunctionSurroundings {
  return { settings: someSettings(), code: Code.fromAsset(aBundle()), accesses: {}, ...given };
}

function documents(value: unknown): readonly Omit<CdkStatement, 'path'>[] {
  if (value === null || typeof value !== 'object') return [];
  const { Statement } = value as { Statement?: readonly Json[] };
  if (!Array.isArray(Statement)) return Object.values(value).flatMap(documents);
  return Statement.map((statement) => ({
    ...(statement as unknown as CdkStatement),
    Action: [statement.Action ?? []].flat() as string[],
    Resource: [statement.Resource ?? []].flat(),
  }));
}
