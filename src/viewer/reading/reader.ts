import { readersOfWeb, type TraceInput, webInput } from '../../analysis/index.ts';
import { LANGUAGES, type Lang } from '../../languages/index.ts';
import { loadLibrary } from '../../languages/load-library.ts';
import type { Answer, Form, GivenFile, Order, ReadSoFar, Unusable } from '../messages.ts';
import { countedInputs } from './counted-inputs.ts';
import { type SortedFiles, sortedFiles } from './given-files.ts';
import { type Told, toldTrace } from './trace-told.ts';

const BETWEEN_MS = 100;
const NO_KEY = 'no unencrypted RSA private key in PEM form';

/** Does what the page asks for, one thing after the other; only an order to stop comes in between. */
export class Reader {
  readonly #answer: (answer: Answer) => void;
  readonly #now: () => number;
  #stop = new AbortController();

  /** @param now a clock that never runs backwards, in milliseconds. */
  constructor(answer: (answer: Answer) => void, now: () => number = () => performance.now()) {
    this.#answer = answer;
    this.#now = now;
  }

  /** Never rejects: what fails is an answer. */
  async take(order: Order): Promise<void> {
    if (order.type === 'stop') {
      this.#stop.abort();
      return;
    }
    // An order to stop may come before anything is read.
    this.#stop = new AbortController();
    try {
      await this.#tell(await sortedFiles(order.files), order.form, order.lang);
    } catch (error) {
      this.#answer({ type: 'failed', why: error instanceof Error ? error.message : String(error) });
    }
  }

  async #tell(files: SortedFiles, form: Form, lang: Lang): Promise<void> {
    for (const each of LANGUAGES) {
      await loadLibrary(each);
    }
    const { blob, why, unusable, isStopped } = await this.#told(files, form, lang);
    const all = [...(await unusableKeys(files)), ...unusable];
    if (blob !== null) {
      this.#answer({ type: 'told', form, blob, unusable: all, isStopped });
    } else if (isStopped) {
      this.#answer({ type: 'stopped' });
    } else {
      this.#answer({ type: 'nothing', why: files.inputs.length === 0 ? null : why, unusable: all });
    }
  }

  async #told({ inputs, keyLogs, privateKeys }: SortedFiles, form: Form, lang: Lang): Promise<Told> {
    const progress = this.#progress(inputs);
    return toldTrace(countedInputs(inputs.map(openable), progress.onRead), {
      form,
      lang,
      readers: await readersOfWeb({ keyLogs: textsOf(keyLogs), privateKeys: textsOf(privateKeys) }),
      named: new Set(inputs.filter(({ isNamed }) => isNamed).map(({ path }) => path)),
      signal: this.#stop.signal,
      onMessages: progress.onMessages,
      onAgain: () => {
        progress.onAgain();
        this.#stop = new AbortController();
        return this.#stop.signal;
      },
    });
  }

  #progress(inputs: readonly GivenFile[]) {
    const totalBytes = inputs.reduce((sum, { blob }) => sum + blob.size, 0);
    let soFar: ReadSoFar = { bytes: 0, totalBytes, messages: 0, isAgain: false };
    let toldMs = Number.NEGATIVE_INFINITY;
    const note = (news: Partial<ReadSoFar>): void => {
      soFar = { ...soFar, ...news };
      if (this.#now() - toldMs >= BETWEEN_MS) {
        toldMs = this.#now();
        this.#answer({ type: 'progress', soFar });
      }
    };
    return {
      onRead: (bytes: number) => note({ bytes: soFar.isAgain ? soFar.bytes : bytes }),
      onMessages: (messages: number) => note({ messages }),
      onAgain: () => note({ isAgain: true }),
    };
  }
}

async function unusableKeys({ privateKeys }: SortedFiles): Promise<Unusable[]> {
  const { tls } = await readersOfWeb({});
  return privateKeys
    .filter(({ text }) => tls?.crypto.readPrivateKey(text) == null)
    .map(({ path }) => ({ path, text: NO_KEY }));
}

function openable({ path, blob }: GivenFile, index: number): TraceInput {
  return { ...webInput(blob, index, null), path };
}

function textsOf(keys: readonly { readonly text: string }[]): string[] {
  return keys.map(({ text }) => text);
}
