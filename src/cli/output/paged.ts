import { widthOf } from '../../page/index.ts';
import type { Io } from '../process/io.ts';
import { type Pager, startPager } from './pager.ts';

/** Characters of a text that are kept in case its pager turns out to be none: more than a pipe holds, so it read some. */
const MOST_KEPT = 256 * 1024;
/** A shell says so that a signal ended what it ran. */
const BY_SIGNAL = 128;
/** Where a terminal does not say how wide it is. */
const USUAL_COLUMNS = 80;

/**
 * A text on a terminal: as it is while it fits the screen, and in a pager from where it does not. A reader who leaves the
 * pager has read enough; a pager that cannot be started, or fails with what it was given first, is as good as none.
 */
export class PagedText {
  readonly #io: Io;
  readonly #command: readonly string[];
  readonly #enough = new AbortController();
  #state: 'waiting' | 'paging' | 'plain' | 'left' = 'waiting';
  #pager: Pager | null = null;
  /** What the reader may not have seen yet; null when it became too much to keep. */
  #kept: string | null = '';

  constructor(command: readonly string[], io: Io) {
    this.#command = command;
    this.#io = io;
  }

  /** Aborted when the reader has left. */
  get enough(): AbortSignal {
    return this.#enough.signal;
  }

  async write(text: string): Promise<void> {
    if (this.#state === 'plain') {
      await this.#io.out(text);
    } else if (this.#state === 'waiting') {
      this.#keep(text);
      await this.#openIfLong();
    } else if (this.#state === 'paging') {
      this.#keep(text);
      await this.#send(text);
    }
  }

  /** The text is over. Resolves when it was read. */
  async close(): Promise<void> {
    if (this.#state === 'waiting') {
      await this.#printKept();
    } else if (this.#state === 'paging') {
      await this.#leave();
    }
  }

  #keep(text: string): void {
    const kept = this.#kept === null ? null : this.#kept + text;
    this.#kept = this.#state === 'paging' && kept !== null && kept.length > MOST_KEPT ? null : kept;
  }

  async #openIfLong(): Promise<void> {
    const text = this.#kept ?? '';
    if (!isLongerThan(this.#io.rows ?? 0, text, this.#io.columns ?? USUAL_COLUMNS)) {
      return;
    }
    this.#pager = await startPager(this.#command, this.#io.env);
    if (this.#pager === null) {
      await this.#printKept();
      return;
    }
    this.#state = 'paging';
    await this.#send(text);
  }

  async #send(text: string): Promise<void> {
    try {
      await this.#pager?.write(text);
    } catch {
      await this.#leave();
    }
  }

  /** The pager takes no more, or is given no more. */
  async #leave(): Promise<void> {
    const code = (await this.#pager?.end()) ?? 0;
    if (code > 0 && code <= BY_SIGNAL && this.#kept !== null) {
      await this.#printKept();
    } else {
      this.#state = 'left';
      this.#enough.abort();
    }
  }

  async #printKept(): Promise<void> {
    const text = this.#kept ?? '';
    this.#state = 'plain';
    this.#kept = null;
    await this.#io.out(text);
  }
}

/** Whether a text takes more rows than there are beside the prompt behind it. */
function isLongerThan(rows: number, text: string, columns: number): boolean {
  let taken = 0;
  for (const line of text.replace(/\n$/, '').split('\n')) {
    taken += Math.max(1, Math.ceil(widthOf(line) / columns));
    if (taken >= rows) {
      return true;
    }
  }
  return false;
}
