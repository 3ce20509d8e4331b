import type { Draft } from './draft.js';
import type { EstateDraft, SolutionDraft } from './estate-draft.js';
import type { Random } from './random.js';

const layers: { readonly [layer: string]: RegExp } = {
  network: /^(vpc|subnet|route-table|internet-gateway|nat-gateway|vpc-endpoint)$/,
  data: /^(rds|dynamodb|s3|elasticache|efs|kms|secret|kinesis)/,
};

function layerOf({ type }: Draft): string {
  return Object.entries(layers).find(([, types]) => types.test(type))?.[0] ?? 'app';
}

/** A stack for all, or one for each layer (three templates in ten are split so, as the guides of AWS advise). */
function declareInStacks({ estate, name, own }: SolutionDraft, random: Random): void {
  const isSplit = random.chance(0.3);
  const stacks = new Map<string, string>();
  for (const draft of own) {
    // One in twenty-five was added by hand after the stack was made.
    if (draft.isDerived === true || random.chance(0.04)) continue;
    const layer = isSplit ? layerOf(draft) : 'all';
    const { awsAccountId, region } = estate.place;
    const stack = stacks.get(layer) ?? `arn:aws:cloudformation:${region}:${awsAccountId}:stack/${name}-${layer}/${random.hex(8)}`;
    stacks.set(layer, stack);
    if (!draft.declaredBy.includes(stack)) draft.declaredBy.push(stack);
  }
}

/** What tools and services say of who declares each solution: stacks, a workspace tag with one in four that other code made, applications. */
export function declareSolutions(estate: EstateDraft, random: Random): void {
  for (const solution of estate.solutions) {
    const { made } = solution.practice;
    if (made === 'stack') declareInStacks(solution, random);
    if (made === 'code' && random.chance(0.25)) {
      for (const draft of solution.own) {
        if (random.chance(solution.practice.tags)) draft.tags = { ...draft.tags, 'terraform:workspace': `${solution.name}-prod` };
      }
    }
    // Few organizations keep applications in the registry of AWS.
    if (random.chance(0.08)) {
      const application = `arn:aws:resource-groups:${estate.place.region}:${estate.place.awsAccountId}:group/${solution.name}/${random.hex(12)}`;
      for (const draft of solution.own) if (random.chance(0.9)) draft.declaredBy.push(application);
    }
  }
}
