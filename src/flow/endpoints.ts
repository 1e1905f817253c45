import { ipv4Text, ipv6Text, latin1, u32be } from '../bytes/index.ts';
import type { Endpoint } from '../model/index.ts';
import { GenerationMap } from './generations.ts';
import { endpointMark, ipv4Mark } from './way.ts';

/** Endpoints kept for each family; one not seen among so many others would come back as another object. */
const MOST_ENDPOINTS = 262_144;

/** A power of two; small, so that it stays near the processor. */
const LATE_SLOTS = 4_096;

/** Makes equal endpoints the same object. */
export class Endpoints {
  readonly #ipv4 = new GenerationMap<number, Endpoint>(MOST_ENDPOINTS);
  readonly #ipv6 = new GenerationMap<string, Endpoint>(MOST_ENDPOINTS);
  /** The endpoints of late, each in the one slot its address and port allow: most messages are found here. */
  readonly #lateKeys = new Float64Array(LATE_SLOTS).fill(-1);
  readonly #late: Endpoint[] = [];
  #made = 0;

  /** The address is the 4 or 16 (`length`) bytes at `at`. */
  of(bytes: Uint8Array, at: number, length: number, port: number): Endpoint {
    return length === 4 ? this.ofIpv4(u32be(bytes, at), port) : this.#ofIpv6(bytes, at, port);
  }

  /** @param address as an unsigned number. */
  ofIpv4(address: number, port: number): Endpoint {
    const key = address * 65536 + port;
    const slot = (Math.imul(address, 0x9e3779b1) ^ port) & (LATE_SLOTS - 1);
    if (this.#lateKeys[slot] === key) {
      return this.#late[slot]!;
    }
    const endpoint = this.#knownIpv4(key, address, port);
    this.#lateKeys[slot] = key;
    this.#late[slot] = endpoint;
    return endpoint;
  }

  #knownIpv4(key: number, address: number, port: number): Endpoint {
    let endpoint = this.#ipv4.get(key);
    if (endpoint === undefined) {
      const text = ipv4Text(address);
      endpoint = {
        id: ++this.#made,
        mark: ipv4Mark(address, port),
        address: text,
        port,
        text: `${text}:${port}`,
      };
      this.#ipv4.set(key, endpoint);
    }
    return endpoint;
  }

  #ofIpv6(bytes: Uint8Array, at: number, port: number): Endpoint {
    const key = latin1(bytes, at, at + 16) + String.fromCharCode(port);
    let endpoint = this.#ipv6.get(key);
    if (endpoint === undefined) {
      const text = ipv6Text(bytes, at);
      endpoint = {
        id: ++this.#made,
        mark: endpointMark(bytes, at, 16, port),
        address: text,
        port,
        text: `[${text}]:${port}`,
      };
      this.#ipv6.set(key, endpoint);
    }
    return endpoint;
  }
}
