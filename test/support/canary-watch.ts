import { format } from 'node:util';
import { InMemoryDeadLetters } from '../../adapters/in-memory/in-memory-dead-letters.js';
import { InMemoryEventBus } from '../../adapters/in-memory/in-memory-event-bus.js';
import { InMemoryExecutions } from '../../adapters/in-memory/in-memory-executions.js';
import { InMemoryTables } from '../../adapters/in-memory/in-memory-tables.js';
import { InMemoryVault } from '../../adapters/in-memory/in-memory-vault.js';
import { ConveyanceError } from '../../domain/errors.js';
import { CanarySweep, leaveFigures, type SweepFigures } from './canary-sweep.js';
import { secretValue } from './canary-values.js';

/** More is searched at once, so that a test with very much of it does not fill the memory. */
const waitingCharactersMax = 4_000_000;

/** A text that is longer, as tests of limits make them, is searched to here. */
const textCharactersMax = 20_000;

type Method = (...parts: unknown[]) => unknown;

/** Hears what the code under test tells: writes to tables, events, dead letters, starts of executions, the console and named errors. */
export class CanaryWatch {
  readonly #sweep = new CanarySweep();
  readonly #waiting = new Map<string, string[]>();
  readonly #hits: string[] = [];
  #characters = 0;

  /** Keeps what was told until the next search, which also knows values that were registered a moment later. */
  hear(kind: string, content: unknown): void {
    const text = textOf(content);
    const texts = this.#waiting.get(kind) ?? [];
    texts.push(text);
    this.#waiting.set(kind, texts);
    this.#characters += text.length;
    if (this.#characters > waitingCharactersMax) this.#look('');
  }

  /** Searches all that was told since the last time; answers the kinds of secret values in it and where they were told. */
  search(place: string): readonly string[] {
    this.#look(place);
    return this.#sweep.takeHits();
  }

  /** Searches after a test; throws when a secret value was told. */
  assess(place: string): void {
    const hits = this.search(place);
    this.#hits.push(...hits);
    if (hits.length > 0) throw new Error(`A secret value was told: ${hits.join('; ')}.`);
  }

  /** Leaves the figures of the test file behind. */
  finish(suite: string): SweepFigures {
    const figures = { ...this.#sweep.figures(), hits: this.#hits };
    leaveFigures(suite, figures);
    return figures;
  }

  /** Calls `told` with the arguments of every call of a method, before the call. */
  onCall(target: object, name: string, told: (parts: readonly unknown[]) => void): void {
    const original = Reflect.get(target, name) as Method;
    Reflect.set(target, name, function heard(this: unknown, ...parts: unknown[]) {
      told(parts);
      return original.apply(this, parts);
    });
  }

  #look(place: string): void {
    // Proves for each kind that the very text was searched: a text that is no secret stands at its end.
    const control = 'the end of what was told';
    for (const [kind, texts] of this.#waiting) this.#sweep.look(kind, place, [...texts, control].join('\n'), control);
    this.#waiting.clear();
    this.#characters = 0;
  }
}

/** Watches everything in memory from now on; what is put into the vault belongs there and must stand nowhere else. */
export function watchCanaries(): CanaryWatch {
  const watch = new CanaryWatch();
  watch.onCall(InMemoryVault.prototype, 'put', ([, , value]) => secretValue(String(value)));
  watch.onCall(InMemoryTables.prototype, 'transact', (parts) => watch.hear('table', parts));
  watch.onCall(InMemoryEventBus.prototype, 'publish', (parts) => watch.hear('event', parts));
  watch.onCall(InMemoryDeadLetters.prototype, 'send', (parts) => watch.hear('dead letter', parts));
  watch.onCall(InMemoryExecutions.prototype, 'start', (parts) => watch.hear('execution', parts));
  for (const level of ['log', 'info', 'warn', 'error', 'debug']) {
    watch.onCall(console, level, (parts) => watch.hear('console', format(...parts)));
  }
  hearErrors(watch);
  return watch;
}

/** Every named error is heard as it is made, its parts once its constructors are done. */
function hearErrors(watch: CanaryWatch): void {
  class HeardError extends Error {
    constructor(...parts: ConstructorParameters<typeof Error>) {
      super(...parts);
      Promise.resolve(this).then(({ message, ...own }) => watch.hear('error', { message, ...own }));
    }
  }
  Object.setPrototypeOf(ConveyanceError, HeardError);
}

function textOf(content: unknown): string {
  const plain = (_key: string, value: unknown) => {
    if (typeof value === 'string') return value.slice(0, textCharactersMax);
    return typeof value === 'bigint' ? String(value) : value;
  };
  return JSON.stringify(content, plain) ?? '';
}
