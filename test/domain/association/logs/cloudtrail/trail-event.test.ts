import { describe, expect, it } from '@jest/globals';
import { TrailEvent } from '../../../../../domain/association/logs/cloudtrail/trail-event.js';

describe('TrailEvent', () => {
  it('says nothing before it is filled', () => {
    expect(new TrailEvent().parameters()).toEqual({ request: {}, response: {} });
    expect(new TrailEvent().resources).toEqual([]);
  });
});
