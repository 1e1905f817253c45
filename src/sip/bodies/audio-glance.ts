import { latin1Bytes } from '../../bytes/index.ts';
import { lineEndFrom } from '../line-end.ts';

/** The audio of a session description in two numbers. Reused. */
export type AudioGlance = {
  /** IPv4, as a signed number. */
  address: number;
  /** 0 where no description is there; {@link NOT_PLAIN} where more must be read to know. */
  port: number;
};

export const NOT_PLAIN = -1;
/** The same of audio whose profile is encrypted; the port of plain audio has a bit for it. */
export const NOT_PLAIN_SECURE = -2;
const SECURE = 0x10000;
const PORT = 0xffff;

/** The port of a glance at plain audio. */
export function glancedPort(port: number): number {
  return port > 0 ? port & PORT : port;
}

/** Whether the profile of glanced audio is encrypted (RFC 3711, RFC 5764). */
export function isGlancedSecure(port: number): boolean {
  return port === NOT_PLAIN_SECURE || port > PORT;
}

const [A, C, M] = [0x61, 0x63, 0x6d];
const [EQUALS, SLASH, DOT, ZERO] = [0x3d, 0x2f, 0x2e, 0x30];

/** The beginnings of lines that count; every other `a=` line says nothing of where the audio goes. */
const BEGINNINGS = [
  'm=audio ',
  'c=IN IP4 ',
  // Attributes after which address and direction are not plain: holds, ICE.
  'a=sendonly',
  'a=recvonly',
  'a=inactive',
  'a=ice-ufrag:',
  'a=candidate:',
].map(latin1Bytes);
const [AUDIO, IPV4, FIRST_NOT_PLAIN] = [0, 1, 2];
const AUDIO_LENGTH = 'm=audio '.length;
const IPV4_LENGTH = 'c=IN IP4 '.length;

/**
 * Looks for the port and IPv4 address of the audio in a body, from a few bytes a line. What is not as it is in most bodies (no
 * audio, other addresses, a direction, ICE, several parts) is `NOT_PLAIN`: `parseSdp` tells the rest.
 *
 * Each place that calls a function here is compiled in with it, in each thread: so there are few.
 */
export function glanceAtAudio(bytes: Uint8Array, start: number, end: number, out: AudioGlance): void {
  out.address = 0;
  out.port = 0;
  if (end - start < AUDIO_LENGTH) {
    return;
  }
  let port = NOT_PLAIN;
  let address = 0;
  let sections = 0;
  let isPlain = true;
  let isSecure = false;
  for (let at = start; at + 2 < end; ) {
    const lf = lineEndFrom(bytes, at, end);
    const lineEnd = lf < 0 ? end : lf;
    const first = bytes[at]!;
    if (bytes[at + 1] === EQUALS && (first === M || first === C || first === A)) {
      sections += first === M ? 1 : 0;
      const which = beginningOf(bytes, at, lineEnd);
      if (which >= FIRST_NOT_PLAIN) {
        isPlain = false;
      } else if (first === C && sections < 2) {
        address = which === IPV4 ? addressAt(bytes, at + IPV4_LENGTH, lineEnd) : 0;
      } else if (which === AUDIO && sections === 1) {
        port = portAt(bytes, at + AUDIO_LENGTH, lineEnd);
        isSecure = saysSavp(bytes, at + AUDIO_LENGTH, lineEnd);
      }
    }
    at = lineEnd + 1;
  }
  out.address = address;
  const isKnown = isPlain && port > 0 && address !== 0;
  out.port = isKnown ? port | (isSecure ? SECURE : 0) : isSecure ? NOT_PLAIN_SECURE : NOT_PLAIN;
}

/** Which of the beginnings a line has; -1 for none. */
function beginningOf(bytes: Uint8Array, at: number, end: number): number {
  for (let which = 0; which < BEGINNINGS.length; which++) {
    const beginning = BEGINNINGS[which]!;
    let i = 0;
    while (i < beginning.length && at + i < end && bytes[at + i] === beginning[i]) {
      i++;
    }
    if (i === beginning.length) {
      return which;
    }
  }
  return -1;
}

/** Whether a protocol is `RTP/SAVP` or a longer one: its third part begins with these letters. */
function saysSavp(bytes: Uint8Array, from: number, end: number): boolean {
  for (let at = from; at + 4 < end; at++) {
    if (bytes[at] === SLASH && bytes[at + 1] === 0x53 && bytes[at + 2] === 0x41 && bytes[at + 3] === 0x56) {
      return bytes[at + 4] === 0x50;
    }
  }
  return false;
}

/** The number of at most five digits at a place; NOT_PLAIN where there is none. */
function portAt(bytes: Uint8Array, from: number, end: number): number {
  let port = 0;
  let at = from;
  for (const last = Math.min(end, from + 5); at < last; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) {
      break;
    }
    port = port * 10 + digit;
  }
  return at > from ? port : NOT_PLAIN;
}

/** An IPv4 address; 0 where there is none, or it is no whole one. */
function addressAt(bytes: Uint8Array, from: number, end: number): number {
  let address = 0;
  let parts = 0;
  let part = -1;
  for (let at = from; at <= end; at++) {
    const byte = at < end ? bytes[at]! : 0;
    const digit = byte - ZERO;
    if (digit >= 0 && digit <= 9) {
      part = (part < 0 ? 0 : part * 10) + digit;
    } else if (part < 0) {
      return 0;
    } else {
      address = (address << 8) | part;
      parts++;
      part = -1;
      if (parts === 4 || byte !== DOT) {
        break;
      }
    }
    if (part > 255) {
      return 0;
    }
  }
  return parts === 4 ? address : 0;
}
