import type { PolicyDocument } from './policy-document.js';
import { isDanglingPrincipal } from './principal-classification.js';
import { rewriteMentions } from './principal-mention.js';

/** A policy that can be written: AWS refuses one that names a principal deleted since. `dropped` lists those taken out. */
export function writablePolicy(document: PolicyDocument): {
  readonly document: PolicyDocument;
  readonly dropped: readonly string[];
} {
  const dropped = new Set<string>();
  const statements = document.Statement.map((statement) =>
    rewriteMentions(statement, (mention) => {
      if (mention.kind !== 'principal' || !isDanglingPrincipal(mention.value)) return [mention.value];
      dropped.add(mention.value);
      return [];
    }),
  );
  return { document: { ...document, Statement: statements.filter((statement) => statement !== undefined) }, dropped: [...dropped] };
}
