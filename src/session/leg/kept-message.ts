import { latin1, writeLatin1 } from '../../bytes/index.ts';
import { DEFAULT_LIMITS } from '../../model/index.ts';
import { SipMessage, scanMessage } from '../../sip/index.ts';

/** A message as latin-1 text: to copy it costs a fiftieth of reading it, and most are never asked for. */
export type KeptMessage = string;

/** A longer message is kept as far as this: headers come first. */
const MOST_KEPT = 8192;

const scratch = new SipMessage();
/** Its bytes: memory for each would cost more than to scan them. */
const bytes = new Uint8Array(MOST_KEPT);
/** What `scratch` holds: who tells a story asks for one and the same message several times. */
let read: KeptMessage | null = null;

export function keep({ bytes, start, end }: SipMessage): KeptMessage {
  return latin1(bytes, start, Math.min(end, start + MOST_KEPT));
}

/** Whether the end of a message may be missing because it was too long to be kept. */
export function isShortened(kept: KeptMessage): boolean {
  return kept.length >= MOST_KEPT;
}

/** Reads a kept message; what comes back is valid until the next call. */
export function reread(kept: KeptMessage): SipMessage {
  if (kept === read) {
    return scratch;
  }
  read = kept;
  writeLatin1(kept, bytes);
  scanMessage(bytes, 0, kept.length, scratch, DEFAULT_LIMITS);
  return scratch;
}
