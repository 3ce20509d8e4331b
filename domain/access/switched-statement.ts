import type { CustomerAccess, Parties } from './parties.js';
import type { PolicyStatement } from './policy-document.js';
import { accountOfPrincipal, isAccountPrincipal, principalClassification } from './principal-classification.js';
import { type PrincipalMention, rewriteMentions } from './principal-mention.js';

/** True where a mention lets somebody in: allowed by name, or excepted from a denial. */
export function opens(statement: PolicyStatement, mention: PrincipalMention): boolean {
  return (statement.Effect === 'Allow') === (mention.sense === 'named');
}

/** What names the purchaser in the place of such a mention; empty where its record holds nothing of that kind. */
export function replacementsFor(mention: PrincipalMention, to: CustomerAccess): readonly string[] {
  if (mention.kind === 'principal') return to.principals;
  if (mention.kind === 'principal-arn') return to.principals.filter((principal) => !isAccountPrincipal(principal));
  if (mention.kind === 'account')
    return to.principals.filter(isAccountPrincipal).map((principal) => accountOfPrincipal(principal) ?? principal);
  if (mention.kind === 'network') return to.networks;
  return mention.kind === 'customer' ? [to.customerId] : [];
}

/**
 * The statement with the purchaser where the seller was let in. A denial that names the seller goes on naming it and names the purchaser
 * as well, so the same guard rail stands; the very same object when it does not name the seller.
 */
export function switchedStatement(statement: PolicyStatement, parties: Parties): PolicyStatement | undefined {
  return rewriteMentions(statement, (mention) => {
    if (principalClassification(mention, parties) !== 'seller') return [mention.value];
    if (opens(statement, mention)) return replacementsFor(mention, parties.to);
    return statement.Effect === 'Deny' ? [mention.value, ...replacementsFor(mention, parties.to)] : [mention.value];
  });
}
