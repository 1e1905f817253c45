/** Longer than the longest IPv6 address there is, with an IPv4 tail. */
const LONGEST_TEXT = 45;

const GROUPS = 8;

/**
 * The 4 or 16 bytes of an IPv4 (dotted) or IPv6 address (RFC 4291 §2.2, without brackets and zone), in network order; null
 * where the text is none.
 */
export function parseAddress(text: string): Uint8Array | null {
  if (text.length > LONGEST_TEXT) {
    return null;
  }
  return text.includes(':') ? parseIpv6(text) : parseIpv4(text);
}

/** An IPv4 address in dotted form as a signed number of 32 bits; null for any other text. Makes nothing. */
export function ipv4Number(text: string): number | null {
  let address = 0;
  let parts = 0;
  let part = -1;
  for (let at = 0; at <= text.length; at++) {
    const digit = at === text.length ? -1 : text.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) {
      part = (part < 0 ? 0 : part * 10) + digit;
    } else if ((digit === -1 || digit === DOT) && part >= 0 && part <= 255) {
      address = (address << 8) | part;
      parts++;
      part = -1;
    } else {
      return null;
    }
  }
  return parts === 4 ? address : null;
}

/** `.`, counted from `0`. */
const DOT = -2;

function parseIpv4(text: string): Uint8Array | null {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)) {
    return null;
  }
  return Uint8Array.from(parts, Number);
}

function parseIpv6(text: string): Uint8Array | null {
  const halves = text.split('::');
  const head = groupsOf(halves[0] ?? '', halves.length === 1);
  const tail = groupsOf(halves[1] ?? '', true);
  if (halves.length > 2 || head === null || tail === null) {
    return null;
  }
  const missing = GROUPS - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) {
    return null;
  }
  const groups = [...head, ...new Array<number>(missing).fill(0), ...tail];
  return Uint8Array.from(groups.flatMap((group) => [group >>> 8, group & 255]));
}

/** The 16-bit groups of one side of a `::`; an IPv4 address may stand at the very end. */
function groupsOf(text: string, mayEndInIpv4: boolean): number[] | null {
  if (text === '') {
    return [];
  }
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    const ipv4 = mayEndInIpv4 && index === parts.length - 1 && part.includes('.') ? parseIpv4(part) : null;
    if (ipv4 !== null) {
      groups.push((ipv4[0]! << 8) | ipv4[1]!, (ipv4[2]! << 8) | ipv4[3]!);
    } else if (/^[0-9a-fA-F]{1,4}$/.test(part)) {
      groups.push(Number.parseInt(part, 16));
    } else {
      return null;
    }
  }
  return groups;
}
