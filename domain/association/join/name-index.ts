import type { KnownResource } from '../known-resource.js';
import { nodesByArn } from '../nodes-by-arn.js';
import { outerArn } from './outer-arn.js';
import { Questions } from './questions.js';

/** Resources that one name may lead to; what more share is no name. */
const sharersMax = 64;

/** Names that AWS gives once in the world: ids with a hash, DNS names, URLs and bucket names. */
const uniqueId = /^[a-z]{1,12}-[0-9a-f]{8,17}$/;

/** From what logs call a resource to its node: by ARN, or by a name in an AWS account; a name that fits several leads nowhere. */
export class NameIndex {
  readonly #arns: ReadonlyMap<string, number>;
  readonly #aliases = new Map<string, number[]>();

  constructor(
    readonly resources: readonly KnownResource[],
    readonly questions = new Questions(),
  ) {
    this.#arns = nodesByArn(resources);
    resources.forEach(({ aliases }, node) => {
      for (const alias of aliases) {
        const sharers = this.#aliases.get(alias);
        if (sharers === undefined) this.#aliases.set(alias, [node]);
        else if (sharers.at(-1) !== node && sharers.length < sharersMax) sharers.push(node);
      }
    });
  }

  /** The node of an ARN, or of what it names a part or version of. */
  ofArn(arn: string): number | undefined {
    this.questions.ask(arn);
    const known = this.#arns.get(arn);
    if (known !== undefined) return known;
    const shorter = outerArn(arn);
    if (shorter === undefined) return undefined;
    this.questions.ask(shorter);
    return this.#arns.get(shorter);
  }

  /** The one resource of an AWS account that is called so; of any account where the name exists once in the world. Without a region: of any. */
  ofAlias(awsAccountId: string, region: string, alias: string): number | undefined {
    const lower = alias.toLowerCase();
    this.questions.ask(lower);
    const sharers = this.#aliases.get(lower);
    if (sharers === undefined) return undefined;
    const own = sharers.filter((node) => this.resources[node]?.awsAccountId === awsAccountId);
    const near = own.filter((node) => region === '' || [region, 'global'].includes(this.resources[node]?.region ?? ''));
    if (near.length > 0) return near.length === 1 ? near[0] : undefined;
    if (own.length > 0 || sharers.length !== 1) return undefined;
    return this.#isUnique(lower, sharers[0] as number) ? sharers[0] : undefined;
  }

  /** The resource that a DNS name leads to; `''` as scope: any network. */
  ofHostName(name: string): number | undefined {
    const bare = name.toLowerCase().replace(/\.$/, '');
    this.questions.ask(bare);
    const sharers = this.#aliases.get(bare) ?? [];
    return bare.includes('.') && sharers.length === 1 ? sharers[0] : undefined;
  }

  #isUnique(alias: string, node: number): boolean {
    return uniqueId.test(alias) || alias.includes('.') || alias.includes('/') || this.resources[node]?.type === 's3-bucket';
  }
}
