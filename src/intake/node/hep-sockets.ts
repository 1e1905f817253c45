import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { HepStream } from '../../flow/index.ts';
import { emptyArrival } from '../../model/index.ts';
import type { HepIntake } from '../hep-intake.ts';
import { endpointText, type HepEndpoint } from '../listen-place.ts';
import { kernelDrops } from './kernel-drops.ts';
import { Slabs } from './slabs.ts';

/** Asked for; the system gives as much as net.core.rmem_max allows. Some seconds of a busy hour, should nobody read meanwhile. */
const UDP_BUFFER_BYTES = 64 * 1024 * 1024;
const MOST_CONNECTIONS = 1_024;
const DROPS_EVERY_MS = 1_000;

/** A certificate and its key, PEM. */
export type ServerKeys = { readonly cert: string; readonly key: string };

/** The sockets at which HEP is listened to. */
export class HepSockets {
  readonly #intake: HepIntake;
  readonly #keys: ServerKeys | null;
  readonly #udp: UdpSocket[] = [];
  readonly #servers: Server[] = [];
  readonly #connections = new Set<Socket>();
  readonly #ports = new Set<number>();
  readonly #bound: HepEndpoint[] = [];
  #dropsReadMs = 0;
  #isPaused = false;

  constructor(intake: HepIntake, keys: ServerKeys | null) {
    this.#intake = intake;
    this.#keys = keys;
  }

  /** Where it listens, with the ports that the system chose. */
  get bound(): readonly HepEndpoint[] {
    return this.#bound;
  }

  /** The smallest buffer that a UDP socket got; null without one. */
  get udpBufferBytes(): number | null {
    return this.#udp.length === 0 ? null : Math.min(...this.#udp.map((socket) => socket.getRecvBufferSize()));
  }

  /** Rejects where an address cannot be listened at. */
  async listen(endpoint: HepEndpoint): Promise<void> {
    const port = await (endpoint.protocol === 'udp' ? this.#listenUdp(endpoint) : this.#listenTcp(endpoint));
    this.#bound.push({ ...endpoint, port });
  }

  /** Takes no more. What stands in a connection and is not read yet is given up by whoever sent it. */
  close(): void {
    this.#readDrops();
    for (const socket of this.#udp) {
      socket.close();
    }
    for (const server of this.#servers) {
      server.close();
    }
    for (const connection of this.#connections) {
      connection.destroy();
    }
  }

  /** Lets those go on that were held back, or holds them back; looks at what the system dropped. */
  look(nowMs: number): void {
    if (this.#isPaused && !this.#intake.isFull) {
      this.#isPaused = false;
      for (const connection of this.#connections) {
        connection.resume();
      }
    }
    if (nowMs - this.#dropsReadMs >= DROPS_EVERY_MS) {
      this.#dropsReadMs = nowMs;
      this.#readDrops();
    }
  }

  #readDrops(): void {
    if (this.#ports.size > 0) {
      this.#intake.counts.noteKernel(kernelDrops(this.#ports));
    }
  }

  async #listenUdp({ host, port }: HepEndpoint): Promise<number> {
    const socket = createSocket({ type: host.includes(':') ? 'udp6' : 'udp4', recvBufferSize: UDP_BUFFER_BYTES });
    const kept = new Slabs();
    socket.on('message', (bytes, { address }) => {
      this.#intake.take(kept.copyOf(bytes), address, performance.now());
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.bind(port, host, resolve);
    });
    // What goes wrong later concerns one datagram.
    socket.on('error', () => {});
    const { port: bound } = socket.address();
    this.#udp.push(socket);
    this.#ports.add(bound);
    return bound;
  }

  async #listenTcp({ protocol, host, port }: HepEndpoint): Promise<number> {
    const take = (socket: Socket): void => this.#connect(socket);
    const server = protocol === 'tls' ? createTlsServer({ ...this.#keys }, take) : createServer(take);
    server.maxConnections = MOST_CONNECTIONS;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    server.on('error', () => {});
    this.#servers.push(server);
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : port;
  }

  #connect(socket: Socket): void {
    const intake = this.#intake;
    const from = socket.remoteAddress ?? '?';
    const arrival = emptyArrival();
    const stream = new HepStream({
      // What comes next may overwrite what is kept of a packet in parts.
      onPacket: (bytes, start, end) => intake.take(bytes.slice(start, end), from, performance.now()),
      onDamage: () => intake.noteDamage(from),
    });
    this.#connections.add(socket);
    socket.on('data', (chunk) => {
      const bytes = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length);
      stream.data(bytes, 0, bytes.length, arrival);
      if (intake.isFull) {
        this.#hold();
      }
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      this.#connections.delete(socket);
      if (stream.isInside) {
        intake.noteDamage(from);
      }
    });
  }

  #hold(): void {
    this.#isPaused = true;
    for (const connection of this.#connections) {
      connection.pause();
    }
  }
}

/** As it is written on a command line. */
export function hepEndpointText(endpoint: HepEndpoint): string {
  return `${endpoint.protocol}:${endpointText(endpoint)}`;
}
