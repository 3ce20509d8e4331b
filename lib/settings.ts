import type { Node } from 'constructs';
import * as z from 'zod';

const urlList = z.preprocess((value) => (typeof value === 'string' ? value.split(',') : value), z.array(z.url()).min(1));
const flag = z.preprocess((value) => (value === 'true' || value === 'false' ? value === 'true' : value), z.boolean());

const settingsSchema = z
  .object({
    environment: z.enum(['dev', 'test', 'prod']).default('dev'),
    /** Endpoint of the member accounts' services (private endpoints); empty for AWS's own. */
    memberEndpointUrl: z.union([z.literal(''), z.url()]).default(''),
    /** Another OIDC issuer in place of the built-in user pool, always together with `audience`. */
    issuer: z.url().optional(),
    audience: z.string().min(1).optional(),
    /** Where sign-in may return to: console and command line. */
    callbackUrls: urlList.default(['http://localhost:8976/callback']),
    /** Longest time one call to a member account may take. */
    callTimeoutSeconds: z.coerce.number().int().min(1).max(60).default(8),
    /** Keeps data when a stack is destroyed, and protects it from deletion; default: everywhere but dev. */
    retain: flag.optional(),
    tableEncryption: z.enum(['aws-owned', 'customer-key']).default('aws-owned'),
    requestsPerSecond: z.coerce.number().int().min(1).max(10_000).default(100),
    requestsBurst: z.coerce.number().int().min(1).max(5_000).default(200),
  })
  .refine((s) => (s.issuer === undefined) === (s.audience === undefined), {
    error: 'issuer and audience belong together: give both for another identity provider, or neither for the built-in user pool',
    path: ['issuer'],
  })
  .transform((s) => ({ ...s, retain: s.retain ?? s.environment !== 'dev' }));

/** Everything that may differ between two deployments of the control account. */
export type Settings = z.output<typeof settingsSchema>;

/** Settings from context (`-c name=value` or cdk.json); throws with every bad value at once. */
export function readSettings(node: Node): Settings {
  const names = Object.keys(settingsSchema.in.shape);
  const parsed = settingsSchema.safeParse(Object.fromEntries(names.map((name) => [name, node.tryGetContext(name)])));
  if (!parsed.success) throw new Error(`Settings (-c name=value):\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** Names the control app and the member app agree on: only these roles may assume `ConveyanceDriver`. */
export function driverCallerRoleNames(environment: Settings['environment']): { readonly steps: string; readonly api: string } {
  return { steps: `ConveyanceStep-${environment}`, api: `ConveyanceApi-${environment}` };
}

/** The role that every member account offers. */
export const driverRoleName = 'ConveyanceDriver';

/** Prefix of every Lambda's name; a step's Lambda is the prefix and the step's name. */
export function functionNamePrefix(environment: Settings['environment']): string {
  return `conveyance-${environment}-`;
}
