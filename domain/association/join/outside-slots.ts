const secondsOfSlot = 600;

/** In which ten minutes of a day which node spoke to addresses outside, as its own side of the NAT gateway logged it. */
export class OutsideSlots {
  readonly #slots = new Map<number, Set<number>>();

  mark(node: number, first: number, last: number): void {
    const slots = this.#slots.get(node) ?? new Set<number>();
    this.#slots.set(node, slots);
    for (let slot = Math.floor(first / secondsOfSlot); slot <= Math.floor(last / secondsOfSlot); slot += 1) slots.add(slot);
  }

  /** Those of the members who spoke outside in the window or ten minutes around it; all, where no log of their side was read. */
  narrowed(members: readonly number[], first: number, last: number): readonly number[] {
    if (!members.some((node) => this.#slots.has(node))) return members;
    return members.filter((node) => this.#spoke(node, Math.floor(first / secondsOfSlot) - 1, Math.floor(last / secondsOfSlot) + 1));
  }

  #spoke(node: number, from: number, to: number): boolean {
    const slots = this.#slots.get(node);
    for (let slot = from; slots !== undefined && slot <= to; slot += 1) if (slots.has(slot)) return true;
    return false;
  }
}
