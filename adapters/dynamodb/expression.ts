import { copyValue } from '../tables/copy-value.js';
import type { StoredValue } from '../tables/packed-item.js';

/** Placeholders of one request: attribute names as `#n…`, values as `:v…`, so that no reserved word or input text reaches an expression. */
export class Expression {
  private readonly nameOf = new Map<string, string>();
  private readonly valueOf: { [placeholder: string]: StoredValue } = {};

  /** The placeholder of an attribute name. */
  name(attribute: string): string {
    const placeholder = this.nameOf.get(attribute) ?? `#n${this.nameOf.size}`;
    this.nameOf.set(attribute, placeholder);
    return placeholder;
  }

  /** The placeholder of a value. */
  value(value: StoredValue): string {
    const placeholder = `:v${Object.keys(this.valueOf).length}`;
    this.valueOf[placeholder] = value instanceof Uint8Array ? value : (copyValue(value) ?? null);
    return placeholder;
  }

  /** Names and values in the shape of a request; an empty map is left out, as DynamoDB refuses one. */
  placeholders(): { ExpressionAttributeNames?: Record<string, string>; ExpressionAttributeValues?: Record<string, StoredValue> } {
    const names = Object.fromEntries([...this.nameOf].map(([attribute, placeholder]) => [placeholder, attribute]));
    return {
      ...(this.nameOf.size > 0 && { ExpressionAttributeNames: names }),
      ...(Object.keys(this.valueOf).length > 0 && { ExpressionAttributeValues: this.valueOf }),
    };
  }
}
