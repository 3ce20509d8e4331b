/** Bytes with their length in front, as SSH writes text and keys (RFC 4251, section 5). */
export function sshString(value: string | Uint8Array): Buffer {
  const bytes = Buffer.from(value as string);
  return Buffer.concat([sshUint32(bytes.length), bytes]);
}

/** A number of 32 bits, as SSH writes it. */
export function sshUint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** A positive whole number, as SSH writes it: a first bit that would mean minus gets a zero byte before it. */
export function sshInteger(bytes: Buffer): Buffer {
  return sshString((bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.alloc(1), bytes]) : bytes);
}

/** The bytes of the string that begins at `offset`. */
export function readSshString(bytes: Buffer, offset: number): Buffer {
  const start = offset + 4;
  return bytes.subarray(start, start + bytes.readUInt32BE(offset));
}

/** All strings of a blob, one after the other; undefined when it is cut or goes on behind the last. */
export function sshStringsOf(blob: Buffer): readonly Buffer[] | undefined {
  const strings: Buffer[] = [];
  for (let offset = 0; offset < blob.length; ) {
    if (offset + 4 > blob.length) return undefined;
    const string = readSshString(blob, offset);
    offset += 4 + blob.readUInt32BE(offset);
    if (offset > blob.length) return undefined;
    strings.push(string);
  }
  return strings;
}
