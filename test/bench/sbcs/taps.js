import { join } from 'node:path';
import { Wire } from '../hour/wire.js';
import { SITES, siteAt } from './sites.js';

/** What a packet takes from one border controller to another, at least, and what may be added. */
const LINK_S = 0.0002;
const JITTER_S = 0.0001;

/** Captures at several places: each holds what its border controller sent and got, so what goes between two is in both. */
export class Taps {
  messages = 0;
  #identifier = 0;

  /**
   * @param {string} folder
   * @param {() => number} random
   * @param {number} apart by how many seconds the clocks may differ
   */
  constructor(folder, random, apart) {
    this.random = random;
    this.paths = Array.from({ length: SITES }, (_, at) => join(folder, `sbc${at + 1}.pcap`));
    this.wires = this.paths.map((path) => new Wire(path));
    this.aheadS = this.paths.map(() => Math.round((random() - 0.5) * apart * 1e6) / 1e6);
  }

  /**
   * @param {number} at seconds since 1970
   * @param {string} src
   * @param {string} dst
   * @param {string} text
   */
  send(at, src, dst, text) {
    this.messages++;
    this.#identifier = (this.#identifier % 65_535) + 1;
    const [from, to] = [siteAt(src), siteAt(dst)];
    this.#see(from, at, src, dst, text);
    if (to !== from) {
      this.#see(to, at + (from > 0 ? LINK_S + JITTER_S * this.random() : 0), src, dst, text);
    }
  }

  /** @param {number} site @param {number} at @param {string} src @param {string} dst @param {string} text */
  #see(site, at, src, dst, text) {
    this.wires[site - 1]?.send(at + this.aheadS[site - 1], src, dst, text, this.#identifier);
  }

  /** @param {number} before nothing earlier is sent afterwards, by the clock of who sends */
  flush(before) {
    for (const wire of this.wires) {
      wire.flush(before - 2);
    }
  }

  close() {
    for (const wire of this.wires) {
      wire.close();
    }
  }
}
