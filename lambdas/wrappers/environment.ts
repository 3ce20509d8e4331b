import * as z from 'zod';

const name = z.string().min(1);

/** What a Lambda may use, and the environment each use needs; types the CDK props and is checked at cold start. */
export const environmentParts = {
  tables: z.object({
    RESOURCES_TABLE: name,
    MARKETPLACE_TABLE: name,
    TRANSFERS_TABLE: name,
    LEDGER_TABLE: name,
    IDEMPOTENCY_TABLE: name,
  }),
  /** Sessions of ConveyanceDriver in member accounts; the endpoint is a setting (private endpoints), empty for AWS's own. */
  memberCloud: z.object({ MEMBER_ENDPOINT_URL: z.string().default(''), CALL_TIMEOUT_SECONDS: z.coerce.number().int().min(1).max(60) }),
  vault: z.object({ VAULT_KEY_ID: name }),
  /** The machines on which a transfer begins; empty where none is begun: there each transfer names its own. */
  executions: z.object({ TRANSFER_MACHINE_ARN: z.string(), UNDO_MACHINE_ARN: z.string() }),
  eventBus: z.object({ EVENT_BUS_NAME: name }),
  deadLetters: z.object({ DEAD_LETTER_QUEUE_URL: name }),
  /** The bucket of identification: all of it for those that read logs, indexes alone for those that ask. */
  objects: z.object({ IDENTIFICATION_BUCKET: name }),
  indexes: z.object({ IDENTIFICATION_BUCKET: name }),
  identificationWork: z.object({ IDENTIFICATION_BUCKET: name, LOG_QUEUE_URL: name, RUN_QUEUE_URL: name }),
  /** The shortest time between two runs that nobody asked for; 0 for none. */
  identificationPace: z.object({ IDENTIFICATION_EVERY_HOURS: z.coerce.number().int().min(0).max(8_760) }),
  directory: z.object({ USER_POOL_ID: z.string().default('') }),
  rateLimit: z.object({ REQUESTS_PER_MINUTE_PER_CUSTOMER: z.coerce.number().int().min(1).max(1_000_000) }),
  /** Which deployment answers, and where its people sign in (empty where it is not told): shown by the public routes. */
  service: z.object({
    SERVICE_ENVIRONMENT: z.enum(['dev', 'test', 'prod']),
    SIGN_IN_ISSUER: z.string().default(''),
    SIGN_IN_AUTHORIZE_URL: z.string().default(''),
    SIGN_IN_TOKEN_URL: z.string().default(''),
    SIGN_IN_SIGN_OUT_URL: z.string().default(''),
    SIGN_IN_CLIENT_ID: z.string().default(''),
  }),
} as const;

export type Use = keyof typeof environmentParts;

/** Environment of a Lambda with these uses, as text (what CDK sets). */
export type EnvironmentOf<U extends Use> = { readonly [K in U]: z.input<(typeof environmentParts)[K]> }[U];

/** The parsed environment of one use; throws with every missing name at cold start. */
export function readEnvironment<U extends Use>(use: U, source: NodeJS.ProcessEnv = process.env): z.output<(typeof environmentParts)[U]> {
  const parsed = environmentParts[use].safeParse(source);
  if (!parsed.success) throw new Error(`Environment for ${use}: ${z.prettifyError(parsed.error)}`);
  return parsed.data as z.output<(typeof environmentParts)[U]>;
}
