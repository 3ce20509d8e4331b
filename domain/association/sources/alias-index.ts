import type { KnownType } from '../known-type.js';

/** One resource as names lead to it. */
export interface Aliased {
  readonly arn: string;
  readonly type: KnownType;
  readonly awsAccountId: string;
  readonly region: string;
  /** Lower case. */
  readonly aliases: readonly string[];
}

/** Resources that one alias may lead to; more is no name. */
const sharersMax = 64;

/** From what configurations and texts call a resource to its ARN; a name that fits several leads nowhere. */
export class AliasIndex {
  readonly #arns = new Map<string, Aliased>();
  readonly #aliases = new Map<string, Aliased[]>();

  constructor(resources: Iterable<Aliased>) {
    for (const resource of resources) {
      this.#arns.set(resource.arn, resource);
      for (const alias of new Set(resource.aliases)) {
        const sharers = this.#aliases.get(alias);
        if (sharers === undefined) this.#aliases.set(alias, [resource]);
        else if (sharers.length < sharersMax) sharers.push(resource);
      }
    }
  }

  /** The resource of exactly this ARN. */
  known(arn: string): Aliased | undefined {
    return this.#arns.get(arn);
  }

  /** The one resource that is called so, of these types where any are given; one in the same account and region comes first. */
  find(alias: string, near: Pick<Aliased, 'awsAccountId' | 'region'>, types?: readonly KnownType[]): Aliased | undefined {
    const fitting = (this.#aliases.get(alias) ?? []).filter(({ type }) => types === undefined || types.includes(type));
    const inAccount = fitting.filter(({ awsAccountId }) => awsAccountId === near.awsAccountId);
    const here = inAccount.filter(({ region }) => region === near.region || region === 'global' || near.region === 'global');
    const [best = []] = [here, inAccount, fitting].filter((list) => list.length > 0);
    return best.length === 1 ? best[0] : undefined;
  }
}
