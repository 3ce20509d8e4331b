import { type FieldProblem, InvalidInputError } from '../errors.js';
import type { ManifestEntry } from '../transfer/transfer.js';
import { askedCredentials, askedCredentialsMax } from './asked-credentials.js';
import type { ListingTerms } from './listing.js';

/** The terms that hang on what is listed. */
export type RequiredTerms = Pick<ListingTerms, 'accessGranted' | 'credentialChoices' | 'leftBehind' | 'movesControl' | 'movesPayment'>;

/** Throws InvalidInputError with everything in the terms that does not fit these lines. */
export function requireTerms(terms: RequiredTerms, entries: readonly ManifestEntry[]): void {
  const problems = termsProblems(terms, entries);
  if (problems.length > 0) throw new InvalidInputError(problems);
}

function termsProblems(terms: RequiredTerms, entries: readonly ManifestEntry[]): FieldProblem[] {
  const types = new Map(entries.map((entry) => [entry.arn, entry.type]));
  const choices = Object.keys(terms.credentialChoices).filter((arn) => types.get(arn) !== 'secret');
  const asked = askedCredentials(terms).length;
  const stays = terms.leftBehind.filter((arn) => types.has(arn));
  const kept = new Set(terms.leftBehind);
  const granted = (terms.accessGranted ?? []).filter((arn) => !kept.has(arn));
  const problems: FieldProblem[] = [
    ...choices.map((arn) => ({
      field: `terms.credentialChoices.${arn}`,
      rule: 'is the ARN of a secret of this listing',
      remedy: 'Add the secret, or leave the choice out',
    })),
    ...stays.map((arn) => ({
      field: 'terms.leftBehind',
      value: arn,
      rule: 'is outside this listing',
      remedy: 'Leave it out of one of the two',
    })),
    ...granted.map((arn) => ({
      field: 'terms.accessGranted',
      value: arn,
      rule: 'is among terms.leftBehind: access is granted to what stays with the seller',
      remedy: 'Name it in terms.leftBehind too, or leave it out',
    })),
  ];
  if (asked > askedCredentialsMax || (asked > 0 && !terms.movesControl)) {
    const rule = `asks for at most ${askedCredentialsMax} values, and for none where control stays`;
    problems.push({ field: 'terms.credentialChoices', value: asked, rule, remedy: 'Choose rotate or keep for some, or move control' });
  }
  if (terms.movesControl || terms.movesPayment) return problems;
  return [...problems, { field: 'terms', rule: 'moves control, payment or both', remedy: 'Set movesControl or movesPayment' }];
}
