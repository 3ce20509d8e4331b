/** A name as a number of 32 bits (FNV-1a); two names of one number are taken for one, which costs a join and never an answer. */
export function nameNumber(name: string): number {
  let number = 0x811c_9dc5;
  for (let n = 0; n < name.length; n++) number = Math.imul(number ^ name.charCodeAt(n), 0x0100_0193);
  return number >>> 0;
}

/** What is asked about an address, told from the names of resources. */
export function addressName(address: string): string {
  return `@${address}`;
}

/** Notes what is asked of who is who, so that it is known later which answers a joined day depends on. */
export class Questions {
  #asked: Set<string> | undefined;

  ask(name: string): void {
    this.#asked?.add(name);
  }

  /** The names that are asked for in the course of `act`, as numbers that rise, beside its answer. */
  during<T>(act: () => T): { readonly answer: T; readonly asked: Uint32Array } {
    const names = new Set<string>();
    this.#asked = names;
    try {
      const answer = act();
      return { answer, asked: Uint32Array.from(new Set(Array.from(names, nameNumber))).sort() };
    } finally {
      this.#asked = undefined;
    }
  }
}
