import { type IpAddress, ipAddress } from './ip-address.js';
import { remembered } from './remembered.js';

const pairPattern = /^(?:\[([^\]]*)\]|(.*)):(\d{1,5})$/;

/** Targets, and callers that call again. */
const addressOf = remembered(2_048, ipAddress);

/** The address of `192.0.2.1:443`, `[2001:db8::1]:443` or `2001:db8::1:443`, as access logs write it; undefined for `-` and any other text. */
export function addressOfPair(text: string): IpAddress | undefined {
  const match = pairPattern.exec(text);
  return match && Number(match[3]) <= 65_535 ? addressOf(match[1] ?? match[2] ?? '') : undefined;
}
