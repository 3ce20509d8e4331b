import { describe, expect, it } from '@jest/globals';
import { askOperator } from '../../../domain/transfer/ask-operator.js';
import { TransferWorld } from '../../support/transfer-world.js';

const failure = { step: 'VerifyAccess', code: 'ResidualAccessOpen', message: 'rule sgr-1' };

describe('askOperator', () => {
  it.each(['completing', 'undoing'] as const)('remembers that it came from %s, and says so on the bus', async (status) => {
    const world = await TransferWorld.with({ status });

    await askOperator(world, await world.transfer(), failure);

    expect(await world.transfer()).toMatchObject({ status: 'needs-operator', needsOperatorFrom: status, operatorFailure: failure });
    expect((await world.transfer()).failure).toBeUndefined();
    const [line] = world.tables.all('transfers').filter(({ sk }) => sk.startsWith('audit#'));
    expect(line).toMatchObject({
      what: 'needs-operator',
      before: { status },
      detail: { code: 'ResidualAccessOpen', step: 'VerifyAccess' },
    });
    expect(world.tables.all('transfers').some((item) => String(item.envelope).includes('Transfer Needs Operator'))).toBe(true);
  });
});
