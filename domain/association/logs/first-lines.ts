/** Characters of a line that tell its format. */
const charactersMax = 8192;

/** The first lines of a file that are not empty, each cut to 8 KiB, one character for each byte; the last may be half a line. */
export function firstLines(head: Uint8Array, linesMax: number): readonly string[] {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, linesMax * charactersMax)).toString('latin1');
  const lines = text.split('\n').map((line) => line.replace(/\r$/, '').slice(0, charactersMax));
  return lines.filter((line) => line !== '').slice(0, linesMax);
}
