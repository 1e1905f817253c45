// Runs the real executable in surroundings that fail, for the tests and for the matrix that `matrix.js` prints.
import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const BUSY = join(PROJECT, 'fixtures/captures/t02-blind-busy.pcap');
const HEADER = 24;
/** The first messages of the capture, and the beginning of the next record. */
const HEAD_BYTES = 4000;
/** Longer than 8 MiB, so that threads share it. */
const REPEATED = 1600;
/** Nothing here takes longer, on a machine that does much else. */
export const PATIENCE_MS = 60_000;

export const COMMANDS = ['analyze', 'check', 'transfers', 'annotate', 'messages'];
/** One of each way to read a capture: `transfers` reads as `analyze` does. */
export const READERS = COMMANDS.filter((command) => command !== 'transfers');

/** A folder with the inputs; `tmp` in it is the temporary folder of what runs. */
export function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'siptriage-surroundings-'));
  const capture = readFileSync(BUSY);
  const again = capture.subarray(HEADER);
  mkdirSync(join(folder, 'tmp'));
  writeFileSync(join(folder, 'busy.pcap'), capture);
  writeFileSync(join(folder, 'head.pcap'), capture.subarray(0, HEAD_BYTES));
  writeFileSync(join(folder, 'long.pcap'), Buffer.concat([capture, ...Array.from({ length: REPEATED }, () => again)]));
  return {
    path: folder,
    head: capture.subarray(0, HEAD_BYTES),
    /** What was left in the temporary folder. */
    leftovers: () => readdirSync(join(folder, 'tmp')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * Starts `siptriage` and gives it what it is to read.
 *
 * @param {{ path: string }} folder
 * @param {readonly string[]} args
 * @param {{ input?: Uint8Array | null, stdout?: 'pipe' | number, env?: Record<string, string>, prefix?: readonly string[], closes?: boolean }} options
 *   `input` stays open behind its bytes; null for none.
 */
export function start(folder, args, { input = null, stdout = 'pipe', env = {}, prefix = [], closes = false } = {}) {
  const [program, ...rest] = [...prefix, process.execPath, join(PROJECT, 'bin/siptriage.js'), ...args];
  const child = spawn(program, rest, {
    cwd: folder.path,
    stdio: [input === null ? 'ignore' : 'pipe', stdout, 'pipe'],
    env: { ...process.env, TMPDIR: join(folder.path, 'tmp'), ...env },
  });
  const texts = { stdout: '', stderr: '' };
  child.stdout?.on('data', (text) => {
    texts.stdout += text;
  });
  child.stderr.on('data', (text) => {
    texts.stderr += text;
  });
  child.stdin?.on('error', () => {});
  child.stdin?.write(input);
  if (closes) {
    child.stdout?.destroy();
  }
  const over = new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const lines = texts.stderr.trimEnd().split('\n');
      resolve({ code, signal, ...texts, last: lines.at(-1) ?? '' });
    });
  });
  return { child, over };
}

/** Resolves when the process has said that it wants to hear of signals (Linux; Node itself takes all but SIGHUP), or when that has had its time. */
export async function listens({ child }) {
  for (let waitedMs = 0; waitedMs < 10_000 && child.exitCode === null; waitedMs += 10) {
    await pause(10);
    if (catches(child.pid, constants.signals.SIGHUP)) {
      return;
    }
  }
}

function catches(pid, signal) {
  try {
    const caught = /^SigCgt:\s*([0-9a-f]+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? '0';
    return ((BigInt(`0x${caught}`) >> BigInt(signal - 1)) & 1n) === 1n;
  } catch {
    return false;
  }
}

export function pause(ms) {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/**
 * Resolves when a program that waits for input has taken what it got: none of its threads wants a processor, twice in a row; where
 * the system does not tell that, after half a second.
 */
export async function restsIn({ pid }) {
  for (let rests = 0, looks = 0; rests < 2 && looks < 100; looks++) {
    await pause(250);
    rests = threadsOf(pid).some((state) => state === 'R' || state === 'D') ? 0 : rests + 1;
  }
}

function threadsOf(pid) {
  const tasks = `/proc/${pid}/task`;
  try {
    return readdirSync(tasks).map((task) => readFileSync(`${tasks}/${task}/stat`, 'latin1').split(') ').at(-1)[0]);
  } catch {
    return [];
  }
}

/** A module that Node loads before the program, in each of its threads, and that makes the system fail. */
function faulty(code) {
  const module = `import fs from 'node:fs';import{syncBuiltinESMExports}from'node:module';import{isMainThread}from'node:worker_threads';${code};syncBuiltinESMExports();`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(module)}` };
}

/** Reads of blocks of a file, behind the first `after`, do this first. */
function onRead(after, what) {
  return faulty(
    `const read=fs.readSync;let n=0;fs.readSync=(...a)=>{if(a[3]>1e5&&++n>${after}){${what}}return read(...a)}`,
  );
}

const EIO = "throw Object.assign(new Error('EIO: i/o error, read'),{code:'EIO',errno:-5,syscall:'read'})";

/** What the kernel lets nobody write to; null where there is none. */
export const FULL = existsSync('/dev/full') ? '/dev/full' : null;

/** A file system of 16 KiB; null where it may not be mounted. */
export function smallDisk(folder) {
  const path = join(folder.path, 'small');
  mkdirSync(path);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'siptriage-test', path]);
  return status === 0 ? { path, remove: () => void spawnSync('umount', [path]) } : null;
}

const signalled = (signal, times) => async (folder, command) => {
  const running = start(folder, [command, '-'], { input: folder.head });
  await listens(running);
  await restsIn(running.child);
  for (let i = 0; i < times; i++) {
    running.child.kill(signal);
  }
  return running.over;
};

/**
 * What the system does not give to a process: `turn` says on standard error how much time a turn of the loop took at most: of
 * the main thread where the system tells that apart (the compiler and the collector of V8 have threads of their own).
 */
const TURNS = faulty(
  `const OWN='/proc/thread-self/schedstat';const own=fs.existsSync(OWN)?()=>Number(fs.readFileSync(OWN,'latin1').split(' ')[0])/1e3:()=>{const{user,system}=process.cpuUsage();return user+system};let[n,most,last]=[0,0,0];const turn=()=>{const now=own();if(++n>3)most=Math.max(most,now-last);last=own();setImmediate(turn).unref()};if(isMainThread){setTimeout(turn,0);process.on('exit',()=>fs.writeSync(2,'\\nturn '+Math.round(most/1000)))}`,
);

/** Milliseconds of the processor's time that the longest turn of the event loop takes, of the main thread alone. */
export async function longestTurn(folder, args) {
  const { last } = await start(folder, args, { env: { SIPTRIAGE_THREADS: '0', ...TURNS } }).over;
  return Number(last.replace('turn ', ''));
}

const ofLong = (env) => (folder, command) => start(folder, [command, 'long.pcap'], { env }).over;

/**
 * Faults by name: what is done, and how it has to end. `code` is the exit code of `check`, `others` that of the other
 * commands; `last` what the last line on standard error says; `commands` those that it is done to, all where there are none.
 */
export const FAULTS = {
  'no fault': { run: (folder, command) => start(folder, [command, 'busy.pcap']).over, code: 1, others: 0, last: /^$/ },
  'SIGTERM half way': {
    run: signalled('SIGTERM', 1),
    code: 3,
    others: 0,
    last: /: stopped early: [1-9]\d* messages seen; /,
  },
  'SIGINT half way': {
    run: signalled('SIGINT', 1),
    code: 3,
    others: 0,
    last: /: stopped early: [1-9]\d* messages seen; /,
  },
  'SIGHUP half way': {
    run: signalled('SIGHUP', 1),
    code: 3,
    others: 0,
    last: /: stopped early: [1-9]\d* messages seen; /,
  },
  'full standard output': {
    run: async (folder, command) => {
      const file = openSync(FULL, 'w');
      const { over } = start(folder, [command, 'busy.pcap'], { stdout: file });
      closeSync(file);
      return over;
    },
    needs: FULL,
    code: 3,
    others: 3,
    last: /^siptriage: cannot write to standard output: no space left on the disk$/,
  },
  'full disk behind -o': {
    run: (folder, command) => start(folder, [command, 'busy.pcap', '-o', FULL]).over,
    needs: FULL,
    code: 3,
    others: 3,
    last: /^siptriage: cannot write \/dev\/full: no space left on the disk$/,
  },
  'closed standard output': {
    commands: READERS,
    run: (folder, command) => start(folder, [command, 'long.pcap'], { closes: true }).over,
    code: 0,
    others: 0,
    last: /^$/,
  },
  'stream that breaks off': {
    run: (folder, command) => {
      const running = start(folder, [command, '-'], { input: folder.head });
      running.child.stdin.end();
      return running.over;
    },
    code: 3,
    others: 0,
    last: null,
  },
  'read error': {
    commands: READERS,
    run: ofLong({ SIPTRIAGE_THREADS: '0', ...onRead(6, EIO) }),
    code: 3,
    others: 3,
    last: /^siptriage: long\.pcap: (Reading failed: )?EIO: /,
  },
  'read error, with threads': {
    commands: READERS,
    // Each thread counts its own: however they share the chunks, one of them reads a third.
    run: ofLong({ SIPTRIAGE_THREADS: '2', ...onRead(2, EIO) }),
    code: 3,
    others: 3,
    last: /^siptriage: long\.pcap: (Reading failed: )?EIO: /,
  },
  'file cut while read': {
    commands: READERS,
    run: (folder, command) => {
      writeFileSync(join(folder.path, `${command}.pcap`), readFileSync(join(folder.path, 'long.pcap')));
      return start(folder, [command, `${command}.pcap`], {
        env: { SIPTRIAGE_THREADS: '0', ...onRead(6, `fs.truncateSync('${command}.pcap',100000)`) },
      }).over;
    },
    code: 3,
    others: 3,
    last: /: Reading failed: the file became shorter while it was read$/,
  },
  'threads that die': {
    commands: READERS,
    run: ofLong({ SIPTRIAGE_THREADS: '2', ...onRead(2, 'if(!isMainThread)process.exit(7)') }),
    code: 1,
    others: 0,
    last: /^$/,
  },
  'threads that cannot start': {
    commands: READERS,
    run: ofLong({ SIPTRIAGE_THREADS: '2', ...faulty("if(!isMainThread)throw new Error('no thread')") }),
    code: 1,
    others: 0,
    last: /^$/,
  },
};
