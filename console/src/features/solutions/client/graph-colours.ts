/** Colours of the graph for either theme. */
export const graphColours = {
  /** Behind the graph. */
  ground: 'light-dark(#f6f6f9, #0f141a)',
  node: 'light-dark(#ffffff, #161d26)',
  border: 'light-dark(#7d8590, #8c8c94)',
  chosen: 'light-dark(#006ce0, #42b4ff)',
  line: 'light-dark(#7d8590, #8c8c94)',
} as const;
