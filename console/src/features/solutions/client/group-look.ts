/** How a group is drawn: a shape (corners on a circle of radius 1, none for the circle itself) and a colour for either theme. */
export interface GroupLook {
  readonly corners: number;
  /** Degrees by which the first corner is turned from the right. */
  readonly turn: number;
  readonly colour: string;
}

/** Looks by the place of a group; the last is for all groups that are left over. */
const looks: readonly GroupLook[] = [
  { corners: 0, turn: 0, colour: 'light-dark(#0b61b5, #7cc0ff)' },
  { corners: 4, turn: 45, colour: 'light-dark(#a8480a, #ffb26b)' },
  { corners: 4, turn: 0, colour: 'light-dark(#7a3e9d, #d3a6f2)' },
  { corners: 6, turn: 0, colour: 'light-dark(#1d7a3e, #7bd99a)' },
  { corners: 5, turn: -90, colour: 'light-dark(#a1224f, #ff9db8)' },
  { corners: 8, turn: 22.5, colour: 'light-dark(#0f6f78, #6fd6dd)' },
  { corners: 6, turn: 30, colour: 'light-dark(#6b5900, #e3cc5c)' },
  { corners: 0, turn: 0, colour: 'light-dark(#545b64, #b6bec9)' },
];
const [plain] = looks;

/** The look at a place. */
export function groupLook(place: number): GroupLook {
  return looks[place] ?? (plain as GroupLook);
}

/** Corners of a look's shape around a middle, as the `points` of an SVG polygon; empty for the circle. */
export function cornersText({ corners, turn }: GroupLook, middle: { readonly x: number; readonly y: number }, radius: number): string {
  const angles = Array.from({ length: corners }, (_, index) => ((turn + (index * 360) / corners) * Math.PI) / 180);
  return angles
    .map((angle) => `${(middle.x + radius * Math.cos(angle)).toFixed(1)},${(middle.y + radius * Math.sin(angle)).toFixed(1)}`)
    .join(' ');
}
