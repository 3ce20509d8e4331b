import { ByteInterner } from '../byte-interner.js';
import { addressCharactersMax, ipAddress } from '../ip-address.js';
import { ipv4Number, ipv4Reach, ipv4Text, noIpv4 } from '../ipv4-number.js';

/** Numbers of IPv6 addresses begin here: above every IPv4 address and `noAddress`. */
const ipv6From = 0x2_0000_0000;

/** What stands for bytes that are no address. */
export const noAddress = noIpv4;

/** Addresses as numbers: the 32 bits of IPv4 with a sign, and numbers of their own for IPv6, one for all spellings of an address. */
export class FlowAddresses {
  private readonly texts: ByteInterner;
  /** The number of an IPv6 address by that of its bytes. */
  private readonly numbers = new Map<number, number>();

  constructor(addressesMax: number) {
    this.texts = new ByteInterner(addressesMax);
  }

  /** Different IPv6 addresses seen. */
  get size(): number {
    return this.texts.size;
  }

  /** The number of the address in these bytes, `noAddress` where there is none. */
  number(bytes: Uint8Array, start: number, end: number): number {
    const ipv4 = ipv4Number(bytes, start, end);
    return ipv4 !== noIpv4 ? ipv4 : this.ipv6(bytes, start, end);
  }

  /** The canonical text of an address. */
  text(address: number): string {
    return address < ipv6From ? ipv4Text(address) : this.texts.text(address - ipv6From);
  }

  reach(address: number): 'private' | 'public' | 'nobody' {
    return address < ipv6From ? ipv4Reach(address) : (ipAddress(this.text(address))?.reach ?? 'nobody');
  }

  clear(): void {
    this.texts.clear();
    this.numbers.clear();
  }

  private ipv6(bytes: Uint8Array, start: number, end: number): number {
    if (end - start > addressCharactersMax) return noAddress;
    const entry = this.texts.intern(bytes, start, end);
    const known = this.numbers.get(entry);
    if (known !== undefined) return known;
    const text = ipAddress(this.texts.text(entry))?.text;
    const number = text === undefined ? noAddress : this.canonical(Buffer.from(text));
    this.numbers.set(entry, number);
    return number;
  }

  private canonical(text: Uint8Array): number {
    const ipv4 = ipv4Number(text, 0, text.length);
    return ipv4 !== noIpv4 ? ipv4 : ipv6From + this.texts.intern(text, 0, text.length);
  }
}

/** 1 for an IPv6 address, whose number is of another kind than the bits of IPv4. */
export function familyBit(address: number): number {
  return address < ipv6From ? 0 : 1;
}
