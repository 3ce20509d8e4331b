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
  executions: z.object({ TRANSFER_MACHINE_ARN: name, UNDO_MACHINE_ARN: name }),
  eventBus: z.object({ EVENT_BUS_NAME: name }),
  directory: z.object({ USER_POOL_ID: z.string().default('') }),
  /** Which deployment answers: shown by the health route. */
  service: z.object({ SERVICE_ENVIRONMENT: z.enum(['dev', 'test', 'prod']) }),
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
