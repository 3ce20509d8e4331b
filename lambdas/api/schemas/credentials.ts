import * as z from 'zod';
import { askedCredentialsMax, credentialValueCharactersMax } from '../../../domain/listing/asked-credentials.js';
import { credentialKinds } from '../../../domain/transfer/credential-kind.js';
import { resourceId } from './resources.js';

/** New values of secrets, given with a purchase. */
export const credentialValues = z
  .record(resourceId, z.string().min(1).max(credentialValueCharactersMax))
  .refine((values) => Object.keys(values).length <= askedCredentialsMax, `holds at most ${askedCredentialsMax} values`);

const kind = z.enum(credentialKinds).meta({ description: 'The private key of a new key pair, or the new value of a secret' });

/** What there is to collect of a transfer; never a value. */
export const credential = z
  .object({
    resourceId: z.string().meta({ description: 'As in the listing: of the key pair that stays, or of the secret' }),
    kind,
    state: z.enum(['waiting', 'collected', 'discarded']).meta({ description: 'What nobody collects within 30 days is discarded' }),
  })
  .meta({ id: 'Credential' });

/** Body of POST /transfers/{transferId}/credentials. */
export const collection = z.strictObject({ resourceId });

/** A credential, collected: its value is told to whoever asks first, and again only for a repeated request within 15 minutes. */
export const collectedCredential = z
  .object({
    resourceId: z.string(),
    arn: z.string().meta({ description: 'What it opens: the new key pair, or the secret' }),
    kind,
    value: z.string().optional().meta({ description: 'Told once' }),
  })
  .meta({ id: 'CollectedCredential' });
