import { type IpAddress, ipAddress } from './ip-address.js';

/** The address of `192.0.2.1:443`, `[2001:db8::1]:443` or `2001:db8::1:443`, as access logs write it; undefined for `-` and any other text. */
export function addressOfPair(text: string): IpAddress | undefined {
  const match = /^(?:\[([^\]]*)\]|(.*)):(\d{1,5})$/.exec(text);
  return match && Number(match[3]) <= 65_535 ? ipAddress(match[1] ?? match[2] ?? '') : undefined;
}
