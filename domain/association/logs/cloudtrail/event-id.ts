const first = 0x9e3779b1;
const second = 0x85ebca77;
const third = 0xc2b2ae3d;

function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), second);
  const twice = Math.imul(once ^ (once >>> 13), third);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/** 64 bits that stand for an event: equal for copies of one, and as good as never for different ones (two in 2^64; the text itself is not kept). */
export class EventId {
  high = 0;
  low = 0;

  /** Sets the bits for a text in bytes and a number below 2^53: the AWS account that the event was delivered to, or 0 where the text is enough. */
  set(view: DataView, start: number, end: number, number: number): void {
    let high = Math.imul((end - start) ^ (number % 0x100000000), first);
    let low = Math.imul(Math.floor(number / 0x100000000) + 1, second) ^ (end - start);
    let at = start;
    for (; at + 4 <= end; at += 4) {
      const four = view.getInt32(at, true);
      high = Math.imul(high ^ four, first);
      high = (high << 13) | (high >>> 19);
      low = Math.imul(low + four, second);
      low = (low << 17) | (low >>> 15);
    }
    for (; at < end; at++) {
      high = Math.imul(high ^ view.getUint8(at), second);
      low = Math.imul(low + view.getUint8(at) + 1, third);
    }
    this.high = mixed(high ^ Math.imul(low, third));
    this.low = mixed(low + Math.imul(high, first)) || 1;
  }
}
