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
const SAVP = '/SAVP';
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
const EQUALS = 0x3d;
const AUDIO = 'm=audio ';
const IPV4 = 'c=IN IP4 ';

/**
 * Looks for the port and IPv4 address of the audio in a body, from a few bytes a line. What is not as it is in most bodies (no
 * audio, other addresses, a direction, ICE, several parts) is `NOT_PLAIN`: `parseSdp` tells the rest.
 */
export function glanceAtAudio(bytes: Uint8Array, start: number, end: number, out: AudioGlance): void {
  out.address = 0;
  out.port = 0;
  if (end - start < AUDIO.length) {
    return;
  }
  let [port, sections, address] = [NOT_PLAIN, 0, 0];
  let [isPlain, isSecure] = [true, false];
  for (let at = start; at + 2 < end; ) {
    const lf = lineEndFrom(bytes, at, end);
    const lineEnd = lf < 0 ? end : lf;
    const first = bytes[at]!;
    if (bytes[at + 1] === EQUALS && (first === M || first === C || first === A)) {
      if (first === M) {
        sections++;
        if (sections === 1 && startsWith(bytes, at, lineEnd, AUDIO)) {
          port = numberAt(bytes, at + AUDIO.length, lineEnd);
          isSecure = holds(bytes, at + AUDIO.length, lineEnd, SAVP);
        }
      } else if (first === C && sections < 2) {
        address = startsWith(bytes, at, lineEnd, IPV4) ? addressAt(bytes, at + IPV4.length, lineEnd) : 0;
      } else if (first === A && isNotPlain(bytes, at, lineEnd)) {
        isPlain = false;
      }
    }
    at = lineEnd + 1;
  }
  out.address = address;
  const isKnown = isPlain && port > 0 && address !== 0;
  out.port = isKnown ? port | (isSecure ? SECURE : 0) : isSecure ? NOT_PLAIN_SECURE : NOT_PLAIN;
}

/** Attributes after which the address and direction of the audio are not plain: holds, ICE. */
function isNotPlain(bytes: Uint8Array, at: number, end: number): boolean {
  switch (bytes[at + 2]) {
    case 0x73:
      return startsWith(bytes, at, end, 'a=sendonly');
    case 0x72:
      return bytes[at + 3] === 0x65 && startsWith(bytes, at, end, 'a=recvonly');
    case 0x69:
      return startsWith(bytes, at, end, 'a=inactive') || startsWith(bytes, at, end, 'a=ice-ufrag:');
    case 0x63:
      return startsWith(bytes, at, end, 'a=candidate:');
    default:
      return false;
  }
}

function startsWith(bytes: Uint8Array, at: number, end: number, text: string): boolean {
  if (at + text.length > end) {
    return false;
  }
  for (let i = 2; i < text.length; i++) {
    if (bytes[at + i] !== text.charCodeAt(i)) {
      return false;
    }
  }
  return true;
}

function holds(bytes: Uint8Array, from: number, end: number, text: string): boolean {
  for (let at = from; at + text.length <= end; at++) {
    if (bytes[at] === text.charCodeAt(0) && bytes[at + 1] === text.charCodeAt(1) && startsWith(bytes, at, end, text)) {
      return true;
    }
  }
  return false;
}

/** The number at a place; NOT_PLAIN where there is none. */
function numberAt(bytes: Uint8Array, at: number, end: number): number {
  let value = 0;
  let place = at;
  for (; place < end && place < at + 5 && isDigit(bytes[place]!); place++) {
    value = value * 10 + bytes[place]! - 0x30;
  }
  return place > at ? value : NOT_PLAIN;
}

/** An IPv4 address; 0 where there is none, or it is no whole one. */
function addressAt(bytes: Uint8Array, from: number, end: number): number {
  let [address, parts, at] = [0, 0, from];
  while (parts < 4 && at < end && isDigit(bytes[at]!)) {
    const part = numberAt(bytes, at, Math.min(end, at + 3));
    while (at < end && isDigit(bytes[at]!)) {
      at++;
    }
    if (part > 255) {
      return 0;
    }
    address = (address << 8) | part;
    parts++;
    at += parts < 4 && bytes[at] === 0x2e ? 1 : 0;
  }
  return parts === 4 ? address : 0;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
