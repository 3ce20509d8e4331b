import type { Output } from '../surroundings.js';

const redrawMs = 100;
const lineMs = 5_000;
const barCharacters = 24;

/** What a run over files is made of. */
export interface ProgressTotals {
  readonly files: number;
  /** As they lie there. */
  readonly bytes: number;
}

/** Shows how far the reading of files is: a bar that moves on a terminal, a line every few seconds anywhere else. */
export class Progress {
  #files = 0;
  #bytes = 0;
  #toldMs: number;
  readonly #startedMs: number;

  constructor(
    private readonly messages: Output,
    private readonly now: () => number,
    private readonly totals: ProgressTotals,
  ) {
    this.#startedMs = now();
    this.#toldMs = this.#startedMs;
  }

  read(bytes: number): void {
    this.#bytes += bytes;
    this.#tell(this.messages.isTerminal ? redrawMs : lineMs);
  }

  fileDone(): void {
    this.#files += 1;
    this.#tell(this.messages.isTerminal ? redrawMs : lineMs);
  }

  /** The last state, with a line end. */
  end(): void {
    this.messages.write(this.messages.isTerminal ? `\r${this.#fitted()}\n` : `${this.#text()}\n`);
  }

  #tell(pauseMs: number): void {
    const nowMs = this.now();
    if (nowMs - this.#toldMs < pauseMs) return;
    this.#toldMs = nowMs;
    this.messages.write(this.messages.isTerminal ? `\r${this.#fitted()}` : `${this.#text()}\n`);
  }

  /** Filled up to the end of the line, over what stood there. */
  #fitted(): string {
    const room = Math.max(20, (this.messages.columns || 80) - 1);
    return `${this.#bar()} ${this.#text()}`.slice(0, room).padEnd(room);
  }

  #bar(): string {
    const share = this.totals.bytes === 0 ? 1 : Math.min(1, this.#bytes / this.totals.bytes);
    const full = Math.round(share * barCharacters);
    return `[${'#'.repeat(full)}${'.'.repeat(barCharacters - full)}]`;
  }

  #text(): string {
    const seconds = Math.max(0.001, (this.now() - this.#startedMs) / 1_000);
    const rate = this.#bytes / seconds;
    const left = Math.max(0, this.totals.bytes - this.#bytes);
    const eta = left === 0 || rate === 0 ? '' : `, ${durationText(left / rate)} left`;
    const files = `${this.#files.toLocaleString('en-US')} of ${this.totals.files.toLocaleString('en-US')} files`;
    return `${files}, ${megabytes(this.#bytes)} of ${megabytes(this.totals.bytes)} MB, ${megabytes(rate)} MB/s${eta}`;
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toLocaleString('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

function durationText(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
