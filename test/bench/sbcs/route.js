import { Leg } from '../hour/leg.js';
import { DOMAIN, siteOf } from './sites.js';

/** @typedef {import('./sbcs.js').Network} Network */
/** @typedef {import('./sites.js').Party} Party */
/** @typedef {{ phone?: Party, address?: string, number?: string }} End a phone, or a number behind an address */

const TRYING_S = 0.0008;
/** What a border controller takes to pass a message on, at least and at most. */
const PASS_S = /** @type {const} */ ([0.0015, 0.012]);

/** A number as it is sent between places and to carriers. @param {End} end */
function globalOf({ phone, number }) {
  return phone === undefined ? `+49${number}` : `+4930555${phone.user}`;
}

/** A number as phones know it. @param {End} end */
function localOf({ phone, number }) {
  return phone === undefined ? `0${number}` : phone.user;
}

/**
 * A call by one or several border controllers, each of which ends it and makes it again: a leg before the first, one between
 * each two, one behind the last. Between two of them it is said whom of the domain it is for.
 */
export class Route {
  /**
   * @param {Network} network
   * @param {{ from: End, to: End, by: readonly number[], headers?: string[], isEndedHere?: boolean }} call
   *   `by` the border controllers in their order; `isEndedHere`: the last one makes no call of it
   */
  constructor(network, { from, to, by, headers = [], isEndedHere = false }) {
    this.network = network;
    const sites = by.map(siteOf);
    const sideOf = (/** @type {import('./sites.js').Site} */ site, /** @type {End} */ end) =>
      end.phone === undefined ? site.outer : site.inner;
    const first = sites[0];
    const last = sites[sites.length - 1];
    const dialled = from.phone === undefined ? globalOf(to) : localOf(to);
    const begun = this.#leg(
      from.phone ?? { user: globalOf(from), host: from.address ?? '' },
      { user: dialled, host: sideOf(first, from), ...(to.phone && from.phone ? { domain: DOMAIN } : {}) },
      headers,
    );
    const between = sites.slice(1).map((site, at) => {
      const [caller, callee] = [from, to].map((end) =>
        end.phone === undefined ? { user: globalOf(end) } : { user: end.phone.user, domain: DOMAIN },
      );
      return this.#leg({ ...caller, host: sites[at].core }, { ...callee, host: site.core }, headers);
    });
    const ended = this.#leg(
      { user: to.phone === undefined ? globalOf(from) : localOf(from), host: sideOf(last, to) },
      to.phone ?? { user: globalOf(to), host: to.address ?? '' },
      headers,
    );
    this.legs = [begun, ...between, ...(isEndedHere ? [] : [ended])];
    this.from = begun.uac.user;
    this.to = begun.uas.user;
  }

  /** @param {Party} from @param {Party} to @param {string[]} headers */
  #leg(from, to, headers) {
    const { taps, name } = this.network;
    return new Leg(taps, name, { from, to, callId: `${name('c')}@${from.host}`, headers: [...headers] });
  }

  get callIds() {
    return this.legs.map(({ callId }) => callId);
  }

  pass() {
    return this.network.between(...PASS_S);
  }

  /** @param {number} at @returns {number} when the last leg was asked */
  invite(at) {
    let now = at;
    for (const leg of this.legs) {
      leg.invite(now);
      leg.answer(now + TRYING_S, 100, 'Trying');
      now += TRYING_S + this.pass();
    }
    return now;
  }

  /**
   * What the called side says, and what each border controller makes of it.
   *
   * @param {number} at
   * @param {number} code
   * @param {string} phrase
   * @param {import('../hour/leg.js').More & { before?: readonly [code: number, phrase: string] }} [more] `before`: what the
   *   last border controller says instead
   */
  answer(at, code, phrase, { before, ...more } = {}) {
    let now = at;
    let said = /** @type {readonly [number, string]} */ ([code, phrase]);
    let heard = more;
    for (const leg of [...this.legs].reverse()) {
      leg.answer(now, ...said, heard);
      if (before !== undefined) {
        [said, heard] = [before, {}];
      }
      now += this.pass();
    }
    return now;
  }

  /** @param {number} at */
  ack(at) {
    let now = at;
    for (const leg of this.legs) {
      leg.ack(now);
      now += this.pass();
    }
    return now;
  }

  /** @param {number} at @param {boolean} byCaller @param {string[]} [headers] */
  bye(at, byCaller, headers = []) {
    let now = at;
    for (const leg of byCaller ? this.legs : [...this.legs].reverse()) {
      leg.within(now, byCaller ? 'uac' : 'uas', 'BYE', { headers });
      now += this.pass();
    }
    return now;
  }

  /** @param {number} at */
  cancel(at) {
    let now = at;
    for (const leg of this.legs) {
      leg.cancel(now);
      now += this.pass();
    }
    return now;
  }

  /** @param {string} outcome @param {number | null} code */
  tell(outcome, code) {
    this.network.told.push({ legs: this.callIds, outcome, code, from: this.from, to: this.to });
  }
}
