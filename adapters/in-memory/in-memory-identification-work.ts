import type { IdentificationWork, LogObjectRef } from '../../domain/ports/identification-work.js';

/** Work that waits in memory, for a test to look at or to do. */
export class InMemoryIdentificationWork implements IdentificationWork {
  readonly logs: LogObjectRef[] = [];
  readonly runs: { readonly identificationId: string; readonly afterSeconds: number }[] = [];

  async takeLogs(objects: readonly LogObjectRef[]): Promise<void> {
    this.logs.push(...objects);
  }

  async goOn(identificationId: string, afterSeconds: number): Promise<void> {
    this.runs.push({ identificationId, afterSeconds });
  }
}
