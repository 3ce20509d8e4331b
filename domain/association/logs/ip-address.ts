import { type CidrBlock, cidrText, containsCidr, parseCidr } from '../../access/cidr-block.js';
import { ipv4Reach } from './ipv4-number.js';

/** An address as a log names it: one text for each address, and where it is unique. */
export interface IpAddress {
  /** Dotted for IPv4 (also where it came as `::ffff:192.0.2.1`); IPv6 in lower case, its longest run of zeros shortened. */
  readonly text: string;
  /** `private`: repeats across VPCs. `public`: one at a time on the internet. `nobody`: loopback, link-local, multicast: names no resource. */
  readonly reach: 'private' | 'public' | 'nobody';
}

/** The longest text of an address, in characters: IPv6 with an embedded IPv4 address. */
export const addressCharactersMax = 45;

const point = 0x2e;
const zero = 0x30;

const octet = '(?:0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])';
const ipv4Text = `${octet}(?:\\.${octet}){3}`;
const ipv4Pattern = new RegExp(`^${ipv4Text}$`);
const ipv6Pattern = new RegExp(`^[0-9a-fA-F:]*:(?:[0-9a-fA-F]{0,4}|${ipv4Text})$`);

const nobody = blocks('0.0.0.0/8 127.0.0.0/8 169.254.0.0/16 224.0.0.0/3 ::/127 fe80::/10 ff00::/8');
/** RFC 1918, the shared space that VPCs may use as well (RFC 6598), and unique local IPv6 (RFC 4193). */
const notPublic = blocks('10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 100.64.0.0/10 fc00::/7');
const mapped = blocks('::ffff:0:0/96');

function blocks(text: string): readonly CidrBlock[] {
  return text.split(' ').flatMap((block) => parseCidr(block) ?? []);
}

/** Reads an address strictly: no leading zeros (they are octal to some), no zone, no digits beyond ASCII; undefined for any other text. */
export function ipAddress(text: string): IpAddress | undefined {
  if (text.length > addressCharactersMax) return undefined;
  if (ipv4Pattern.test(text)) return { text, reach: ipv4Reach(bitsOf(text)) };
  if (!ipv6Pattern.test(text)) return undefined;
  const block = parseCidr(text);
  if (!block) return undefined;
  const plain = isIn(mapped, block) ? ({ family: 4, first: block.first & 0xffff_ffffn, prefixBits: 32 } as const) : block;
  const reach = isIn(nobody, plain) ? 'nobody' : isIn(notPublic, plain) ? 'private' : 'public';
  return { text: cidrText(plain).replace(/\/\d+$/, ''), reach };
}

function bitsOf(ipv4: string): number {
  let [bits, part] = [0, 0];
  for (let at = 0; at < ipv4.length; at++) {
    const code = ipv4.charCodeAt(at);
    if (code === point) [bits, part] = [(bits << 8) | part, 0];
    else part = part * 10 + code - zero;
  }
  return (bits << 8) | part;
}

function isIn(outer: readonly CidrBlock[], block: CidrBlock): boolean {
  return outer.some((one) => containsCidr(one, block));
}
