import { ipAddress } from '../logs/ip-address.js';

/** An address in its scope, as one text; public addresses exist once, wherever a log names them. */
export interface AddressKey {
  readonly scope: string;
  readonly address: string;
}

/** The scope of every public address. */
export const publicScope = 'public';

/** The key of an address; undefined for a text that is none, or names no resource. `scope`: of a private address, the VPC. */
export function addressKey(scope: string, text: string): AddressKey | undefined {
  const address = ipAddress(text);
  if (address === undefined || address.reach === 'nobody') return undefined;
  return { scope: address.reach === 'public' ? publicScope : scope, address: address.text };
}

/** True for a scope in which an address is held by one at a time: the internet or a VPC. */
export function isNetwork(scope: string): boolean {
  return scope === publicScope || scope.startsWith('vpc-');
}
