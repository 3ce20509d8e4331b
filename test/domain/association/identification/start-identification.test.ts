import { describe, expect, it } from '@jest/globals';
import { InMemoryIdentificationWork } from '../../../../adapters/in-memory/in-memory-identification-work.js';
import { startIdentification } from '../../../../domain/association/identification/start-identification.js';
import { ConflictError, ContentionError, InvalidInputError } from '../../../../domain/errors.js';
import { awsAccountId, sellerId, strangerId } from '../../../support/api-world.js';
import { IdentificationWorld, period } from '../../../support/identification-world.js';

describe('startIdentification', () => {
  it('takes the AWS accounts that hold something of the customer’s, and sends the run on its way', async () => {
    const { api } = await IdentificationWorld.open();

    const run = await startIdentification(api, sellerId, period);

    expect(run).toMatchObject({ status: 'queued', awsAccountIds: [awsAccountId], ...period });
    expect(api.identificationWork.runs).toEqual([{ identificationId: run.identificationId, afterSeconds: 0 }]);
  });

  it('is for AWS accounts with resources of the customer’s only', async () => {
    const { api } = await IdentificationWorld.open();

    await expect(startIdentification(api, sellerId, { ...period, awsAccountIds: ['333333333333'] })).rejects.toThrow(InvalidInputError);
    await expect(startIdentification(api, strangerId, period)).rejects.toThrow(ConflictError);
    expect(api.identificationWork.runs).toEqual([]);
  });

  it('runs once at a time for a customer', async () => {
    const { api } = await IdentificationWorld.open();
    const { identificationId } = await startIdentification(api, sellerId, period);

    await expect(startIdentification(api, sellerId, period)).rejects.toThrow(identificationId);
  });

  it('is the same run again after an answer that was lost', async () => {
    const { api } = await IdentificationWorld.open();
    const ids = { next: () => 'idn_00000000000000000000000009' };
    class BusyWork extends InMemoryIdentificationWork {
      override async goOn(): Promise<void> {
        throw new ContentionError('busy');
      }
    }

    await expect(startIdentification({ ...ports(api), ids, identificationWork: new BusyWork() }, sellerId, period)).rejects.toThrow(
      ContentionError,
    );
    const again = await startIdentification({ ...ports(api), ids }, sellerId, period);

    expect(again).toMatchObject({ identificationId: ids.next(), status: 'queued' });
    expect(api.identificationWork.runs).toHaveLength(1);
  });
});

function ports({ tables, clock, identificationWork }: IdentificationWorld['api']) {
  return { tables, clock, identificationWork };
}
