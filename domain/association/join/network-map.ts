import type { KnownResource } from '../known-resource.js';
import type { KnownType } from '../known-type.js';
import { nodesByArn } from '../nodes-by-arn.js';

/** Whom an interface that a service manages, or an Elastic IP address, works for. */
const partnerTypes: Readonly<Record<NonNullable<KnownResource['managedBy']> | 'address' | 'person', readonly KnownType[]>> = {
  balancer: ['load-balancer', 'classic-load-balancer'],
  nat: ['nat-gateway'],
  function: [],
  endpoint: ['vpc-endpoint'],
  other: ['efs-mount-target', 'efs-file-system', 'rds-instance', 'rds-cluster', 'elasticache-cluster', 'elasticache-replication-group'],
  address: ['ec2-instance', 'nat-gateway', 'load-balancer', 'classic-load-balancer'],
  person: ['ec2-instance'],
};

/** Links from a place to its VPC go over at most this many others: interface, subnet, VPC. */
const stepsToVpcMax = 2;

/** Types whose place says in which VPC a resource is. */
const placeTypes: ReadonlySet<KnownType> = new Set(['vpc', 'subnet', 'security-group', 'rds-subnet-group']);

/** Members behind one NAT gateway that are told; more are as good as everybody. */
const membersMax = 10_000;

/** How known resources stand to each other in networks, from their configuration. */
export class NetworkMap {
  readonly #nodes: ReadonlyMap<string, number>;
  /** For each node, those that refer to it. */
  readonly #referring = new Map<number, number[]>();
  readonly #behind = new Map<number, readonly number[]>();

  constructor(readonly resources: readonly KnownResource[]) {
    this.#nodes = nodesByArn(resources);
    resources.forEach(({ links }, from) => {
      if (links.length === 0) return;
      for (const to of this.#linked(from)) {
        const list = this.#referring.get(to);
        if (list === undefined) this.#referring.set(to, [from]);
        else list.push(from);
      }
    });
  }

  /** The one resource that an interface or Elastic IP address works for; undefined where there is none or several. */
  partnerOf(node: number): number | undefined {
    const { type, managedBy } = this.resources[node] as KnownResource;
    const types = partnerTypes[type === 'elastic-ip' ? 'address' : (managedBy ?? 'person')];
    const partners = new Set(
      [...this.#linked(node), ...(this.#referring.get(node) ?? [])].filter((one) => types.includes(this.#type(one))),
    );
    return partners.size === 1 ? [...partners][0] : undefined;
  }

  /** The id of the VPC that a resource is in; undefined where its configuration does not say, or says several. */
  vpcOf(node: number): string | undefined {
    if (this.#leadsNowhere(node)) return undefined;
    const vpcs = new Set<number>();
    let open = [node];
    for (let step = 0; step <= stepsToVpcMax && open.length > 0; step += 1) {
      for (const place of open) if (this.#type(place) === 'vpc') vpcs.add(place);
      open = open.flatMap((place) => this.#linked(place)).filter((place) => placeTypes.has(this.#type(place)));
    }
    const [vpc] = vpcs;
    return vpcs.size === 1 && vpc !== undefined ? idOf(this.resources[vpc] as KnownResource) : undefined;
  }

  /** Those whose traffic leaves through a NAT gateway: what stands in the subnets whose routes lead there. */
  behindNat(nat: number): readonly number[] {
    const known = this.#behind.get(nat) ?? this.#found(nat);
    this.#behind.set(nat, known);
    return known;
  }

  #found(nat: number): readonly number[] {
    const tables = (this.#referring.get(nat) ?? []).filter((node) => this.#type(node) === 'route-table');
    const subnets = tables.flatMap((table) => this.#linked(table)).filter((node) => this.#type(node) === 'subnet');
    const inside = subnets.flatMap((subnet) => this.#referring.get(subnet) ?? []);
    const members = inside.filter((node) => !placeTypes.has(this.#type(node)) && node !== nat && this.#type(node) !== 'route-table');
    return [...new Set(members)].sort((x, y) => x - y).slice(0, membersMax);
  }

  /** True for what is no VPC and names nothing: most resources that only logs speak of. */
  #leadsNowhere(node: number): boolean {
    const { type, links } = this.resources[node] as KnownResource;
    return links.length === 0 && type !== 'vpc';
  }

  #type(node: number): KnownType {
    return (this.resources[node] as KnownResource).type;
  }

  #linked(node: number): readonly number[] {
    return (this.resources[node] as KnownResource).links.flatMap(({ toArn }) => {
      const to = this.#nodes.get(toArn);
      return to === undefined || to === node ? [] : [to];
    });
  }
}

/** The last part of an ARN: the id that other resources and logs name. */
function idOf({ arn }: KnownResource): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
