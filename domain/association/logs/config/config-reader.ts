import { addressLeases } from '../../sources/address-leases.js';
import { configItemOf } from '../../sources/config-item-of.js';
import type { ConfigurationItem } from '../../sources/configuration-item.js';
import type { EventWalker } from '../cloudtrail/event-walker.js';
import { JsonCursor } from '../cloudtrail/json-cursor.js';
import { epochSecondsOf } from '../epoch-seconds-of.js';
import { asObject, type JsonObject, jsonObject, textOf } from '../json-object.js';
import type { ObservationSink } from '../observation-sink.js';
import { type Outcome, silent, unreadable, used } from '../read-tally.js';

const list = 'configurationItems';

const outcomes = {
  notAnItem: unreadable('not a configuration item'),
  notJson: unreadable('not JSON'),
  tooLarge: silent('item that Config left out as too large'),
};

/** Reads items of AWS Config: those of a snapshot or history file one by one, and those in notifications of a change. */
export class ConfigReader implements EventWalker {
  readonly kind = 'config';
  readonly cursor = new JsonCursor();
  readonly lists = [list];
  readonly firstKey = 'relatedEvents';
  isContainer = false;

  constructor(private readonly sink: ObservationSink) {}

  scan(): boolean {
    const { cursor } = this;
    this.isContainer = false;
    cursor.at++;
    if (cursor.peek() === 0x7d) return cursor.take(0x7d);
    for (;;) {
      if (!cursor.key()) return false;
      const isList = cursor.peek() === 0x5b && this.isListKey();
      if (isList) {
        cursor.at++;
        this.isContainer = true;
        return true;
      }
      if (!cursor.value(1)) return false;
      if (cursor.peek() !== 0x2c) return cursor.take(0x7d);
      cursor.at++;
    }
  }

  tell(start: number): Outcome {
    const object = jsonObject(this.cursor.bytes, start, this.cursor.at);
    if (!object) return outcomes.notJson;
    const item = itemIn(object);
    if (item) return this.tellItem(item);
    return textOf(object, 'messageType').startsWith('Oversized') ? outcomes.tooLarge : outcomes.notAnItem;
  }

  end(): void {}

  private isListKey(): boolean {
    const { bytes, textStart, textEnd } = this.cursor;
    return textEnd - textStart === list.length && Buffer.from(bytes.subarray(textStart, textEnd)).toString('latin1') === list;
  }

  private tellItem(item: JsonObject): Outcome {
    const awsAccountId = textOf(item, 'awsAccountId') || textOf(item, 'accountId');
    const captured = epochSecondsOf(textOf(item, 'configurationItemCaptureTime'));
    if (!/^\d{12}$/.test(awsAccountId) || captured === undefined || textOf(item, 'resourceType') === '') return outcomes.notAnItem;
    this.sink.item(item);
    if (textOf(item, 'configurationItemStatus').startsWith('ResourceDeleted')) this.endLeases(item, awsAccountId, captured);
    const known = configItemOf(item);
    if (known) this.holdLeases(known, item, captured);
    return used;
  }

  /** All that the resource held ends with it. */
  private endLeases(item: JsonObject, awsAccountId: string, captured: number): void {
    const resource = this.sink.endpoint('id', awsAccountId, textOf(item, 'resourceId'));
    this.sink.lease(Number(awsAccountId), { scope: '', address: '', resource, first: captured, last: captured, what: 'ends' });
  }

  private holdLeases({ type, configuration, region, readAt, awsAccountId }: ConfigurationItem, item: JsonObject, captured: number): void {
    for (const { scope, address, from } of addressLeases(type, configuration, { region, readAt })) {
      const resource = this.sink.endpoint('id', awsAccountId, textOf(item, 'resourceId'));
      this.sink.lease(Number(awsAccountId), { scope, address, resource, first: Math.min(from, captured), last: captured, what: 'held' });
    }
  }
}

/** The item in an object: itself, or what a notification, an EventBridge event or an SNS envelope carries. */
function itemIn(object: JsonObject): JsonObject | undefined {
  if (textOf(object, 'resourceType') !== '') return object;
  const carried = [object, asObject(object.detail), inText(textOf(object, 'Message'))];
  return carried.map((one) => asObject(one?.configurationItem)).find((one) => one !== undefined);
}

function inText(text: string): JsonObject | undefined {
  const bytes = Buffer.from(text);
  return text === '' ? undefined : jsonObject(bytes, 0, bytes.length);
}
