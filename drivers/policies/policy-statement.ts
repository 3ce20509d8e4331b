/** One statement of an IAM policy document, as JSON writes it. */
export interface PolicyStatement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: PolicyCondition;
}

/** Operator → key → value or values. */
export type PolicyCondition = { readonly [operator: string]: { readonly [key: string]: string | readonly string[] } };

/** What one action is allowed on. */
export interface Grant {
  readonly action: string;
  readonly resources: readonly string[];
  readonly condition?: PolicyCondition;
}

/** Allow statements for the grants: one for each set of resources and condition, actions sorted, nothing said twice. */
export function allowStatements(grants: readonly Grant[]): readonly PolicyStatement[] {
  const groups = new Map<string, { readonly grant: Grant; readonly actions: Set<string> }>();
  for (const grant of grants) {
    const key = JSON.stringify([grant.resources, grant.condition ?? null]);
    const group = groups.get(key) ?? { grant, actions: new Set() };
    group.actions.add(grant.action);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ grant, actions }) => ({
    Effect: 'Allow',
    Action: [...actions].sort(),
    Resource: grant.resources,
    ...(grant.condition === undefined ? {} : { Condition: grant.condition }),
  }));
}
