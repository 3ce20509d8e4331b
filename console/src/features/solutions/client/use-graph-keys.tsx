import { type FocusEvent, type KeyboardEvent, type MouseEvent, useState } from 'react';
import type { PlacedNode } from './layout-graph.js';
import { isDirection, neighbourNode } from './neighbour-node.js';

/** Attribute by which a node says which cloud resource it is. */
export const nodeAttribute = 'data-resource';

/** Which node is next for the keyboard, and what leads on from it. */
export interface GraphKeys {
  /** The one node that Tab leads to. */
  readonly current: string | undefined;
  readonly hasFocus: boolean;
  /** Of the drawing, for all nodes in it. */
  readonly listeners: {
    readonly onKeyDown: (event: KeyboardEvent<Element>) => void;
    readonly onClick: (event: MouseEvent<Element>) => void;
    readonly onFocus: (event: FocusEvent<Element>) => void;
    readonly onBlur: () => void;
  };
}

/** Leads with arrow keys from node to node; Enter, Space and a click press the node they are on. */
export function useGraphKeys(nodes: readonly PlacedNode[], first: string | undefined, press: (id: string) => void): GraphKeys {
  const [visited, setVisited] = useState(first);
  const current = nodes.some(({ id }) => id === visited) ? visited : first;
  const [hasFocus, setHasFocus] = useState(false);
  const onKeyDown = (event: KeyboardEvent<Element>) => {
    const { key, currentTarget, target } = event;
    const id = nodeAt(target);
    if (id === undefined || !(key === 'Enter' || key === ' ' || isDirection(key))) return;
    event.preventDefault();
    if (!isDirection(key)) return press(id);
    const next = neighbourNode(nodes, id, key);
    if (next !== undefined) currentTarget.querySelector<SVGElement>(`[${nodeAttribute}="${next}"]`)?.focus();
  };
  const onClick = ({ target }: MouseEvent<Element>) => {
    const id = nodeAt(target);
    if (id !== undefined) press(id);
  };
  const onFocus = ({ target }: FocusEvent<Element>) => {
    setVisited(nodeAt(target) ?? current);
    setHasFocus(true);
  };
  return { current, hasFocus, listeners: { onKeyDown, onClick, onFocus, onBlur: () => setHasFocus(false) } };
}

function nodeAt(target: EventTarget): string | undefined {
  const node = target instanceof Element ? target.closest(`[${nodeAttribute}]`) : null;
  return node?.getAttribute(nodeAttribute) ?? undefined;
}
