import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const LOOPBACK = '127.0.0.1';
const TOKEN_BYTES = 18;

/** What is served, and nothing else. */
export type Served = {
  readonly page: string;
  /** The policy of the page, which a header says too. */
  readonly policy: string;
  /** Files at `input/0`, `input/1` … */
  readonly files: readonly string[];
};

/**
 * Serves a page and some files to the browser of this machine: on the loopback, at a port and under a path that nobody can
 * guess, and only under its own name, so that no other site gets at it by a name of its own (DNS rebinding).
 */
export class PageServer {
  readonly #server: Server;
  readonly #served: Served;
  readonly #path = secretPath();
  /** Paths that lead to the page once. */
  readonly #tickets = new Set<string>();

  private constructor(served: Served) {
    this.#served = served;
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  static async start(served: Served): Promise<PageServer> {
    const started = new PageServer(served);
    await new Promise<void>((resolve, reject) => {
      started.#server.once('error', reject);
      started.#server.listen(0, LOOPBACK, resolve);
    });
    return started;
  }

  get address(): string {
    return `http://${this.#host}${this.#path}`;
  }

  /**
   * An address that leads to the page once: for the command line of another program, which every user of the machine may see
   * as long as that runs. Who comes second finds nothing.
   */
  ticket(): string {
    const path = secretPath();
    this.#tickets.add(path);
    return `http://${this.#host}${path}`;
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
    this.#server.closeAllConnections();
    await closed;
  }

  get #host(): string {
    return `${LOOPBACK}:${(this.#server.address() as AddressInfo).port}`;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    for (const [name, value] of Object.entries(this.#headers())) {
      response.setHeader(name, value);
    }
    const { method, url = '', headers } = request;
    const isForeign = headers.host !== this.#host || !isOwnSite(headers['sec-fetch-site']);
    if (!isForeign && method === 'GET' && this.#tickets.delete(url)) {
      response.writeHead(303, { Location: this.#path }).end();
    } else if (isForeign || !url.startsWith(this.#path)) {
      refuse(response, isForeign ? 403 : 404);
    } else if (method !== 'GET') {
      refuse(response, 405);
    } else if (url === this.#path) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(this.#served.page);
    } else {
      this.#sendFile(url.slice(this.#path.length), response);
    }
  }

  #sendFile(name: string, response: ServerResponse): void {
    const number = /^input\/(\d{1,6})$/.exec(name)?.[1];
    const file = number === undefined ? undefined : this.#served.files[Number(number)];
    if (file === undefined) {
      refuse(response, 404);
      return;
    }
    const stream = createReadStream(file);
    stream.once('open', () => {
      response.setHeader('Content-Type', 'application/octet-stream');
      stream.pipe(response);
    });
    stream.once('error', (error) => {
      // What has begun is cut off, so that nobody takes a part for the whole.
      if (response.headersSent) {
        response.destroy();
      } else {
        refuse(response, 404, error.message);
      }
    });
    response.once('close', () => stream.destroy());
  }

  #headers(): Readonly<Record<string, string>> {
    return {
      'Content-Security-Policy': `${this.#served.policy}; frame-ancestors 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    };
  }
}

function secretPath(): string {
  return `/${randomBytes(TOKEN_BYTES).toString('base64url')}/`;
}

/** Browsers say whose page asks: nobody's (a typed address) or this one. */
function isOwnSite(site: string | string[] | undefined): boolean {
  return site === undefined || site === 'none' || site === 'same-origin';
}

function refuse(response: ServerResponse, status: number, why = ''): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8').end(why);
}
