import { analyzeInputs, extractMessages, type MessageFace, type TraceInput } from '../../src/analysis/index.ts';
import { memorySource } from '../../src/capture/index.ts';
import { gunzipInNode, inflateRawInNode, tlsCryptoInNode } from '../../src/capture/node.ts';
import { buildReport, type Report } from '../../src/report/index.ts';
import { headerOf } from './sip-text.ts';

/** Where a message was sent from or to. */
export type Place = { readonly host: string; readonly port: number };

/** One SIP message of a trace, to be sent again in another way. */
export type Message = {
  readonly timeUs: number;
  readonly src: Place;
  readonly dst: Place;
  readonly isStream: boolean;
  /** A character for each byte. */
  readonly text: string;
  /** The message of the labelled trace that it was made of; itself there. Null for what was added. */
  readonly origin: Message | null;
};

/** What was recorded once, and what is known of it. */
export type Trace = { readonly name: string; readonly messages: readonly Message[] };

const OPTIONS = { gunzip: gunzipInNode, inflateRaw: inflateRawInNode, tls: { crypto: tlsCryptoInNode } };
const DATAGRAMS: readonly string[] = ['udp', 'sctp'];
const BLOCK_BYTES = 1 << 16;

const inputOf = (bytes: Uint8Array): TraceInput[] => [
  {
    path: 'trace',
    open: async () => memorySource(bytes as Uint8Array<ArrayBuffer>, BLOCK_BYTES),
    canReopen: true,
  },
];

export async function reportOf(bytes: Uint8Array): Promise<Report> {
  const { analysis } = await analyzeInputs(inputOf(bytes), OPTIONS);
  return buildReport(analysis, { version: '0', lang: 'en' });
}

/**
 * The messages of a capture.
 *
 * @returns null where one has no place or time, or was cut: it cannot be sent again as it was.
 */
export async function readTrace(name: string, bytes: Uint8Array): Promise<Trace | null> {
  const messages: Message[] = [];
  let isWhole = true;
  const face: MessageFace = {
    message(message, arrival) {
      const [src, dst] = [placeOf(arrival.src?.text), placeOf(arrival.dst?.text)];
      if (src === null || dst === null || arrival.cutBytes > 0 || !Number.isFinite(arrival.timeUs)) {
        isWhole = false;
        return;
      }
      const text = Buffer.from(message.bytes.subarray(message.start, message.end)).toString('latin1');
      messages.push(
        original({ timeUs: arrival.timeUs, src, dst, isStream: !DATAGRAMS.includes(arrival.transport), text }),
      );
    },
    copies() {},
    async flush() {},
  };
  await extractMessages(inputOf(bytes), OPTIONS, face);
  return isWhole && messages.length > 0 ? { name, messages } : null;
}

export function original(message: Omit<Message, 'origin'>): Message {
  const made: Message & { origin: Message | null } = { ...message, origin: null };
  made.origin = made;
  return made;
}

function placeOf(text: string | undefined): Place | null {
  const [, host = '', port] = /^(.*):(\d+)$/.exec(text ?? '') ?? [];
  return port === undefined ? null : { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}

/** Each direction between two places. */
export const wayOf = ({ src, dst }: Message): string => `${src.host}:${src.port} > ${dst.host}:${dst.port}`;

type Row = (message: Message) => string;

/** A header that is asked for often; empty where there is none. */
function remembered(name: string): Row {
  const values = new WeakMap<Message, string>();
  return (message) => {
    let value = values.get(message);
    if (value === undefined) {
      value = headerOf(message.text, name) ?? '';
      values.set(message, value);
    }
    return value;
  };
}

export const callIdOf = remembered('Call-ID');
export const cseqOf = remembered('CSeq');

export const isRequest = ({ text }: Message): boolean => !text.startsWith('SIP/2.0 ');
