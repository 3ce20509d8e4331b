/** Items side by side by their group: those of group g are `items[offsets[g]]` to `items[offsets[g + 1] - 1]`, in rising order. */
export interface Grouped {
  readonly offsets: Uint32Array;
  readonly items: Uint32Array;
}

/** Where each group begins once items stand in the order of groups; one more at the end. */
export function startsOf(groupOf: Uint32Array, groups: number): Uint32Array {
  const offsets = new Uint32Array(groups + 1);
  for (let item = 0; item < groupOf.length; item++) {
    const slot = (groupOf[item] as number) + 1;
    offsets[slot] = (offsets[slot] as number) + 1;
  }
  for (let group = 1; group <= groups; group++) offsets[group] = (offsets[group] as number) + (offsets[group - 1] as number);
  return offsets;
}

/** Puts items together by their groups (0 to below `groups`); linear, counted and not compared. */
export function groupedBy(groupOf: Uint32Array, groups: number): Grouped {
  const offsets = startsOf(groupOf, groups);
  const next = offsets.slice(0, groups);
  const items = new Uint32Array(groupOf.length);
  for (let item = 0; item < groupOf.length; item++) {
    const group = groupOf[item] as number;
    const at = next[group] as number;
    items[at] = item;
    next[group] = at + 1;
  }
  return { offsets, items };
}
