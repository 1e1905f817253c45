import type { Emptiness } from '../../analysis/index.ts';
import type { Answer, Form, GivenFile } from '../messages.ts';
import type { ServedFile, ViewerData } from '../viewer-data.ts';
import { save } from './saving.ts';
import { Screen } from './screen.ts';
import type { Words } from './words.ts';
import { WorkerLink } from './worker-link.ts';

/** What was given, and what becomes of it. */
export class Viewer {
  readonly #words: Words;
  readonly #screen: Screen;
  readonly #worker: WorkerLink;
  #files: readonly GivenFile[] = [];
  #page: Blob | null = null;
  /** Ends the fetching of files, while they are fetched. */
  #fetching: AbortController | null = null;
  #isBusy = false;
  /** Whether what is being told is for a file, and not for the page. */
  #isSaving = false;

  constructor(data: ViewerData, words: Words) {
    this.#words = words;
    this.#screen = new Screen(words);
    this.#worker = new WorkerLink(data.worker, (answer) => this.#hear(answer));
  }

  /** Reads files as one trace, together with those that are there already where they come in addition. */
  read(files: readonly GivenFile[], isAddition: boolean): void {
    if (files.length === 0 || this.#isBusy) {
      return;
    }
    this.#files = isAddition ? [...this.#files, ...files] : files;
    this.#page = null;
    this.#isSaving = false;
    this.#isBusy = true;
    this.#screen.show('start');
    this.#screen.begin('reading', this.#names());
    this.#worker.order({ type: 'read', files: this.#files, form: 'html', lang: this.#words.lang });
  }

  /** Reads what the command line named, from where the page came. */
  async readServed(served: readonly ServedFile[]): Promise<void> {
    if (served.length === 0) {
      return;
    }
    this.#screen.begin('fetching', this.#screen.namesOf(served.map(({ path }) => path)));
    const fetching = new AbortController();
    this.#fetching = fetching;
    try {
      const files: GivenFile[] = [];
      for (const { path, url, isNamed } of served) {
        const response = await fetch(url, { signal: fetching.signal });
        if (!response.ok) {
          throw new Error(`${path}: ${await response.text()}`);
        }
        files.push({ path, blob: await response.blob(), isNamed });
      }
      this.#fetching = null;
      this.read(files, false);
    } catch (error) {
      this.#fetching = null;
      if (fetching.signal.aborted) {
        this.#screen.show('start');
        return;
      }
      const why = error instanceof Error ? error.message : String(error);
      this.#screen.tellTrouble(this.#words.of('failed', { why }));
    }
  }

  save(form: Form): void {
    if (form === 'html' && this.#page !== null) {
      save(this.#page, form, this.#files[0]?.path ?? '');
    } else if (!this.#isBusy) {
      this.#isSaving = true;
      this.#isBusy = true;
      this.#screen.begin('reading', this.#names());
      this.#worker.order({ type: 'read', files: this.#files, form, lang: this.#words.lang });
    }
  }

  stop(): void {
    if (this.#fetching !== null) {
      this.#fetching.abort();
      return;
    }
    this.#worker.order({ type: 'stop' });
  }

  /** Back to the beginning. */
  forget(): void {
    if (!this.#isBusy) {
      this.#files = [];
      this.#page = null;
      this.#screen.show('start');
    }
  }

  #sentence({ isCaptured, packets, reason }: Emptiness): string {
    const told = isCaptured
      ? this.#words.of(packets === null ? 'noMessage' : 'noMessageIn', { packets: String(packets) })
      : this.#words.of('noCapture');
    return `${this.#names()}: ${told}${isCaptured && reason !== '' ? ` (${reason})` : ''}`;
  }

  #names(): string {
    return this.#screen.namesOf(this.#files.map(({ path }) => path));
  }

  #hear(answer: Answer): void {
    if (answer.type === 'progress') {
      this.#screen.tellProgress(answer.soFar);
      return;
    }
    this.#isBusy = false;
    if (answer.type === 'stopped') {
      this.#screen.show(this.#isSaving ? 'result' : 'start');
      return;
    }
    if (answer.type === 'failed') {
      this.#screen.tellTrouble(this.#words.of('failed', { why: answer.why }));
      return;
    }
    this.#screen.listUnusable(answer.unusable);
    if (answer.type === 'nothing') {
      this.#screen.tellTrouble(answer.why === null ? this.#words.of('onlyKeys') : this.#sentence(answer.why));
    } else if (this.#isSaving) {
      this.#screen.show('result');
      save(answer.blob, answer.form, this.#files[0]?.path ?? '');
    } else {
      this.#page = answer.blob;
      this.#screen.showReport(answer.blob, this.#names(), answer.isStopped);
    }
  }
}
