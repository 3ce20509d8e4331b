import type { NetworkMap } from './network-map.js';
import { natCode, unresolved } from './unresolved.js';

/** Ids of what holds addresses for others, as logs write them. */
const interfaceId = /^eni-[0-9a-f]{8,17}$/;
const elasticId = /^eipalloc-[0-9a-f]{8,17}$/;

/** Numbers holders of addresses: nodes by themselves, what is not in the inventory above them; and says what a holder stands for. */
export class HolderIndex {
  readonly #strangers = new Map<string, number>();
  /** By stranger's place. */
  readonly #ranks: number[] = [];
  readonly #names: string[] = [];
  readonly #lifted = new Map<number, number | undefined>();

  constructor(readonly network: NetworkMap) {}

  /** A number for what is not in the inventory: it holds its address against others all the same. */
  stranger(name: string): number {
    const known = this.#strangers.get(name);
    if (known !== undefined) return known;
    const number = this.network.resources.length + this.#strangers.size;
    this.#strangers.set(name, number);
    this.#names.push(name);
    this.#ranks.push(interfaceId.test(name) ? 1 : elasticId.test(name) ? 2 : 0);
    return number;
  }

  /** How many have a number. */
  get count(): number {
    return this.network.resources.length + this.#names.length;
  }

  /** The ARN of a node, and what a stranger was called. */
  nameOf(holder: number): string {
    return this.network.resources[holder]?.arn ?? this.#names[holder - this.network.resources.length] ?? '';
  }

  /** As `RankOf`: an interface that a service manages for nobody known says as little as a person's. */
  rankOf(holder: number): number {
    const resource = this.network.resources[holder];
    if (resource === undefined) return this.#ranks[holder - this.network.resources.length] ?? 0;
    if (resource.type === 'elastic-ip') return 2;
    return resource.type === 'network-interface' && (resource.managedBy ?? 'other') === 'other' ? 1 : 0;
  }

  /** What an interface is attached to or managed for, or an Elastic IP address leads to; undefined for anything else. */
  partnerOf(holder: number): number | undefined {
    const type = this.network.resources[holder]?.type;
    if (type !== 'network-interface' && type !== 'elastic-ip') return undefined;
    if (!this.#lifted.has(holder)) this.#lifted.set(holder, this.network.partnerOf(holder));
    return this.#lifted.get(holder);
  }

  /** The node that a holder stands for, or why it stands for none. */
  meaningOf(holder: number): number {
    if (holder < 0) return holder;
    const resource = this.network.resources[holder];
    if (resource === undefined) return unresolved.unknownHolder;
    if (resource.type === 'nat-gateway') return natCode(holder);
    if (resource.type === 'lambda-function') return unresolved.managed;
    if (resource.managedBy === undefined) return holder;
    const partner = this.partnerOf(holder);
    if (partner === undefined) return unresolved.managed;
    return resource.managedBy === 'nat' ? natCode(partner) : partner;
  }
}
