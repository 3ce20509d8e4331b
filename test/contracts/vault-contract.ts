import { expect, test } from '@jest/globals';
import type { Vault } from '../../domain/ports/vault.js';
import { canary } from '../../scripts/support/canary.js';

const [first, second] = [canary('first'), canary('second')];

/** What every vault keeps. */
export function vaultContract(vaultNow: () => Vault): void {
  test('gives back what was put, to that transfer and resource only', async () => {
    await vaultNow().put('trf_a', 'res_a', first);

    expect(await vaultNow().get('trf_a', 'res_a')).toBe(first);
    expect(await vaultNow().get('trf_a', 'res_b')).toBeUndefined();
    expect(await vaultNow().get('trf_b', 'res_a')).toBeUndefined();
  });

  test('a second put keeps the first value', async () => {
    await vaultNow().put('trf_c', 'res_a', first);
    await vaultNow().put('trf_c', 'res_a', second);

    expect(await vaultNow().get('trf_c', 'res_a')).toBe(first);
  });

  test('remove is safe twice, and safe when nothing was put; a new value may follow', async () => {
    await vaultNow().remove('trf_d', 'res_a');
    await vaultNow().put('trf_d', 'res_a', first);
    await vaultNow().remove('trf_d', 'res_a');
    await vaultNow().remove('trf_d', 'res_a');

    expect(await vaultNow().get('trf_d', 'res_a')).toBeUndefined();
    await vaultNow().put('trf_d', 'res_a', second);
    expect(await vaultNow().get('trf_d', 'res_a')).toBe(second);
  });
}
