import { describe, expect, it } from '@jest/globals';
import { InMemoryTables } from '../../../../adapters/in-memory/in-memory-tables.js';
import {
  describeIdentification,
  identificationView,
  listIdentifications,
} from '../../../../domain/association/identification/describe-identification.js';
import { type Identification, newIdentification } from '../../../../domain/association/identification/identification.js';
import { identificationItem } from '../../../../domain/association/identification/identification-store.js';
import { NotFoundError } from '../../../../domain/errors.js';

const run: Identification = {
  ...newIdentification({ identificationId: 'idn_1', customerId: 'cus_1', from: 'f', to: 't', awsAccountIds: ['1'], requestedAt: 'r' }),
  filesTotal: 2,
  lines: { read: 9, used: 3, silent: { rejected: 1 }, unreadable: { 'cut off': 1, 'not JSON': 4, binary: 4 } },
};

describe('identificationView', () => {
  it('lists reasons, the most frequent first', () => {
    expect(identificationView(run)).toMatchObject({
      progress: { filesTotal: 2, filesRead: 0 },
      lines: {
        read: 9,
        unreadable: [
          { reason: 'binary', lines: 4 },
          { reason: 'not JSON', lines: 4 },
          { reason: 'cut off', lines: 1 },
        ],
      },
    });
  });
});

describe('describeIdentification and listIdentifications', () => {
  it('show a run to its customer and to nobody else', async () => {
    const tables = new InMemoryTables();
    await tables.transact([{ act: 'put', table: 'marketplace', item: identificationItem(run) }]);

    expect(await describeIdentification({ tables }, 'cus_1', 'idn_1')).toEqual(identificationView(run));
    expect((await listIdentifications({ tables }, 'cus_1', { limit: 5 })).items).toHaveLength(1);
    await expect(describeIdentification({ tables }, 'cus_2', 'idn_1')).rejects.toThrow(NotFoundError);
    expect((await listIdentifications({ tables }, 'cus_2', { limit: 5 })).items).toEqual([]);
  });
});
