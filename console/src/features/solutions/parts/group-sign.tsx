import { cornersText, groupLook } from '../client/group-look.js';

/** The sign of a group: a shape with a letter, so that colour is never the only difference. */
export function GroupSign({
  look,
  letter,
  x,
  y,
  radius = 14,
}: {
  readonly look: number;
  readonly letter: string;
  readonly x: number;
  readonly y: number;
  readonly radius?: number;
}) {
  const shape = groupLook(look);
  const fill = { fill: shape.colour };
  return (
    <g>
      {shape.corners === 0 ? (
        <circle cx={x} cy={y} r={radius} style={fill} />
      ) : (
        <polygon points={cornersText(shape, { x, y }, radius)} style={fill} />
      )}
      <text x={x} y={y} dy="0.36em" textAnchor="middle" fontSize={radius} fontWeight={700} style={letterStyle}>
        {letter}
      </text>
    </g>
  );
}

const letterStyle = { fill: 'light-dark(#ffffff, #0f141a)' };
