/**
 * Frees what `bytes` lie in, if they reach to its end and it is no buffer that others have parts of: buffers are large and short-lived, and left to
 * itself the engine looks through all its objects each time some of them are to be freed. Whoever holds the bytes still finds them empty.
 */
export function giveBack({ buffer, byteOffset, byteLength }: Uint8Array): void {
  const isOwn = buffer instanceof ArrayBuffer && buffer.byteLength > Buffer.poolSize;
  if (isOwn && byteOffset + byteLength === buffer.byteLength) buffer.transfer(0);
}
