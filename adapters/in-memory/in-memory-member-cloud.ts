import type { Blocker, ResidualAccess } from '../../domain/access/findings.js';
import type { MemberCloud, ResourceControl, Verb } from '../../domain/ports/resource-control.js';
import type { CloudResourceRef, CloudResourceType, Found, JsonObject, Link } from '../../domain/resource/cloud-resource.js';
import { ResourceNotFoundError } from '../../domain/resource/errors.js';
import type { FigurePoint } from '../../domain/resource/figure.js';
import { foreignTags, ownerTag } from '../../domain/resource/ownership-tags.js';
import { scopedControl } from '../sts/scoped-control.js';

/** One cloud resource of the fake world; `staged` and `rotated` hold the ids of the transfers that left their mark. */
export interface WorldResource {
  readonly ref: CloudResourceRef;
  configuration: JsonObject;
  tags: { [key: string]: string };
  links: readonly Link[];
  blockers: readonly Blocker[];
  warnings: readonly Blocker[];
  measured: readonly FigurePoint[];
  /** Customer whom the configuration lets in; starts as the owner tag says. */
  letsIn: string | undefined;
  readonly staged: Set<string>;
  readonly rotated: Set<string>;
}

/** One call that reached the fake world. */
export interface WorldCall {
  readonly verb: Verb | 'untag';
  readonly arns: readonly string[];
}

type Target = Parameters<MemberCloud['open']>[0];

/** What a test says of a resource; the rest is filled in. */
export interface WorldResourceInput {
  readonly configuration?: JsonObject;
  readonly tags?: { readonly [key: string]: string };
  readonly links?: readonly Link[];
  readonly blockers?: readonly Blocker[];
  readonly region?: string;
}

interface Planned {
  readonly verb: WorldCall['verb'] | 'open';
  readonly error: Error;
  /** `after`: the effect lands, the answer is lost. */
  readonly when: 'before' | 'after';
}

/** Member accounts as a fake world: keeps the contract of ResourceControl, fails when told to, and lets the outside change things. */
export class InMemoryMemberCloud implements MemberCloud {
  readonly resources = new Map<string, WorldResource>();
  readonly calls: WorldCall[] = [];
  readonly opened: Target[] = [];
  readonly #planned: Planned[] = [];

  /** Puts a resource into the world; `arn` names its account. */
  add(type: CloudResourceType, arn: string, input: WorldResourceInput = {}): CloudResourceRef {
    const [, , , arnRegion = '', arnAccount = ''] = arn.split(':');
    const ref = { type, arn, awsAccountId: arnAccount || '222222222222', region: input.region ?? (arnRegion || 'eu-west-1') };
    this.resources.set(arn, {
      ref,
      configuration: input.configuration ?? {},
      tags: { ...input.tags },
      links: input.links ?? [],
      blockers: input.blockers ?? [],
      warnings: [],
      measured: [],
      letsIn: input.tags?.[ownerTag],
      staged: new Set(),
      rotated: new Set(),
    });
    return ref;
  }

  /** The next `times` calls of `verb` throw `error`: before their effect, or after it has landed. */
  failNext(verb: Planned['verb'], error: Error, { times = 1, when = 'before' as Planned['when'] } = {}): void {
    for (let i = 0; i < times; i += 1) this.#planned.push({ verb, error, when });
  }

  /** Somebody else edits the configuration of a resource. */
  change(arn: string, configuration: JsonObject): void {
    const resource = this.resource(arn);
    resource.configuration = { ...resource.configuration, ...configuration };
  }

  /** Somebody else deletes a resource. */
  remove(arn: string): void {
    this.resources.delete(arn);
  }

  /** The resource itself. Throws ResourceNotFoundError. */
  resource(arn: string): WorldResource {
    const resource = this.resources.get(arn);
    if (resource === undefined) throw new ResourceNotFoundError(arn);
    return resource;
  }

  async open(target: Target): Promise<ResourceControl> {
    this.opened.push(target);
    this.#fail('open', 'before');
    return scopedControl(target.verb, { scope: target.scope, control: this.#control(target) });
  }

  #control(target: Target): ResourceControl {
    const act = <T>(verb: WorldCall['verb'], refs: readonly CloudResourceRef[], effect: () => T) => this.#act(verb, refs, effect);
    return {
      list: () => act('list', [], () => this.#listed(target)),
      discover: (ref) => act('discover', [ref], () => this.#found(ref)),
      blockers: (found) => this.resources.get(found.ref.arn)?.blockers ?? [],
      readBlockers: async () => [],
      warnings: (found) => this.resources.get(found.ref.arn)?.warnings ?? [],
      measure: (refs) => act('measure', refs, () => refs.flatMap(({ arn }) => this.resources.get(arn)?.measured ?? [])),
      stage: (found, { transferId }) =>
        act('stage', [found.ref], () => {
          this.resource(found.ref.arn).staged.add(transferId);
          return { stagedFor: transferId };
        }),
      unstage: ({ ref }, { transferId }) => act('unstage', [ref], () => void this.resources.get(ref.arn)?.staged.delete(transferId)),
      rotate: ({ ref }, { transferId }) => act('rotate', [ref], () => void this.resource(ref.arn).rotated.add(transferId)),
      discard: ({ ref }, { transferId }) => act('discard', [ref], () => void this.resources.get(ref.arn)?.rotated.delete(transferId)),
      switchOver: ({ ref }, { transferId, to }) => act('switchOver', [ref], () => this.#switch(ref, transferId, to.customerId)),
      verify: ({ ref }, { to }) => act('verify', [ref], () => this.#left(ref, to.customerId)),
      tag: (refs, tags) =>
        act('tag', refs, () => {
          for (const ref of refs) Object.assign(this.resource(ref.arn).tags, tags);
        }),
      untag: (refs, tags) =>
        act('untag', refs, () => {
          for (const ref of refs) this.#untag(ref, tags);
        }),
    };
  }

  async #act<T>(verb: WorldCall['verb'], refs: readonly CloudResourceRef[], effect: () => T): Promise<T> {
    this.calls.push({ verb, arns: refs.map((ref) => ref.arn) });
    this.#fail(verb, 'before');
    const answer = effect();
    this.#fail(verb, 'after');
    return answer;
  }

  #fail(verb: Planned['verb'], when: Planned['when']): void {
    const index = this.#planned.findIndex((planned) => planned.verb === verb);
    if (this.#planned[index]?.when !== when) return;
    const [planned] = this.#planned.splice(index, 1);
    throw planned?.error;
  }

  #listed({ type, awsAccountId, region }: Target): readonly CloudResourceRef[] {
    const refs = [...this.resources.values()].map(({ ref }) => ref);
    return refs.filter((ref) => ref.type === type && ref.awsAccountId === awsAccountId && ref.region === region);
  }

  #found(ref: CloudResourceRef): Found {
    const { configuration, tags, links, staged } = this.resource(ref.arn);
    return structuredClone({ ref, configuration: { ...configuration, tags: foreignTags(tags) }, tags, links, marks: [...staged] });
  }

  #switch(ref: CloudResourceRef, transferId: string, toCustomer: string): void {
    const resource = this.resource(ref.arn);
    resource.staged.delete(transferId);
    resource.rotated.delete(transferId);
    resource.letsIn = toCustomer;
  }

  #left(ref: CloudResourceRef, toCustomer: string): readonly ResidualAccess[] {
    const { letsIn, tags } = this.resource(ref.arn);
    const ways = { configuration: letsIn, [`tag ${ownerTag}`]: tags[ownerTag] };
    return Object.entries(ways).map(([what, customer]) => ({
      arn: ref.arn,
      what,
      state: customer === toCustomer ? 'removed' : 'open',
      reason: `It names ${customer ?? 'nobody'}.`,
    }));
  }

  #untag(ref: CloudResourceRef, tags: { readonly [key: string]: string }): void {
    const resource = this.resources.get(ref.arn);
    for (const [key, value] of Object.entries(tags)) if (resource?.tags[key] === value) delete resource.tags[key];
  }
}
