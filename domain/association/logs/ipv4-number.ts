const point = 0x2e;

/** What stands for bytes that are no IPv4 address; outside of what 32 bits hold. */
export const noIpv4 = 0x1_0000_0000;

/**
 * The 32 bits of a dotted IPv4 address as a signed number, `noIpv4` for other bytes: leading zeros, which are octal to some, are refused.
 * Signed, because the engine keeps whole numbers of 32 bits with a sign without an object.
 */
export function ipv4Number(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  let octet = -1;
  let octets = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte === point) {
      if (octet < 0) return noIpv4;
      value = (value << 8) | octet;
      octet = -1;
      octets++;
    } else {
      const digit = byte - 0x30;
      if (digit < 0 || digit > 9 || octet === 0) return noIpv4;
      octet = octet < 0 ? digit : octet * 10 + digit;
      if (octet > 255) return noIpv4;
    }
  }
  return octets === 3 && octet >= 0 ? (value << 8) | octet : noIpv4;
}

/** The dotted text of 32 bits. */
export function ipv4Text(value: number): string {
  return `${value >>> 24}.${(value >>> 16) & 255}.${(value >>> 8) & 255}.${value & 255}`;
}

/** The reach of an address, as `ipAddress` tells it. */
export function ipv4Reach(value: number): 'private' | 'public' | 'nobody' {
  const first = value >>> 24;
  if (first === 0 || first === 127 || first >= 224 || value >>> 16 === 0xa9fe) return 'nobody';
  const isPrivate = first === 10 || value >>> 20 === 0xac1 || value >>> 16 === 0xc0a8 || value >>> 22 === 0x191;
  return isPrivate ? 'private' : 'public';
}
