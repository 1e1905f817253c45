import { isScanner } from '../sip/index.ts';
import type { Tokens } from './token-maker.ts';

/** What stands in a piece of text. */
export type Form = {
  /** Words in small letters that stay; none where null. */
  readonly words: ReadonlySet<string> | null;
  /** Whether numbers of so many digits stay: they count or measure. */
  readonly keepsDigits: number;
  /** What any other word is: one of a name, or an identifier. */
  readonly other: 'name' | 'id';
};

/** A run of what names and values are made of; what separates them is written between. */
export const PIECE = /[A-Za-z0-9_\x80-\xff](?:[A-Za-z0-9_.:+~-]|[\x80-\xff])*/g;

const HARDWARE = /^[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}$/;
const HARDWARE_DOTTED = /^[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}$/;
const HARDWARE_PLAIN = /^[0-9A-Fa-f]{12}$/;
/** Digits of an address with the port behind it. */
const WITH_PORT = /^(\d{1,3}(?:\.\d{1,3}){3})(:\d{1,5})$/;
/** The name of a host, with a last label that is a word. */
const HOST =
  /^(?=.{4,253}(?::|$))((?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\.)+[A-Za-z][A-Za-z0-9-]{1,62})(:\d{1,5})?$/;
/** What is left of a piece once its end, which belongs to the sentence, is taken off. */
const END = '.:+~-';
/** A letter and a digit, and long: no word of a language, but something that was made up. */
const MADE_UP = /^(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9_+~-]{8,}$/;

/** Rewrites all pieces of a text. */
export function rewritten(tokens: Tokens, text: string, form: Form): string {
  return text.replace(PIECE, (piece) => {
    let end = piece.length;
    while (end > 0 && END.includes(piece[end - 1]!)) {
      end--;
    }
    return pieceOf(tokens, piece.slice(0, end), form) + piece.slice(end);
  });
}

function pieceOf(tokens: Tokens, piece: string, form: Form): string {
  if (isKept(piece, form)) {
    return piece;
  }
  const address = placeIn(tokens, piece);
  if (address !== null) {
    return address;
  }
  if (HOST.test(piece) && !/^[\d.]+$/.test(piece)) {
    return piece.split('.').every((label) => isKept(label, form)) ? piece : hostIn(tokens, piece);
  }
  if (form.other === 'id') {
    return parts(piece).every((part) => /^[^A-Za-z0-9]*$/.test(part) || isKept(part, form)) ? piece : tokens.id(piece);
  }
  if (MADE_UP.test(piece) && !parts(piece).every((part) => isKept(part, form) || part === '-')) {
    return tokens.id(piece);
  }
  return parts(piece)
    .map((part) => partOf(tokens, part, form))
    .join('');
}

/** An address, with a port or without, or a hardware address; null for anything else. */
function placeIn(tokens: Tokens, piece: string): string | null {
  const [, address = piece, port = ''] = WITH_PORT.exec(piece) ?? [];
  const mapped = tokens.addressIn(address);
  if (mapped !== null) {
    return mapped + port;
  }
  const isPlain = HARDWARE_PLAIN.test(piece) && /[A-Fa-f]/.test(piece) && /\d/.test(piece);
  return HARDWARE.test(piece) || HARDWARE_DOTTED.test(piece) || isPlain ? tokens.hardware(piece) : null;
}

function hostIn(tokens: Tokens, piece: string): string {
  const [, host = piece, port = ''] = HOST.exec(piece) ?? [];
  return tokens.host(host) + port;
}

/** Words, numbers and what is between them. */
function parts(piece: string): readonly string[] {
  return piece.match(/[A-Za-z0-9\x80-\xff]+|[^A-Za-z0-9\x80-\xff]+/g) ?? [];
}

function partOf(tokens: Tokens, part: string, form: Form): string {
  if (/^[^A-Za-z0-9\x80-\xff]/.test(part) || isKept(part, form)) {
    return part;
  }
  return /^\d+$/.test(part) ? tokens.number(part) : tokens.word(part);
}

function isKept(piece: string, { words, keepsDigits }: Form): boolean {
  if (/^\d+(?:\.\d+)?$/.test(piece)) {
    return piece.length <= keepsDigits;
  }
  return words !== null && (words.has(piece.toLowerCase()) || (keepsDigits > 0 && isVersion(piece)));
}

/** `v18`, `2.0rc1`: short enough to name nobody. */
function isVersion(piece: string): boolean {
  return /^v?\d{1,3}(?:rc\d{1,2}|[a-d])?$/i.test(piece);
}

/** What a product calls itself: names of products, models and versions stay where `words` holds them. */
export function agentOf(tokens: Tokens, text: string, form: Form): string {
  return isScanner(text)
    ? text.replace(/\d[\d.:]*/g, (digits) => rewritten(tokens, digits, form))
    : rewritten(tokens, text, form);
}
