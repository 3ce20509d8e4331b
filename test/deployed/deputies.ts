import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DeadLetter } from '../../domain/events/dead-letter.js';
import type { DeployedAnswer } from '../support/deployed-api.js';
import type { DeployedMarket } from '../support/deployed-market.js';
import { programCode, programRoute } from '../support/program-role.js';
import { putEvent } from '../support/put-event.js';
import { masked, type RefusalIds, unknownIds } from '../support/refusal-ids.js';
import type { BusAttempt } from './nearest-event.js';
import type { DeputyCase } from './refusal-case.js';
import { deputyCases } from './refusal-cases.js';

const headers = { 'x-correlation-id': 'cor-the-same' };

/** Only an archive can play an event again. */
function isReplay({ event }: BusAttempt, ids: RefusalIds): boolean {
  return event(ids).replayed === true;
}

/** Confused deputies at the doors of programs: the IAM routes, and the bus. */
export function deputies(open: () => { readonly market: DeployedMarket; readonly ids: RefusalIds }): void {
  describe('a confused deputy', () => {
    let market: DeployedMarket;
    let ids: RefusalIds;

    beforeAll(() => {
      ({ market, ids } = open());
    });

    it.each(deputyCases.map((one) => [one.what, one] as const))('that is a program: %s', async (_what, one) => {
      const before = await market.tables.dump();
      const ask = async (named: RefusalIds) => {
        const request = one.request(named);
        const asked = { ...request, headers: { ...request.headers, ...headers } };
        return toldOf(await market.asProgramOf(one.who, programRoute(one.route), asked), named);
      };

      const foreign = await ask(ids);
      const unknown = await ask((one.unknown ?? unknownIds)(ids));

      expect(foreign.by).toEqual(refusedBy(one));
      expect(unknown).toEqual(foreign);
      expect(await market.tables.dump()).toEqual(before);
    });

    it('that is a producer on the bus gets a dead letter that says why, and changes nothing', async () => {
      const attempts = [...new Map(deputyCases.map(({ bus }) => [bus.what, bus])).values()].filter((bus) => !isReplay(bus, ids));
      const queue = market.cloud.output('DeadLetterQueueUrl');
      const known = new Set((await market.queues.waiting(queue)).map(({ MessageId }) => MessageId));
      const before = await market.tables.dump();

      for (const { event } of attempts) await putEvent(market.cloud, event(ids));
      const messages = await market.queues.until(queue, known.size + attempts.length);

      const letters = messages.filter(({ MessageId }) => !known.has(MessageId)).map(({ Body }) => JSON.parse(Body) as DeadLetter);
      expect(attempts.length).toBeGreaterThanOrEqual(12);
      expect(letters.map(({ reason }) => reason.code).sort()).toEqual(attempts.map(({ code }) => code).sort());
      await market.quiet();
      expect(await market.tables.dump()).toEqual(before);
    });
  });
}

/** What somebody is told, names of things left out; date and request id are the gateway's and differ every time. */
function toldOf({ from, status, headers: sent, text, body }: DeployedAnswer, named: RefusalIds) {
  const { date: _date, 'apigw-requestid': _requestId, ...told } = sent;
  return { by: [from, body.code], told: masked(JSON.stringify({ status, told, text }), named) };
}

/** Where programs have no way in, the gateway asks for a token; unsigned they do not get past it. */
function refusedBy({ who, route, code }: DeputyCase): readonly unknown[] {
  if (who === 'nobody' || programRoute(route) === route) return ['gateway', undefined];
  return ['product', programCode(who, route, code)];
}
