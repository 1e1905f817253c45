import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { inProcess, type RunResult } from './run.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const BUSY = join(FIXTURES, 'captures', 't02-blind-busy.pcap');
const scratch = mkdtempSync(join(tmpdir(), 'siptriage-view-'));

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

type Answer = { readonly status: number; readonly headers: Record<string, unknown>; readonly body: Buffer };

/** Asks as a browser might, under whatever name. */
function ask(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** Runs `view` until `work` is done with the address it printed, and then stops it as Ctrl-C would. */
async function whileServed(args: readonly string[], work: (address: string) => Promise<void>): Promise<RunResult> {
  let end: Promise<unknown> = Promise.resolve();
  const run = inProcess(['view', '--no-open', ...args], {
    out: async (text) => {
      end = work(text.trim()).finally(() => process.emit('SIGINT'));
    },
  });
  const result = await run;
  await end;
  return result;
}

describe('view serves', () => {
  test('a page under an address of this machine that nobody can guess, until Ctrl-C', async () => {
    const addresses: string[] = [];
    for (let round = 0; round < 2; round++) {
      const { status, stderr } = await whileServed([], async (address) => {
        addresses.push(address);
        const { status, body } = await ask(address);
        expect([status, body.toString().slice(0, 15)]).toEqual([200, '<!doctype html>']);
      });
      expect([status, stderr]).toEqual([0, 'siptriage: the page is there for this machine alone; Ctrl-C ends it\n']);
    }
    for (const address of addresses) {
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{24}\/$/);
      await expect(ask(address)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    }
    expect(addresses[0]?.split('/')[3]).not.toBe(addresses[1]?.split('/')[3]);
  });

  test('under strict headers', async () => {
    await whileServed([BUSY], async (address) => {
      const { headers, body } = await ask(address);
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'; script-src 'sha256-");
      expect(policy).toContain("connect-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|http/);
      expect(body.toString()).toContain(`content="${policy.replace("; frame-ancestors 'none'", '')}"`);
    });
  });

  test('the files that were given, and nothing else', async () => {
    await whileServed([BUSY, join(FIXTURES, 'each')], async (address) => {
      const page = (await ask(address)).body.toString();
      const data = JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? '');
      expect(data.served.map(({ isNamed }: { isNamed: boolean }) => isNamed)).toEqual([
        true,
        false,
        false,
        false,
        false,
      ]);
      expect(data.served[0]).toEqual({ path: BUSY, url: 'input/0', isNamed: true });
      const file = await ask(`${address}input/0`);
      expect([file.status, file.headers['content-type']]).toEqual([200, 'application/octet-stream']);
      expect(file.body.equals(readFileSync(BUSY))).toBe(true);
      for (const path of ['input/5', 'input/-1', 'input/0/', 'input/', 'x', '../', 'input/..%2f0', 'input/0?x']) {
        expect([path, (await ask(address + path)).status]).toEqual([path, 404]);
      }
      const { origin } = new URL(address);
      for (const path of ['/', '/favicon.ico', `/${'A'.repeat(24)}/`, '/input/0']) {
        expect([path, (await ask(origin + path)).status]).toEqual([path, 404]);
      }
      expect((await ask(address, {}, 'POST')).status).toBe(405);
    });
  });

  test('nobody who comes by another name or from another site', async () => {
    await whileServed([BUSY], async (address) => {
      const { port, host } = new URL(address);
      for (const name of ['evil.example', `evil.example:${port}`, `localhost:${port}`, '127.0.0.1']) {
        expect([name, (await ask(`${address}input/0`, { host: name })).status]).toEqual([name, 403]);
      }
      for (const site of ['cross-site', 'same-site']) {
        const { status, body } = await ask(`${address}input/0`, { host, 'sec-fetch-site': site });
        expect([site, status, body.length]).toEqual([site, 403, 0]);
      }
      expect((await ask(address, { host, 'sec-fetch-site': 'none' })).status).toBe(200);
      expect((await ask(address, { host, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    });
  });

  test('what is left where something is not there, and says so', async () => {
    const { status, stderr } = await whileServed([BUSY, 'no-such-file'], async (address) => {
      expect((await ask(`${address}input/1`)).status).toBe(404);
    });
    expect([status, stderr.split('\n')[0]]).toEqual([3, 'siptriage: no-such-file: no such file or folder']);
    expect(await inProcess(['view', '--no-open', 'no-such-file'])).toMatchObject({ status: 3, stdout: '' });
  });

  test('no pipe, which the page could read but once, and says where a folder holds nothing', async () => {
    const pipe = join(scratch, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const { status, stdout, stderr } = await inProcess(['view', '--no-open', BUSY, pipe]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`${pipe} is none that can be read twice`);
    const folder = join(scratch, 'empty');
    mkdirSync(folder);
    expect(await inProcess(['view', '--no-open', folder])).toEqual({
      status: 3,
      stdout: '',
      stderr: `siptriage: ${folder}: no file found\n`,
    });
  });

  test('a browser by an address that leads to the page once: others see it on a command line', async () => {
    const { PageServer } = await import('../../src/cli/commands/view/page-server.ts');
    const server = await PageServer.start({ page: 'PAGE', policy: "default-src 'none'", files: [BUSY] });
    try {
      const ticket = server.ticket();
      const { host, pathname } = new URL(server.address);
      expect(ticket).not.toContain(pathname);
      expect((await ask(ticket, { host: 'evil.example' })).status).toBe(403);
      expect((await ask(ticket, { host, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
      expect((await ask(ticket, {}, 'POST')).status).toBe(404);
      expect(await ask(ticket)).toMatchObject({ status: 303, headers: { location: pathname } });
      expect((await ask(ticket)).status).toBe(404);
      expect((await ask(`${ticket}input/0`)).status).toBe(404);
      expect((await ask(server.address)).body.toString()).toBe('PAGE');
    } finally {
      await server.close();
    }
  });

  test.runIf(process.platform === 'linux')('the browser that way', async () => {
    const opener = join(scratch, 'xdg-open');
    const seen = join(scratch, 'opened');
    writeFileSync(opener, `#!/bin/sh\nprintf %s "$1" > '${seen}.part' && mv '${seen}.part' '${seen}'\n`);
    chmodSync(opener, 0o755);
    vi.stubEnv('PATH', `${scratch}:${process.env['PATH']}`);
    let end: Promise<unknown> = Promise.resolve();
    const opened = async (address: string) => {
      const ticket = await vi.waitFor(() => readFileSync(seen, 'utf8'), { timeout: 5000 });
      expect(ticket).not.toContain(new URL(address).pathname);
      expect((await ask(ticket)).headers['location']).toBe(new URL(address).pathname);
    };
    const out = async (text: string) => {
      end = opened(text.trim()).finally(() => process.emit('SIGINT'));
    };
    expect((await inProcess(['view'], { out })).status).toBe(0);
    await end;
    vi.unstubAllEnvs();
  });

  test('a hostile name as data that ends no element', async () => {
    const name = `${scratch}/<script>x</script><!--.pcap`;
    const { viewerPage } = await import('../../src/viewer/index.ts');
    const code = { script: 'S', scriptHashes: ['H'], styles: 'C', styleHashes: ['I'], worker: 'W' };
    const page = viewerPage(code, { lang: 'vi', served: [{ path: name, url: 'input/0', isNamed: true }] });
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).not.toContain('<!--');
    expect(page).toContain('<html lang="vi">');
  });
});

describe('view -o', () => {
  test('writes one file that may ask for nothing', async () => {
    const path = join(scratch, 'viewer.html');
    expect(await inProcess(['view', '-o', path])).toEqual({ status: 0, stdout: '', stderr: '' });
    const page = readFileSync(path, 'utf8');
    expect(page).toContain("connect-src 'none'");
    expect(page).not.toMatch(/\b(?:src|href)="(?!data:,")/);
    expect(page).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
    expect(Buffer.byteLength(page)).toBeLessThan(900_000);
  });

  test.each([
    [['view', '-o', 'x.html', BUSY], /--format html/],
    [['view', '-'], /standard input/],
    [['view', '--lang', 'xx'], /xx/],
  ])('%j is refused', async (args, said) => {
    const { status, stdout, stderr } = await inProcess(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(said);
  });
});
