import type { Node } from 'constructs';
import * as z from 'zod';
import { producers } from '../domain/events/producers.js';
import { type LogDelivery, logDelivererNames } from './constructs/log-delivery-policy.js';

const urlList = z.preprocess((value) => (typeof value === 'string' ? value.split(',') : value), z.array(z.url()).min(1));
const flag = z.preprocess((value) => (value === 'true' || value === 'false' ? value === 'true' : value), z.boolean());

const origin = z.url().refine((text) => URL.canParse(text) && new URL(text).origin === text, {
  error: 'an address without a path and without a slash at its end',
});

const producer = z
  .string()
  .regex(/^[^:]+:[0-9]{12}$/, 'source:awsAccountId, e.g. conveyance.marketplace:111122223333')
  .transform((text) => ({ source: text.slice(0, -13), awsAccountId: text.slice(-12) }))
  .refine(({ source }) => Object.hasOwn(producers, source), {
    error: `a source of the producers' table: ${Object.keys(producers).join()}`,
  });
const producerList = z.preprocess((value) => (typeof value === 'string' ? value.split(',') : value), z.array(producer));

const ofOrganization = 'organization-trail' satisfies LogDelivery['deliverer'];
const ofAccount = logDelivererNames.filter((name) => name !== ofOrganization);
const logDelivery = z
  .string()
  .regex(
    new RegExp(`^(?:(?:${ofAccount.join('|')}):[0-9]{12}|${ofOrganization}:[0-9]{12}/o-[a-z0-9]{10,32})$`),
    `deliverer:awsAccountId, a deliverer being ${ofAccount.join()}, or ${ofOrganization}:managementAccountId/o-…`,
  )
  .transform((text): LogDelivery => {
    const [deliverer = '', awsAccountId = '', organizationId] = text.split(/[:/]/);
    return { deliverer: deliverer as LogDelivery['deliverer'], awsAccountId, ...(organizationId !== undefined && { organizationId }) };
  });
/** A bucket's policy has 20 KB. */
const logDeliveryList = z.preprocess((value) => (typeof value === 'string' ? value.split(',') : value), z.array(logDelivery).max(100));

const settingsSchema = z
  .object({
    environment: z.enum(['dev', 'test', 'prod']).default('dev'),
    /** Endpoint of the member accounts' services (private endpoints); empty for AWS's own. */
    memberEndpointUrl: z.union([z.literal(''), z.url()]).default(''),
    /** Another OIDC issuer in place of the built-in user pool, always together with `audience`. */
    issuer: z.url().optional(),
    audience: z.string().min(1).optional(),
    /** Where people sign in when not on the pool's own pages (a domain of one's own, another issuer): both addresses of the code flow. */
    authorizeUrl: z.url().optional(),
    tokenUrl: z.url().optional(),
    /** As which app console and command line sign in at another issuer; default: the audience. */
    clientId: z.string().min(1).optional(),
    /** Where the browser goes to be signed out; default: the page of the built-in user pool. Another issuer's is told as it stands here. */
    signOutUrl: z.url().optional(),
    /** Where sign-in may return to beside the console, as the command line asks. */
    callbackUrls: urlList.default(['http://localhost:8976/callback']),
    /** Where a web server of your own serves the console: no bucket and no distribution are made then. */
    consoleUrl: origin.optional(),
    /** A domain of your own for the console, always together with its certificate; default: the distribution's. */
    consoleDomain: z
      .string()
      .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a domain, e.g. console.example.com')
      .optional(),
    consoleCertificateArn: z
      .string()
      .regex(/^arn:[a-z-]+:acm:us-east-1:[0-9]{12}:certificate\//, 'a certificate of us-east-1, where CloudFront looks for it')
      .optional(),
    /** Longest time one call to a member account may take. */
    callTimeoutSeconds: z.coerce.number().int().min(1).max(60).default(8),
    /** Keeps data when a stack is destroyed, and protects it from deletion; default: everywhere but dev. */
    retain: flag.optional(),
    tableEncryption: z.enum(['aws-owned', 'customer-key']).default('aws-owned'),
    /** For how many days the bus keeps its events to be played again, 0 for none; default: 30, none in dev. */
    eventArchiveDays: z.coerce.number().int().min(0).max(3_650).optional(),
    /** AWS accounts behind the producers of events: `source:awsAccountId`, several separated by commas. */
    eventProducers: producerList.default([]),
    /** Who may deliver logs into the bucket of identification: `deliverer:awsAccountId`, several separated by commas; nobody when empty. */
    logDeliveries: logDeliveryList.default([]),
    /** New logs of a customer begin a run of identification, no sooner than so many hours after the one before; 0 for never; default: 24, 0 in dev. */
    identificationEveryHours: z.coerce.number().int().min(0).max(8_760).optional(),
    /** Who is told of alarms by e-mail; nobody when absent. */
    alarmEmail: z.email().optional(),
    /** Where the runbook stands for those who read an alarm. */
    runbookUrl: z.string().min(1).default('docs/runbook.md'),
    requestsPerSecond: z.coerce.number().int().min(1).max(10_000).default(100),
    /** Of one customer, or of one person or program of the provider's, over all routes that ask who calls. */
    requestsPerMinutePerCustomer: z.coerce.number().int().min(1).max(1_000_000).default(600),
    requestsBurst: z.coerce.number().int().min(1).max(5_000).default(200),
  })
  .refine((s) => (s.issuer === undefined) === (s.audience === undefined), {
    error: 'issuer and audience belong together: give both for another identity provider, or neither for the built-in user pool',
    path: ['issuer'],
  })
  .refine((s) => (s.authorizeUrl === undefined) === (s.tokenUrl === undefined), {
    error: 'authorizeUrl and tokenUrl belong together: give both, or neither for the sign-in pages of the built-in user pool',
    path: ['authorizeUrl'],
  })
  .refine((s) => (s.consoleDomain === undefined) === (s.consoleCertificateArn === undefined), {
    error: 'consoleDomain and consoleCertificateArn belong together: give both, or neither for the address of the distribution',
    path: ['consoleDomain'],
  })
  .refine((s) => s.consoleUrl === undefined || s.consoleDomain === undefined, {
    error: 'consoleUrl says that you serve the console yourself: consoleDomain is for the one that is served here',
    path: ['consoleUrl'],
  })
  .transform((s) => ({
    ...s,
    retain: s.retain ?? s.environment !== 'dev',
    identificationEveryHours: s.identificationEveryHours ?? (s.environment === 'dev' ? 0 : 24),
    eventArchiveDays: s.eventArchiveDays ?? (s.environment === 'dev' ? 0 : 30),
  }));

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
export function driverCallerRoleNames(environment: Settings['environment']) {
  return {
    steps: `ConveyanceStep-${environment}`,
    api: `ConveyanceApi-${environment}`,
    schedules: `ConveyanceSchedule-${environment}`,
    identification: `ConveyanceIdentification-${environment}`,
  } as const;
}

/** The role that every member account offers. */
export const driverRoleName = 'ConveyanceDriver';

/** Prefix of every Lambda's name; a step's Lambda is the prefix and the step's name. */
export function functionNamePrefix(environment: Settings['environment']): string {
  return `conveyance-${environment}-`;
}
