import type { CredentialChoice, Parties } from '../../domain/access/parties.js';

/** What the parties chose for a secret; without a choice its value stays. */
export function credentialChoice(arn: string, parties: Parties): CredentialChoice {
  return parties.credentialChoices[arn] ?? 'keep';
}
