import type { WireMessage } from './wire.ts';

/** A Sunday in November 2026, 06:10:00 UTC: where scenarios begin. */
const EPOCH_MS = 1_795_327_800_000;
const RULE = '-'.repeat(72);

export type TextLogOptions = {
  /** Whose log it is: only what it sent or received is in it. */
  readonly of: string;
  /** Shifts the times that are printed, in milliseconds: another zone, another day. */
  readonly aheadMs?: number;
};

/** What FreeSWITCH prints (2022) of the messages one party sent and received: the time has no date, the own address is missing. */
export function sofiaLog(messages: readonly WireMessage[], { of, aheadMs = 0 }: TextLogOptions): string {
  return messages
    .filter(({ src, dst }) => src === of || dst === of)
    .map(({ seconds, src, dst, text, isTcp }) => {
      const time = new Date(EPOCH_MS + aheadMs + Math.floor(seconds * 1000)).toISOString().slice(11, 23);
      const micros = String(Math.round(seconds * 1e6) % 1000).padStart(3, '0');
      const way = src === of ? `send ${text.length} bytes to` : `recv ${text.length} bytes from`;
      const remote = src === of ? dst : src;
      return `${way} ${isTcp ? 'tcp' : 'udp'}/[${remote}]:5060 at ${time}${micros}:\n${RULE}\n${text}\n`;
    })
    .join('');
}

/** The messages one after the other, as they are pasted into a ticket: no times, and nobody's address. */
export function bareLog(messages: readonly WireMessage[]): string {
  return messages.map(({ text }) => `${text.trimEnd()}\n\n`).join('\n');
}
