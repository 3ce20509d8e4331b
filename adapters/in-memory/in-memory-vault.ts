import type { Vault } from '../../domain/ports/vault.js';

/** Vault in memory; passes the same contract as the real one. */
export class InMemoryVault implements Vault {
  readonly #values = new Map<string, string>();

  async put(transferId: string, resourceId: string, value: string): Promise<void> {
    const key = `${transferId}/${resourceId}`;
    if (!this.#values.has(key)) this.#values.set(key, value);
  }

  async get(transferId: string, resourceId: string): Promise<string | undefined> {
    return this.#values.get(`${transferId}/${resourceId}`);
  }

  async remove(transferId: string, resourceId: string): Promise<void> {
    this.#values.delete(`${transferId}/${resourceId}`);
  }
}
