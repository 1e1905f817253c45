import { expect, test } from 'vitest';
import { type Arrival, emptyArrival } from '../../src/model/index.ts';
import { isFindable, Journal } from '../../src/session/journal.ts';

const ENDS = { source: 0, sourcePort: 0, destination: 0, destinationPort: 0 };

function arrivalOf(number: number): Arrival {
  const endpoint = (id: number) => ({ id, mark: id, address: `2001:db8::${id}`, port: 5060, text: `${id}` });
  const isIpv4 = number % 3 > 0;
  return {
    ...emptyArrival(),
    input: number % 5,
    frame: number % 7 === 0 ? 0 : number,
    line: number % 7 === 0 ? number + 1 : 0,
    offset: 1000 * number,
    position: 1000 * number + 42,
    length: 400 + number,
    timeUs: 1.7e15 + number,
    transport: number % 2 === 0 ? 'udp' : 'wss',
    src: isIpv4 ? null : endpoint(number),
    dst: isIpv4 ? null : endpoint(number + 1),
    ipv4: isIpv4
      ? { source: 0xc0000200 + number, sourcePort: 65_535, destination: 0xffffff00, destinationPort: number }
      : null,
  };
}

test('gives back where the messages of many calls were seen, in their order, whatever was let go in between', () => {
  const journal = new Journal();
  const calls = new Map<number, { last: number; numbers: number[] }>();
  for (let number = 0; number < 5000; number++) {
    const key = (number * 31) % 97;
    const call = calls.get(key) ?? { last: -1, numbers: [] };
    const arrival = arrivalOf(number);
    expect(isFindable(arrival)).toBe(true);
    call.last = journal.append(arrival, call.last);
    call.numbers.push(number);
    calls.set(key, call);
    if (call.numbers.length > 20 + key) {
      journal.free(call.last);
      calls.delete(key);
    }
  }
  for (const { last, numbers } of calls.values()) {
    const rows = journal.rowsTo(last);
    expect(rows).toHaveLength(numbers.length);
    for (const [index, number] of numbers.entries()) {
      const read = emptyArrival();
      journal.read(rows[index]!, read, { ...ENDS });
      expect(read).toEqual(arrivalOf(number));
    }
  }
});
