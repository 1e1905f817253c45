import { KIND, type MessageDigest, MOST_VIAS } from './digest.ts';

/** What a row says of its message besides where it was seen: 26 bits, from the lowest. */
const STATUS_BITS = 0x3ff;
const METHOD_SHIFT = 10;
const METHOD_BITS = 7;
const VIAS_SHIFT = 13;
const VIAS_BITS = 7;
const CSEQ_SHIFT = 16;
const CSEQ_BITS = 0x3f;
const USUAL_PHRASE = 1 << 22;
const BY_CALLER = 1 << 23;
const INSIDE = 1 << 24;

/** The methods of an ordinary call, by their number in a row; '' for what has no place in a plain one. */
const METHODS = ['', 'INVITE', 'ACK', 'BYE', 'PRACK', 'UPDATE'] as const;
const OTHER = 0;
const METHOD_NUMBERS: ReadonlyMap<number, number> = new Map([
  [KIND.invite, 1],
  [KIND.ack, 2],
  [KIND.bye, 3],
  [KIND.inDialog, 4],
]);

/** What a message of an ordinary call or registration says, in one number. @param isByCaller whether its From tag is that of who called. */
export function saidOf(digest: MessageDigest, isByCaller: boolean): number {
  const { kind, status, cseq, vias, toTag, hasUsualPhrase, isUpdate } = digest;
  const method = (METHOD_NUMBERS.get(kind) ?? OTHER) + (isUpdate ? 1 : 0);
  const flags = (hasUsualPhrase ? USUAL_PHRASE : 0) | (isByCaller ? BY_CALLER : 0) | (toTag === 0 ? 0 : INSIDE);
  const numbers = (method << METHOD_SHIFT) | (vias << VIAS_SHIFT) | ((cseq & CSEQ_BITS) << CSEQ_SHIFT);
  return (status & STATUS_BITS) | numbers | flags;
}

export function methodSaid(said: number): (typeof METHODS)[number] {
  return METHODS[(said >> METHOD_SHIFT) & METHOD_BITS] ?? '';
}

/** 0 for a request. */
export function statusSaid(said: number): number {
  return said & STATUS_BITS;
}

/** Its last bits: they tell the CSeqs of one call apart. */
export function cseqSaid(said: number): number {
  return (said >> CSEQ_SHIFT) & CSEQ_BITS;
}

/** How many Vias it has; 0 where that is not known, and for more than are told apart. */
export function viasSaid(said: number): number {
  const vias = (said >> VIAS_SHIFT) & VIAS_BITS;
  return vias === MOST_VIAS ? 0 : vias;
}

export function hasUsualPhraseSaid(said: number): boolean {
  return (said & USUAL_PHRASE) !== 0;
}

export function isByCallerSaid(said: number): boolean {
  return (said & BY_CALLER) !== 0;
}

/** Whether it has a To tag. */
export function isInsideSaid(said: number): boolean {
  return (said & INSIDE) !== 0;
}
