import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { endpointText, type ListenEndpoint } from '../../../intake/index.ts';

export type Served = {
  readonly metrics: () => string;
  /** Whether it still takes what is sent. */
  readonly isHealthy: () => boolean;
};

/** A page is asked for by a name, a collector by an address: no site gets at it by a name of its own (DNS rebinding). */
const BY_ADDRESS = /^(?:localhost|\[[\da-f:.]+\]|[\d.]+)(?::\d+)?$/i;
const MOST_CONNECTIONS = 64;

/** Serves /metrics and /healthz, and nothing else. */
export class MetricsServer {
  readonly #served: Served;
  readonly #server = createServer((request, response) => this.#answer(request, response));

  private constructor(served: Served) {
    this.#served = served;
  }

  /** Rejects where the place cannot be listened at. */
  static async start({ host, port }: ListenEndpoint, served: Served): Promise<MetricsServer> {
    const started = new MetricsServer(served);
    const server = started.#server;
    server.maxConnections = MOST_CONNECTIONS;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    server.on('error', () => {});
    // It alone keeps no process alive.
    server.unref();
    return started;
  }

  get place(): string {
    const { address, port } = this.#server.address() as AddressInfo;
    return endpointText({ host: address, port });
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #answer({ method, url, headers }: IncomingMessage, response: ServerResponse): void {
    response.setHeader('Content-Type', 'text/plain; version=0.0.4; charset=utf-8');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-store');
    if (!BY_ADDRESS.test(headers.host ?? '')) {
      end(response, 403, '');
    } else if (url !== '/metrics' && url !== '/healthz') {
      end(response, 404, '');
    } else if (method !== 'GET' && method !== 'HEAD') {
      end(response, 405, '');
    } else if (url === '/metrics') {
      end(response, 200, this.#served.metrics());
    } else {
      const isHealthy = this.#served.isHealthy();
      end(response, isHealthy ? 200 : 503, isHealthy ? 'ok\n' : 'ending\n');
    }
  }
}

function end(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.end(text);
}
