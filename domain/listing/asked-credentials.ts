import { type FieldProblem, InvalidInputError } from '../errors.js';
import { cloudResourceId } from '../resource/cloud-resource.js';
import type { CredentialValues } from '../transfer/given-credentials.js';
import type { ListingTerms } from './listing.js';

/** Secrets for which one listing may ask a new value: all fit into one purchase. */
export const askedCredentialsMax = 20;

/** Characters of one value a purchaser gives. */
export const credentialValueCharactersMax = 4_096;

/** Resource ids of the secrets for which the purchaser gives a new value, in a fixed order. */
export function askedCredentials({ credentialChoices }: Pick<ListingTerms, 'credentialChoices'>): readonly string[] {
  const asked = Object.entries(credentialChoices).filter(([, choice]) => choice === 'ask');
  return asked.map(([arn]) => cloudResourceId(arn)).sort();
}

/** Throws InvalidInputError, which names every value that is missing, too many or of no use, and tells none. */
export function requireCredentialValues(terms: Pick<ListingTerms, 'credentialChoices'>, values: CredentialValues): void {
  const asked = askedCredentials(terms);
  const given = Object.entries(values);
  const problems: FieldProblem[] = [
    ...asked
      .filter((resourceId) => !Object.hasOwn(values, resourceId))
      .map((resourceId) => ({
        field: `credentialValues.${resourceId}`,
        rule: 'is missing: the listing asks for the new value of this secret',
        remedy: 'Give it with POST /api/purchases; an event on the bus cannot carry it',
      })),
    ...given
      .filter(([resourceId]) => !asked.includes(resourceId))
      .map(([resourceId]) => ({
        field: `credentialValues.${resourceId}`,
        rule: 'is not asked for by the listing',
        remedy: 'Leave it out; terms.asks of the listing names what to give',
      })),
    ...given
      .filter(([, value]) => value.length === 0 || value.length > credentialValueCharactersMax)
      .map(([resourceId]) => ({
        field: `credentialValues.${resourceId}`,
        rule: `has 1 to ${credentialValueCharactersMax} characters`,
        remedy: 'Give a value of that length',
      })),
  ];
  if (problems.length > 0) throw new InvalidInputError(problems);
}
