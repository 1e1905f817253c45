/**
 * What goes over NATS: a line of `siptriage/message@1` (docs/messages.md) without what it does not say, under the subject
 * `STREAM.SOURCE.PARTITION`, with what has to be known before it is read in headers; under `STREAM.SOURCE` what is no message.
 */
export const RECORD_HEADER = {
  /** Of the client: the same is stored once. */
  id: 'Nats-Msg-Id',
  /** Microseconds since 1970; absent where the trace has none. */
  time: 'Siptriage-Time',
  /** Its number in its input. */
  number: 'Siptriage-Number',
  /** The same for the same bytes between the same addresses, whoever saw them. */
  packet: 'Siptriage-Packet',
  /** Of what is no message: `end`, nothing more comes; `alive`, nothing came for a while. */
  kind: 'Siptriage-Kind',
} as const;

/** One record as it came. */
export type StreamRecord = {
  readonly source: string;
  readonly id: string;
  readonly timeUs: number;
  readonly number: number;
  readonly packet: string;
  readonly kind: 'message' | 'end' | 'alive';
  /** The line, without its end. */
  readonly line: Uint8Array;
};

/** What a source may be called: one token of a subject. */
export function isSourceName(text: string): boolean {
  return /^[\w-]{1,64}$/.test(text);
}

/** Messages of one Call-ID have one partition, so that whoever follows it gets all of them. */
export const PARTITIONS = 64;

/** The partition of a Call-ID (FNV-1a). */
export function partitionOf(callId: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < callId.length; at++) {
    hash = Math.imul(hash ^ callId.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % PARTITIONS;
}

/** A record of what a client got; its headers may say anything. */
export function recordOf(subject: string, header: (name: string) => string, line: Uint8Array): StreamRecord {
  const time = header(RECORD_HEADER.time);
  const number = header(RECORD_HEADER.number);
  const kind = header(RECORD_HEADER.kind);
  return {
    source: subject.split('.', 2)[1] ?? '',
    id: header(RECORD_HEADER.id),
    timeUs: /^\d{1,16}$/.test(time) ? Number(time) : Number.NaN,
    number: /^\d{1,15}$/.test(number) ? Number(number) : 0,
    packet: header(RECORD_HEADER.packet),
    kind: kind === 'end' || kind === 'alive' ? kind : 'message',
    line,
  };
}
