import type { LogFormat } from '../../src/logs/format.ts';
import { type LogRecord, openLog } from '../../src/logs/index.ts';
import { type Arrival, DEFAULT_LIMITS, emptyArrival, type Limits, type Problem } from '../../src/model/index.ts';
import { blocksOf } from '../capture/read.ts';

export type ReadMessage = {
  readonly text: string;
  readonly timeUs: number;
  readonly offset: number;
  readonly number: number;
  readonly way: string;
  readonly at: string;
};

export type ReadLog = {
  readonly kind: string;
  readonly messages: ReadMessage[];
  readonly problems: Problem[];
  readonly duplicates: number;
};

/** Reads a log in blocks of `size` bytes, with all formats or only these. */
export async function readLog(
  content: string | Uint8Array,
  size = 7,
  limits: Partial<Limits> = {},
  formats?: readonly LogFormat[],
): Promise<ReadLog> {
  const problems: Problem[] = [];
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const context = {
    input: 3,
    report: (problem: Problem) => problems.push(problem),
    limits: { ...DEFAULT_LIMITS, ...limits },
  };
  const opened = await openLog(blocksOf(bytes, size), context, formats);
  if (opened.kind === 'unknown') {
    return { kind: opened.kind, messages: [], problems, duplicates: 0 };
  }
  const messages: ReadMessage[] = [];
  const record = {
    input: 0,
    bytes,
    start: 0,
    end: 0,
    originalLength: 0,
    timeUs: 0,
    linkType: 0,
    number: 0,
    offset: 0,
    position: -1,
  };
  do {
    while (opened.reader.next(record)) {
      const arrival = emptyArrival();
      opened.reader.describe(arrival, (address, port) => {
        const text = `${[...address].join('.')}:${port}`;
        return { id: 0, mark: 0, address: text, port, text };
      });
      messages.push(messageOf(record, arrival));
    }
  } while (await opened.reader.refill());
  await opened.reader.close();
  return { kind: opened.reader.format, messages, problems, duplicates: opened.reader.duplicates };
}

function messageOf(record: LogRecord, arrival: Arrival): ReadMessage {
  return {
    text: Buffer.from(record.bytes.slice(record.start, record.end)).toString('latin1'),
    timeUs: record.timeUs,
    offset: record.offset,
    number: record.number,
    way: `${arrival.src?.text} ${arrival.transport} ${arrival.dst?.text}`,
    at: arrival.line > 0 ? `line ${arrival.line}` : `frame ${arrival.frame}, ${arrival.cutBytes} cut`,
  };
}
