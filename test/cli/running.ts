import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { SIPTRIAGE } from './run.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const PATIENCE_MS = 25_000;

/** The real executable while it runs. */
export class Running {
  readonly child: ChildProcess;
  stdout = '';
  stderr = '';
  readonly #over: Promise<number | null>;
  #wake = (): void => {};

  constructor(args: readonly string[]) {
    this.child = spawn(process.execPath, [SIPTRIAGE, ...args], { cwd: PROJECT, stdio: ['pipe', 'pipe', 'pipe'] });
    this.child.stdout?.on('data', (text) => {
      this.stdout += text;
      this.#wake();
    });
    this.child.stderr?.on('data', (text) => {
      this.stderr += text;
    });
    this.child.stdin?.on('error', () => {});
    this.#over = new Promise((resolve) => {
      this.child.on('close', (code) => {
        resolve(code);
        this.#wake();
      });
    });
  }

  get isOver(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Writes to standard input, as a capturing program does: packet by packet. */
  write(...pieces: readonly Uint8Array[]): void {
    for (const piece of pieces) {
      this.child.stdin?.write(piece);
    }
  }

  /** Waits until a text was printed. */
  async prints(text: string): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    while (!this.stdout.includes(text)) {
      if (this.isOver || Date.now() > deadline) {
        throw new Error(`siptriage did not print ${JSON.stringify(text)}, but:\n${this.stdout}${this.stderr}`);
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 100);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  /** No more input. Resolves with the exit code. */
  async end(): Promise<number | null> {
    this.child.stdin?.end();
    return this.#over;
  }

  /** Sends a signal. Resolves with the exit code. */
  async interrupt(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.#over;
  }

  stop(): void {
    this.child.kill('SIGKILL');
  }
}
