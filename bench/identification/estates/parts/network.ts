import type { Draft } from '../draft.js';
import type { EstateDraft, Network } from '../estate-draft.js';

/** Makes one resource of a network: of a solution, or of everybody. */
type Add = (type: Draft['type'], component: string) => Draft;

/** A network with public and private subnets, routes, and its ways out. */
export function addNetwork(estate: EstateDraft, add: Add, zones: number, hasNat: boolean): Network {
  const vpc = add('vpc', 'network');
  const gateway = add('internet-gateway', 'gateway');
  estate.link(gateway, vpc);
  const subnets: Draft[] = [];
  for (const kind of ['private', 'public'] as const) {
    const routes = add('route-table', `${kind}-routes`);
    estate.link(routes, vpc);
    if (kind === 'public') estate.link(routes, gateway);
    for (let zone = 0; zone < zones; zone += 1) {
      const subnet = add('subnet', `${kind}-${'abc'[zone]}`);
      estate.link(subnet, vpc);
      estate.link(routes, subnet);
      subnets.push(subnet);
    }
  }
  if (hasNat) addNat(estate, add, subnets[subnets.length - 1]);
  return { vpc, subnets };
}

function addNat(estate: EstateDraft, add: Add, subnet: Draft | undefined): void {
  const nat = add('nat-gateway', 'nat');
  const address = add('elastic-ip', 'nat-address');
  if (subnet) estate.link(nat, subnet);
  estate.link(nat, address);
}
