import { nameless } from '../../../analysis/index.ts';
import { mappingText, reveal } from '../../../anonymize/index.ts';
import type { Lang } from '../../../languages/index.ts';
import type { ReadOptions } from '../../input/read-trace.ts';
import type { Anonymizing } from '../../options/anonymize.ts';
import type { Interruption } from '../../process/interrupt.ts';
import type { Io } from '../../process/io.ts';
import { langOf } from '../../process/speech.ts';
import { type Confined, type ConfinedFile, type ConfinedPaths, keepToSize } from './confined-paths.ts';
import { ToolFault } from './tool-fault.ts';
import { MCP_WORDS } from './words.ts';

/** One question may take so long. */
const MOST_MS = 30_000;
/** Names that are given to files at once. */
const MOST_HANDLES = 10_000;

export type DeskOptions = Pick<ReadOptions, 'tls' | 'logFacts' | 'lang'> & {
  readonly paths: ConfinedPaths;
  readonly anonymizing: Anonymizing | null;
  readonly io: Io;
  readonly mostMs?: number;
};

/** One question: how a trace is read for it, and whether its time is over. */
export type Job = {
  readonly reading: Pick<ReadOptions, 'tls' | 'logFacts' | 'lang' | 'anonymizing'> & {
    readonly interruption: Interruption;
  };
  /** Says nothing to anybody: what is wrong with a trace stands in the answer. */
  readonly io: Io;
  readonly isLate: () => boolean;
};

/** What all tools share: which files may be read, how, and in whose words. Questions are answered one after the other. */
export class Desk {
  readonly lang: Lang;
  readonly isAnonymous: boolean;
  readonly #options: DeskOptions;
  readonly #handles = new Map<string, string>();
  #before: Promise<unknown> = Promise.resolve();

  constructor(options: DeskOptions) {
    this.#options = options;
    this.lang = options.lang;
    this.isAnonymous = options.anonymizing !== null;
  }

  /** Does one piece of work when those before it are done, within its time. */
  run<Result>(work: (job: Job) => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    const mine = this.#before.then(() => this.#timed(work, signal));
    this.#before = mine.catch(() => {});
    return mine;
  }

  /** @throws ToolFault for what is not in the folders of the server. */
  async find(asked: string): Promise<Confined> {
    const path = this.#pathBehind(asked);
    const found = asked === '' ? await this.#options.paths.everywhere() : await this.#options.paths.at(path);
    return { ...found, shown: asked };
  }

  /** The files of a trace, to be read as one. */
  async inputs(asked: string): Promise<readonly string[]> {
    const { files } = await this.find(asked);
    if (files.length === 0) {
      throw new ToolFault('no-such-file', 'the folder holds no file');
    }
    keepToSize(files);
    return files.map(({ real }) => real);
  }

  /** What a file is called in an answer: its name may tell who is in it, so that an anonymous one has a number. */
  nameOf({ real, shown }: ConfinedFile): string {
    if (!this.isAnonymous) {
      return shown;
    }
    const known = [...this.#handles].find(([, path]) => path === real)?.[0];
    if (known !== undefined) {
      return known;
    }
    const handle = nameless(real, this.#handles.size).replace(/^trace/, 'file');
    if (this.#handles.size < MOST_HANDLES) {
      this.#handles.set(handle, real);
      const { io } = this.#options;
      io.err(`siptriage: ${MCP_WORDS.in(langOf(io)).standsFor(handle, JSON.stringify(shown))}`);
    }
    return handle;
  }

  /** What somebody asks about, with the originals in the place of stand-ins that were given out: a trace holds those. */
  original(text: string): string {
    const { anonymizing } = this.#options;
    return anonymizing === null ? text : (reveal(mappingText(anonymizing.anonymizer.mapping))?.(text) ?? text);
  }

  #pathBehind(asked: string): string {
    return this.#handles.get(asked) ?? asked;
  }

  async #timed<Result>(work: (job: Job) => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    const { anonymizing, tls, logFacts, lang, io, mostMs = MOST_MS } = this.#options;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), mostMs);
    const ended = signal === undefined ? late.signal : AbortSignal.any([late.signal, signal]);
    const { progress: _, ...others } = io;
    try {
      return await work({
        reading: {
          lang,
          anonymizing,
          interruption: { signal: ended, release: () => {} },
          ...(tls === undefined ? {} : { tls }),
          ...(logFacts === undefined ? {} : { logFacts }),
        },
        io: { ...others, err: () => {} },
        isLate: () => ended.aborted,
      });
    } finally {
      clearTimeout(timer);
    }
  }
}
