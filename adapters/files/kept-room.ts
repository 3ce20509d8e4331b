/**
 * Room of so many bytes that is used again and again: what works on one file after the other in fresh memory leaves it behind as garbage, and each
 * page of it costs the operating system anew. Answers what runs an act with the room; two at a time have rooms of their own.
 */
export function keptRoom(bytes: number): <T>(act: (room: Uint8Array) => Promise<T>) => Promise<T> {
  let idle: Uint8Array | undefined;
  return async (act) => {
    const room = idle ?? new Uint8Array(bytes);
    idle = undefined;
    try {
      return await act(room);
    } finally {
      idle = room;
    }
  };
}
