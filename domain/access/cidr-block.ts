/** An IPv4 or IPv6 network: its first address and how many leading bits name it. */
export interface CidrBlock {
  readonly family: 4 | 6;
  /** First address of the block, host bits cleared. */
  readonly first: bigint;
  readonly prefixBits: number;
}

/** Reads `192.0.2.0/24`, `2001:db8::/32` or a bare address (one host); undefined when the text is neither. Host bits are cleared, as EC2 does. */
export function parseCidr(text: string): CidrBlock | undefined {
  const [address = '', prefix, ...rest] = text.trim().toLowerCase().split('/');
  if (rest.length > 0) return undefined;
  const family = address.includes(':') ? 6 : 4;
  const value = family === 6 ? ipv6Value(address) : ipv4Value(address);
  const prefixBits = prefix === undefined ? bitsOf(family) : wholeNumber(prefix, bitsOf(family));
  if (value === undefined || prefixBits === undefined) return undefined;
  const hostBits = BigInt(bitsOf(family) - prefixBits);
  return { family, first: (value >> hostBits) << hostBits, prefixBits };
}

/** True when every address of `inner` is in `outer`; a block contains itself. */
export function containsCidr(outer: CidrBlock, inner: CidrBlock): boolean {
  if (outer.family !== inner.family || outer.prefixBits > inner.prefixBits) return false;
  const hostBits = BigInt(bitsOf(outer.family) - outer.prefixBits);
  return outer.first >> hostBits === inner.first >> hostBits;
}

/** True when the blocks share an address. */
export function overlapsCidr(a: CidrBlock, b: CidrBlock): boolean {
  return containsCidr(a, b) || containsCidr(b, a);
}

/** True when both are the same block. */
export function equalsCidr(a: CidrBlock, b: CidrBlock): boolean {
  return a.family === b.family && a.prefixBits === b.prefixBits && a.first === b.first;
}

/** True of `0.0.0.0/0` and `::/0`. */
export function isPublicCidr(block: CidrBlock): boolean {
  return block.prefixBits === 0;
}

/** One text for one block; IPv6 with the longest run of zero groups shortened, as EC2 writes it. */
export function cidrText({ family, first, prefixBits }: CidrBlock): string {
  return `${family === 4 ? ipv4Text(first) : ipv6Text(first)}/${prefixBits}`;
}

function bitsOf(family: 4 | 6): number {
  return family === 4 ? 32 : 128;
}

function wholeNumber(text: string, max: number): number | undefined {
  const value = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  return value <= max ? value : undefined;
}

function ipv4Value(text: string): bigint | undefined {
  const parts = text.split('.').map((part) => wholeNumber(part, 255));
  if (parts.length !== 4) return undefined;
  return joinBits(parts, 8n);
}

function ipv6Value(text: string): bigint | undefined {
  const halves = text.split('::').map((half) => (half === '' ? [] : half.split(':')).flatMap(ipv6Groups));
  const [head = [], tail = []] = halves;
  const missing = 8 - head.length - tail.length;
  if (halves.length > 2 || (halves.length === 2 ? missing < 1 : missing !== 0)) return undefined;
  return joinBits([...head, ...Array.from({ length: missing }, () => 0), ...tail], 16n);
}

/** The groups of one part of an IPv6 address: one of hexadecimal digits, two of an embedded IPv4 address. */
function ipv6Groups(part: string): (number | undefined)[] {
  if (!part.includes('.')) return [/^[0-9a-f]{1,4}$/.test(part) ? Number.parseInt(part, 16) : undefined];
  const value = ipv4Value(part);
  return value === undefined ? [undefined] : [Number(value >> 16n), Number(value & 0xffffn)];
}

function joinBits(parts: readonly (number | undefined)[], bits: bigint): bigint | undefined {
  let value = 0n;
  for (const part of parts) {
    if (part === undefined) return undefined;
    value = (value << bits) | BigInt(part);
  }
  return value;
}

function ipv4Text(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join('.');
}

function ipv6Text(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, i) => ((value >> BigInt(112 - 16 * i)) & 0xffffn).toString(16));
  const runs = [...groups.join(':').matchAll(/\b0(?::0\b)+/g)].map(([run]) => run);
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
  if (longest === '') return groups.join(':');
  const text = groups.join(':');
  const at = text.search(new RegExp(`\\b${longest}\\b`));
  return `${text.slice(0, at).replace(/:$/, '')}::${text.slice(at + longest.length).replace(/^:/, '')}`;
}
