import { addressText } from './capture-writer.js';
import { mix32 } from './random.js';

/**
 * Message templates: text with slots such as `{tag1}`, compiled once into bytes. Filling one in is a copy of the bytes
 * and a few patches, because what goes into a slot always has the same length.
 *
 * | slot | holds |
 * | --- | --- |
 * | `{ipN}`, `{userN}` | address and user of party N |
 * | `{portN}` | RTP port of party N |
 * | `{callN}`, `{tagN}`, `{branchN}`, `{nonceN}` | hexadecimal identifiers, fresh in each run of a script |
 * | `{sdpN}` | ten digits, fresh in each run |
 *
 * @typedef {{ seed: number, number: number, parties: readonly number[] }} Run one run of a script: `number` is unique
 * @typedef {{ bytes: Uint8Array, slots: Slot[] }} Template
 * @typedef {{ at: number, kind: string, index: number }} Slot
 */

const WIDTHS = /** @type {Record<string, number>} */ ({
  ip: 14,
  user: 10,
  port: 5,
  call: 16,
  tag: 8,
  branch: 16,
  nonce: 16,
  sdp: 10,
});

/** Where the identifiers of each kind begin in the {@link IDENTIFIERS_PER_RUN} numbers that a run owns. */
const FIRST = /** @type {Record<string, number>} */ ({
  call: 0,
  sdp: 4,
  nonce: 8,
  tag: 12,
  branch: 24,
});
const IDENTIFIERS_PER_RUN = 64;

const SLOT = /\{([a-z]+)(\d+)\}/g;
const DIGITS = Buffer.from('0123456789abcdef');

/**
 * @param {string} text ASCII
 * @returns {Template}
 */
export function compile(text) {
  /** @type {Slot[]} */
  const slots = [];
  let grown = 0;
  const filled = text.replace(SLOT, (slot, kind, index, at) => {
    slots.push({ at: at + grown, kind, index: Number(index) });
    grown += WIDTHS[kind] - slot.length;
    return '0'.repeat(WIDTHS[kind]);
  });
  return { bytes: Buffer.from(filled, 'latin1'), slots };
}

/**
 * Length in bytes once the slots are filled, for Content-Length.
 *
 * @param {string} text
 */
export function filledLength(text) {
  return compile(text).bytes.length;
}

/**
 * Writes the message of one run.
 *
 * @param {Template} template
 * @param {Run} run
 * @param {Uint8Array} out
 * @param {number} at
 * @returns {number} its length
 */
export function fill(template, run, out, at) {
  out.set(template.bytes, at);
  for (const slot of template.slots) {
    fillSlot(slot, run, out, at + slot.at);
  }
  return template.bytes.length;
}

/**
 * The RTP port of a party in one run: even, 10000 to 59998.
 *
 * @param {Run} run
 * @param {number} party
 */
export function rtpPort(run, party) {
  return 10_000 + 2 * ((run.number * 4 + party) % 25_000);
}

/**
 * @param {Slot} slot
 * @param {Run} run
 * @param {Uint8Array} out
 * @param {number} at
 */
function fillSlot({ kind, index }, run, out, at) {
  switch (kind) {
    case 'ip':
      out.set(addressBytes(run.parties[index]), at);
      return;
    case 'user':
      writeDecimal(out, at, 10, 4_205_000_000 + run.parties[index]);
      return;
    case 'port':
      writeDecimal(out, at, 5, rtpPort(run, index));
      return;
    case 'sdp':
      writeDecimal(out, at, 10, 1_000_000_000 + identifier(run, FIRST.sdp + index));
      return;
    default:
      writeHex(out, at, WIDTHS[kind], identifier(run, FIRST[kind] + index));
  }
}

/**
 * Different for every run and every index, as long as there are fewer than 2^26 runs.
 *
 * @param {Run} run
 * @param {number} index
 */
function identifier(run, index) {
  return mix32((run.number * IDENTIFIERS_PER_RUN + index) ^ run.seed);
}

/** @type {Uint8Array[]} */
const addresses = [];

/** @param {number} host */
function addressBytes(host) {
  addresses[host] ??= Buffer.from(addressText(host), 'latin1');
  return addresses[host];
}

/**
 * @param {Uint8Array} out
 * @param {number} at
 * @param {number} width
 * @param {number} value
 */
function writeDecimal(out, at, width, value) {
  let rest = value;
  for (let i = at + width - 1; i >= at; i--) {
    const next = Math.floor(rest / 10);
    out[i] = DIGITS[rest - next * 10];
    rest = next;
  }
}

/**
 * Eight digits a word; a second word is mixed from the first.
 *
 * @param {Uint8Array} out
 * @param {number} at
 * @param {number} width 8 or 16
 * @param {number} value
 */
function writeHex(out, at, width, value) {
  let word = value;
  for (let i = 0; i < width; i++) {
    if (i === 8) {
      word = mix32(value ^ 0x5bd1e995);
    }
    out[at + i] = DIGITS[(word >>> (28 - 4 * (i & 7))) & 0xf];
  }
}
