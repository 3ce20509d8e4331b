/** A box of the picture: one cloud resource; positions and sizes in pixels, from the top left corner. */
export interface PictureBox {
  readonly node: number;
  readonly label: string;
  readonly typeLabel: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** -1 outside all groups. */
  readonly group: number;
  readonly isShared: boolean;
}

/** A line of the picture: one pair with direct evidence. */
export interface PictureLine {
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
  readonly reason: string;
}

/** A group's frame. */
export interface PictureFrame {
  readonly group: number;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The whole picture, laid out; `left` counts what is not drawn because nothing belongs with it, or because there is no room. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PictureBox[];
  readonly lines: readonly PictureLine[];
  readonly frames: readonly PictureFrame[];
  readonly left: number;
}
