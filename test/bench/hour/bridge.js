import { Leg } from './leg.js';

/** The SBC: one address towards the phones, one towards the carriers. */
export const INNER = '10.20.0.1';
export const OUTER = '203.0.113.10';
export const CARRIERS = ['198.51.100.5', '198.51.100.6', '203.0.113.77'];

const TRYING_S = 0.0008;
/** What the SBC takes to pass a message on, at least and at most. */
const PASS_S = /** @type {const} */ ([0.0015, 0.012]);

/** @param {number} n */
export function phoneOf(n) {
  const number = 1000 + (n % 800);
  return { user: String(number), host: `10.20.${1 + Math.floor(number / 250)}.${number % 250}` };
}

/**
 * A call from a phone to a carrier, or back: two legs that share nothing but their numbers (rewritten) and their times.
 */
export class Bridge {
  /**
   * @param {import('./hour.js').Hour} hour
   * @param {{ phone: { host: string, user: string }, number: string, carrier: string, isInbound?: boolean }} ends
   *   `number` without its country code
   */
  constructor(hour, { phone, number, carrier, isInbound = false }) {
    this.hour = hour;
    const { wire, name } = hour;
    const inside = { host: INNER, user: `0${number}` };
    const outside = { host: OUTER, user: `+4930555${phone.user}` };
    const far = { host: carrier, user: `+49${number}` };
    const innerId = `${name('i')}@${isInbound ? INNER : phone.host}`;
    const outerId = `${name('o')}@${isInbound ? carrier : OUTER}`;
    const inner = isInbound ? { from: inside, to: phone } : { from: phone, to: inside };
    const outer = isInbound ? { from: far, to: outside } : { from: outside, to: far };
    this.near = new Leg(wire, name, isInbound ? { ...outer, callId: outerId } : { ...inner, callId: innerId });
    this.far = new Leg(wire, name, isInbound ? { ...inner, callId: innerId } : { ...outer, callId: outerId });
    this.from = this.near.uac.user;
    this.to = this.near.uas.user;
  }

  pass() {
    return this.hour.between(...PASS_S);
  }

  /** @param {number} at */
  invite(at) {
    this.near.invite(at);
    this.near.answer(at + TRYING_S, 100, 'Trying');
    const passed = this.far.invite(at + TRYING_S + this.pass());
    return this.far.answer(passed + TRYING_S, 100, 'Trying');
  }

  /**
   * What the called side says, and what the SBC makes of it.
   *
   * @param {number} at
   * @param {number} code
   * @param {string} phrase
   * @param {import('./leg.js').More} [more]
   */
  answer(at, code, phrase, more = {}) {
    this.far.answer(at, code, phrase, more);
    return this.near.answer(at + this.pass(), code, phrase, more);
  }

  /** @param {number} at */
  ack(at) {
    return this.far.ack(this.near.ack(at) + this.pass());
  }

  /**
   * @param {number} at
   * @param {boolean} byCaller
   * @param {string[]} [headers]
   */
  bye(at, byCaller, headers = []) {
    const [first, second] = byCaller ? [this.near, this.far] : [this.far, this.near];
    first.within(at, byCaller ? 'uac' : 'uas', 'BYE', { headers });
    return second.within(at + this.pass(), byCaller ? 'uac' : 'uas', 'BYE', { headers });
  }

  /**
   * @param {string} outcome
   * @param {number | null} code
   * @param {string | null} [cause]
   */
  tell(outcome, code, cause = null) {
    const { from, to } = this;
    this.hour.told.push({ legs: [this.near.callId, this.far.callId], outcome, code, from, to, cause });
  }
}
