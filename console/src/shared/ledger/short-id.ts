const tail = 8;

/** An id where there is little room, known by its end: `trf_…6CTQXAZ5`; the beginning is a time and the same for many. */
export function shortId(id: string): string {
  const [kind = '', ulid = ''] = id.split('_');
  return ulid.length > tail ? `${kind}_…${ulid.slice(-tail)}` : id;
}
