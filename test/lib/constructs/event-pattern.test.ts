import { describe, expect, it } from '@jest/globals';
import { eventTypes } from '../../../domain/events/event-envelope.js';
import { endedExecutions, forgedEvents, ownEvents } from '../../../lib/constructs/event-pattern.js';
import { aStack } from '../../support/cdk-resources.js';

interface Pattern {
  readonly source: readonly (string | { readonly 'anything-but': readonly string[] })[];
  readonly detailType?: readonly { readonly 'anything-but': readonly string[] }[];
}

const sources = ['conveyance', 'conveyance.marketplace', 'evil.example', ''];
const types = [...eventTypes, 'Something Else'];
const patterns = aStack().resolve(forgedEvents()) as readonly Pattern[];

/** Whether one of the rules takes an event, as EventBridge reads these patterns. */
function isTaken(source: string, type: string): boolean {
  return patterns.some((pattern) => fits(pattern.source, source) && (pattern.detailType === undefined || fits(pattern.detailType, type)));
}

function fits(rules: Pattern['source'], value: string): boolean {
  return rules.some((rule) => (typeof rule === 'string' ? rule === value : !rule['anything-but'].includes(value)));
}

/** Whether a subscription to this type believes the source. */
function isBelieved(source: string, type: string): boolean {
  const { source: from = [] } = ownEvents([type as (typeof eventTypes)[number]]);
  return from.includes(source);
}

describe('ownEvents', () => {
  it('believes a type from those only who may send it', () => {
    expect(ownEvents(['Purchase Accepted'])).toEqual({ source: ['conveyance'], detailType: ['Purchase Accepted'] });
    expect(ownEvents(['Purchase Requested']).source).toEqual(['conveyance.marketplace']);
  });

  it('mixes no types of different sources', () => {
    expect(() => ownEvents(['Purchase Accepted', 'Purchase Requested'])).toThrow('two rows');
  });
});

describe('forgedEvents', () => {
  it.each(sources)('take from %j exactly what no subscription believes', (source) => {
    const taken = types.filter((type) => isTaken(source, type));

    expect(taken).toEqual(types.filter((type) => !isBelieved(source, type)));
  });
});

describe('endedExecutions', () => {
  it('names statuses and machines', () => {
    const { detail } = aStack().resolve(endedExecutions(['FAILED'], ['arn:forward-'])) as { detail: object };

    expect(detail).toEqual({ status: ['FAILED'], stateMachineArn: [{ prefix: 'arn:forward-' }] });
  });
});
