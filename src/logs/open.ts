import { sniffMessages } from './message-fields.ts';
import { NdjsonMessages } from './ndjson-messages.ts';
import type { LogReader } from './record.ts';
import type { LogContext, LogSource } from './source.ts';

/** What an input that is no capture turned out to be. */
export type OpenedLog =
  | { readonly kind: 'log'; readonly reader: LogReader }
  /** Nothing siptriage knows: `source` gives everything from the first byte again. */
  | { readonly kind: 'unknown'; readonly source: LogSource };

/** Enough to tell every kind apart. */
const HEAD_BYTES = 4096;

/** Finds out by content which log an input is. Never rejects for what the input holds. */
export async function openLog(source: LogSource, context: LogContext): Promise<OpenedLog> {
  const head = await readHead(source);
  const whole = withHead(head, source);
  return sniffMessages(head)
    ? { kind: 'log', reader: new NdjsonMessages(whole, context) }
    : { kind: 'unknown', source: whole };
}

/** Reads until there are `HEAD_BYTES` or the source has ended, and returns a copy of everything read. */
async function readHead(source: LogSource): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < HEAD_BYTES) {
    const block = await source.read();
    if (block === null) {
      break;
    }
    const longer = new Uint8Array(head.length + block.length);
    longer.set(head);
    longer.set(block, head.length);
    head = longer;
  }
  return head;
}

function withHead(head: Uint8Array, rest: LogSource): LogSource {
  let isHeadRead = false;
  return {
    async read() {
      if (isHeadRead) {
        return rest.read();
      }
      isHeadRead = true;
      return head;
    },
    close: () => rest.close(),
  };
}
