/** More than most log files have, compressed. */
const roomBytes = 4 * 2 ** 20;

/** What the last file was read into: a thread reads one after the other, and fresh memory for each would wait as garbage. */
let idle: Uint8Array | undefined;

/** Runs `act` with room to read a file into, which is the next one's afterwards. */
export async function withReadRoom<T>(act: (room: Uint8Array) => Promise<T>): Promise<T> {
  const room = idle ?? new Uint8Array(roomBytes);
  idle = undefined;
  try {
    return await act(room);
  } finally {
    idle = room;
  }
}
