import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FLOWS = fileURLToPath(new URL('flows/', import.meta.url));
const LOOPBACK = '127.0.0.1';
/** The longest that a part of a flow may take; SIPp and the capture are ended then. */
const FLOW_SECONDS = 20;
const START_MS = 5000;
/** What tcpdump may still have to write when the last message has been sent. */
const SETTLE_MS = 300;

/** One SIPp: a scenario of `flows/` at a port of its own. */
export type Part = {
  readonly scenario: string;
  readonly port: number;
  /** Where a caller calls to; a callee has none. */
  readonly to?: number;
  readonly service?: string;
  readonly keys?: Readonly<Record<string, string>>;
  /** Nobody answers it, which SIPp calls a failure. */
  readonly inVain?: boolean;
};

/** Why flows cannot be run here; null where they can. Asks each program once, and captures for a moment. */
export async function missing(): Promise<string | null> {
  if (process.platform !== 'linux') {
    return 'SIPp flows are captured on Linux only';
  }
  for (const [name, ...args] of [
    ['sipp', '-v'],
    ['tcpdump', '--version'],
  ] as const) {
    if (spawnSync(name, args).error !== undefined) {
      return `${name} is not installed`;
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'siptriage-sipp-'));
  try {
    const capture = await startCapture(join(folder, 'probe.pcap'), [9]);
    await stop(capture);
    return null;
  } catch (error) {
    return `tcpdump cannot capture on lo: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A server that is there while a flow runs. */
export type Server = {
  readonly port: number;
  /** How long it has to be there after the last part, for what it does by itself. */
  readonly lingerMs?: number;
  readonly start: (folder: string) => ChildProcess;
};

/** UDP ports of loopback that nothing uses now. */
export async function freePorts(count: number): Promise<number[]> {
  const sockets = Array.from({ length: count }, () => createSocket('udp4'));
  const ports = await Promise.all(
    sockets.map(async (socket) => {
      socket.bind(0, LOOPBACK);
      await once(socket, 'listening');
      return socket.address().port;
    }),
  );
  await Promise.all(
    sockets.map(async (socket) => {
      socket.close();
      await once(socket, 'close');
    }),
  );
  return ports;
}

/**
 * Runs a flow and captures it.
 *
 * @param parts callees first: each waits until it is there before the next one starts.
 * @param file where the capture goes; its folder takes what SIPp writes. @param server there before the first of them.
 */
export async function captureFlow(parts: readonly Part[], file: string, server: Server | null = null): Promise<void> {
  const ports = [...parts.map(({ port }) => port), ...(server === null ? [] : [server.port])];
  const capture = await startCapture(file, ports);
  const running: { readonly part: Part; readonly child: ChildProcess; readonly ended: Promise<string | null> }[] = [];
  const served = server?.start(join(file, '..')) ?? null;
  try {
    if (server !== null) {
      await until(() => isBound(server.port), `the server at port ${server.port}`);
    }
    for (const part of parts) {
      const child = startPart(part, join(file, '..'));
      running.push({ part, child, ended: endOf(child, part) });
      if (part.to === undefined) {
        await until(() => isBound(part.port), `${part.scenario} at port ${part.port}`);
      }
    }
    const faults = (await Promise.all(running.map(({ ended }) => ended))).filter((fault) => fault !== null);
    if (faults.length > 0) {
      throw new Error(faults.join('\n'));
    }
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS + (server?.lingerMs ?? 0)));
  } finally {
    await Promise.all([...running.map(({ child }) => stop(child)), ...(served === null ? [] : [stop(served)])]);
    await stop(capture);
  }
}

function startPart({ scenario, port, to, service = '1002', keys = {} }: Part, folder: string): ChildProcess {
  const args = [
    ['-sf', join(FLOWS, `${scenario}.xml`)],
    ['-i', LOOPBACK, '-p', String(port), '-mi', LOOPBACK, '-m', '1', '-nostdin', '-s', service],
    ['-timeout', `${FLOW_SECONDS}s`, '-timeout_error'],
    Object.entries(keys).flatMap(([key, value]) => ['-key', key, value]),
    to === undefined ? [] : [`${LOOPBACK}:${to}`],
  ].flat();
  return spawn('sipp', args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TERM: 'dumb' },
  });
}

/** What went wrong with a SIPp; null where its scenario came to its end. */
async function endOf(child: ChildProcess, { scenario, inVain = false }: Part): Promise<string | null> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
  });
  const [code, signal] = await once(child, 'exit');
  return code === (inVain ? 1 : 0) ? null : `sipp ${scenario} ended with ${code ?? signal}: ${said.trim()}`;
}

async function startCapture(file: string, ports: readonly number[]): Promise<ChildProcess> {
  // With the ICMP errors that quote a packet from or to these ports: 8 bytes of their own and 20 of IP before them.
  const quoted = ports.map((port) => `icmp[28:2] = ${port} or icmp[30:2] = ${port}`).join(' or ');
  const filter = `(udp and (${ports.map((port) => `port ${port}`).join(' or ')})) or (icmp and (${quoted}))`;
  // As root it would write as another user, who may not enter the folder.
  const asRoot = process.getuid?.() === 0 ? ['-Z', 'root'] : [];
  const args = ['-i', 'lo', '-U', '--immediate-mode', '-s', '0', '-w', file, ...asRoot, filter];
  const child = spawn('tcpdump', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  try {
    await until(() => said.includes('listening on') || child.exitCode !== null, 'tcpdump');
  } catch (error) {
    await stop(child);
    throw error;
  }
  if (child.exitCode !== null) {
    throw new Error(said.trim());
  }
  return child;
}

/** Ends a process of ours, and waits for it. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  const deadline = setTimeout(() => child.kill('SIGKILL'), START_MS);
  await ended;
  clearTimeout(deadline);
}

/** Whether something listens at a UDP port, as the kernel's table has it. */
function isBound(port: number): boolean {
  const hex = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return existsSync('/proc/net/udp') && readFileSync('/proc/net/udp', 'utf8').includes(`${hex} `);
}

async function until(holds: () => boolean, what: string): Promise<void> {
  const end = Date.now() + START_MS;
  while (!holds()) {
    if (Date.now() > end) {
      throw new Error(`${what} did not start within ${START_MS} ms`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
