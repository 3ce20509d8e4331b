import type { KnownType } from '../../../domain/association/known-type.js';
import { arnOf, isNamedByPeople, type Place } from './arn-forms.js';
import type { Draft, Practice, Sighting } from './draft.js';
import { isNeeded, type LinkKind, linkKind, settingsKind } from './link-kinds.js';
import type { Namer } from './naming-schemes.js';
import type { Random } from './random.js';

/** Which logs an account has switched on; nobody has all. */
export interface LogSwitches {
  readonly flow: boolean;
  /** CloudTrail data events (objects, items, invocations): they cost, so fewer than half of accounts have them. */
  readonly dataEvents: boolean;
  readonly balancer: boolean;
  readonly s3Access: boolean;
  readonly resolver: boolean;
}

/** Rates as providers meet them: flow logs are asked for by most security baselines, the others are paid extras. Management events are always there. */
export function drawSwitches(random: Random): LogSwitches {
  return {
    flow: random.chance(0.85),
    dataEvents: random.chance(0.45),
    balancer: random.chance(0.6),
    s3Access: random.chance(0.25),
    resolver: random.chance(0.4),
  };
}

/** A planted solution while it is being made. */
export class SolutionDraft {
  readonly members = new Set<Draft>();
  /** Members that another solution made: that one declares and tags them, as a resource is in one stack only. */
  readonly borrowed = new Set<Draft>();

  constructor(
    readonly estate: EstateDraft,
    readonly name: string,
    readonly team: string,
    readonly practice: Practice,
    /** The network it lives in: its own or the shared one. */
    public network: Network,
  ) {}

  get random(): Random {
    return this.estate.random;
  }

  /** What this solution made itself, and so declares and tags. */
  get own(): readonly Draft[] {
    return [...this.members].filter((draft) => !this.borrowed.has(draft));
  }

  /** Makes a member of this solution. */
  add(type: KnownType, component: string): Draft {
    const draft = this.estate.add(type, component, this.name, this.team);
    this.members.add(draft);
    return draft;
  }
}

/** What resources are placed in. */
export interface Network {
  readonly vpc: Draft;
  readonly subnets: readonly Draft[];
}

/** One AWS account while it is being made. */
export class EstateDraft {
  readonly resources: Draft[] = [];
  readonly solutions: SolutionDraft[] = [];
  readonly shared = new Set<Draft>();
  readonly sightings: Sighting[] = [];
  readonly needed: (readonly [Draft, Draft])[] = [];
  readonly #arns = new Set<string>();

  constructor(
    readonly random: Random,
    readonly place: Place,
    readonly switches: LogSwitches,
    readonly namer: Namer,
  ) {}

  /** Makes a cloud resource; it is a member of nothing yet. */
  add(type: KnownType, component: string, solution: string, team: string): Draft {
    const base = this.namer(solution, component, type, team, this.random);
    const isTaken = this.#arns.has(arnOf(type, base, this.place, this.random.fork())) && isNamedByPeople(type);
    const name = isTaken ? `${base}-${this.random.hex(4)}` : base;
    const arn = arnOf(type, name, this.place, this.random);
    this.#arns.add(arn);
    const id = arn.slice(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1).toLowerCase();
    const empty = { links: [], leases: [], declaredBy: [], statements: [], opensTo: [], tags: {} };
    const draft: Draft = { arn, type, name, component, aliases: [...new Set([id, name.toLowerCase()])], ...empty };
    this.resources.push(draft);
    return draft;
  }

  /** Makes a shared service: a member of no solution. */
  addShared(type: KnownType, component: string): Draft {
    const draft = this.add(type, component, 'platform', 'platform');
    this.shared.add(draft);
    return draft;
  }

  /** Writes into the configuration of one resource that it refers to another, where a description of it would show that. */
  link(from: Draft, to: Draft): void {
    if (isNeeded(from.type, to.type)) this.needed.push([from, to]);
    this.#show(from, to, linkKind(from.type, to.type));
  }

  /** Writes the name of one resource into the settings of another. */
  mention(from: Draft, to: Draft): void {
    this.#show(from, to, settingsKind(from.type));
  }

  #show(from: Draft, to: Draft, kind: LinkKind | undefined): void {
    if (kind === undefined || from === to || from.links.some((link) => link.toArn === to.arn && link.relation === kind.relation)) return;
    from.links.push({ toArn: to.arn, ...kind });
  }

  /** Lets a log see one resource act on another. */
  see(sighting: Sighting): void {
    if (sighting.events > 0 && sighting.from !== sighting.to) this.sightings.push(sighting);
  }
}
