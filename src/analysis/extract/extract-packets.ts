import { randomSeed } from '../../bytes/index.ts';
import { expandArchives, Frame, type FrameReader, mergeByTime } from '../../capture/index.ts';
import { type ClockOffset, shifted } from '../../clocks/index.ts';
import { KeyLog, type TlsKeys } from '../../flow/index.ts';
import { DEFAULT_LIMITS, type Limits } from '../../model/index.ts';
import { Faults } from '../faults.ts';
import { Opener } from '../opener.ts';
import type { AnalyzeOptions, TraceInput } from '../options.ts';
import { ProblemList } from '../problem-list.ts';
import { StopSignal } from '../stop-signal.ts';
import { InputTally } from '../tallies.ts';
import { openingOf, tlsKeysOf } from '../tls-keys.ts';
import { keysOfTaken } from './keys-of-taken.ts';
import { PacketChooser } from './packet-chooser.ts';
import { PacketStore } from './packet-store.ts';
import { TakenCapture } from './taken-capture.ts';
import type { TakenCounts } from './taken-counts.ts';
import type { Spill, Wanted } from './wanted.ts';

export type ExtractOptions = Pick<
  AnalyzeOptions,
  'limits' | 'gunzip' | 'inflateRaw' | 'signal' | 'onReadEnd' | 'tls' | 'logFacts' | 'seed'
> & {
  readonly wanted: Wanted;
  /** Where what memory has no room for is put by; absent where there are no files. */
  readonly openSpill?: () => Spill;
  /** What is to be said of the interface of an input in the new capture. @param aheadUs how much its clock is ahead. */
  readonly commentOf: (path: string, aheadUs: number) => string | null;
};

export type Extracted = {
  readonly capture: TakenCapture;
  readonly counts: TakenCounts;
  /** Messages that are texts of logs; and those of them of which an end was not known. */
  readonly synthesized: number;
  readonly unnamed: number;
  /** The keys of the connections that were taken, as far as they are known, in the form of a key log. */
  readonly keyLog: string;
  /** A connection that was taken is encrypted. */
  readonly hasTls: boolean;
  readonly isStopped: boolean;
  readonly close: () => void;
};

/** Reads inputs that were analysed before, and puts by what is wanted of them. What is wrong with them was told then. */
export async function extractPackets(inputs: readonly TraceInput[], options: ExtractOptions): Promise<Extracted> {
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { inputs: found } = await expandArchives(inputs, { gunzip: options.gunzip, limits });
  return new Extraction(found, options, limits, await openingOf(options.tls)).run();
}

/** One reading of a trace for its packets. */
class Extraction {
  readonly #inputs: readonly TraceInput[];
  readonly #options: ExtractOptions;
  readonly #limits: Limits;
  readonly #store: PacketStore;
  readonly #chooser: PacketChooser;
  readonly #opener: Opener;
  readonly #readers = new Map<number, FrameReader>();
  readonly #keyLogs: string[];
  readonly #stop: StopSignal | null;
  #aheadUs: ReadonlyMap<number, number> = new Map();
  #names = new Map<string, string | null>();
  #isStopped = false;

  constructor(
    inputs: readonly TraceInput[],
    options: ExtractOptions,
    limits: Limits,
    opening: TlsKeys['opening'] | null,
  ) {
    const { gunzip, inflateRaw = null, logFacts = {}, tls, wanted, openSpill = null, signal } = options;
    const problems = new ProblemList(0);
    const keyLog = new KeyLog();
    this.#inputs = inputs;
    this.#options = options;
    this.#limits = limits;
    this.#keyLogs = [...(tls?.keyLogs ?? [])];
    this.#stop = signal === undefined ? null : new StopSignal(signal);
    this.#store = new PacketStore(openSpill);
    const totals = { records: 0, messages: 0 };
    this.#opener = new Opener({
      limits,
      gunzip,
      tallies: inputs.map(() => new InputTally(totals)),
      problems,
      faults: new Faults(problems),
      onKeyLog: (text) => {
        keyLog.add(text);
        this.#keyLogs.push(text);
      },
      logFacts,
    });
    this.#chooser = new PacketChooser({
      limits,
      report: problems.report,
      seed: options.seed ?? randomSeed(),
      inflateRaw,
      tls: tlsKeysOf(tls, opening, keyLog, problems),
      wanted,
      store: this.#store,
      logs: this.#opener.logs,
    });
  }

  async run(): Promise<Extracted> {
    await this.#read();
    this.#options.onReadEnd?.();
    const chooser = this.#chooser;
    chooser.end();
    const capture = new TakenCapture(this.#store, {
      nameOf: (input, index) => this.#names.get(`${input} ${index}`) ?? null,
      commentOf: (input) => this.#options.commentOf(this.#inputs[input]?.path ?? '', this.#aheadUs.get(input) ?? 0),
      startUs: chooser.span.firstUs,
      endUs: chooser.span.lastUs,
    });
    const keys = keysOfTaken(
      capture.packets(() => null),
      capture.interfaces,
      this.#keyLogs,
    );
    return {
      capture,
      counts: chooser.counts,
      synthesized: chooser.logged,
      unnamed: chooser.unnamed,
      keyLog: keys.keyLog,
      hasTls: keys.connections > 0,
      isStopped: this.#isStopped,
      close: () => this.#store.close(),
    };
  }

  async #read(): Promise<void> {
    const offsets = await this.#offsets();
    this.#aheadUs = new Map(offsets.map(({ input, aheadUs }) => [input, aheadUs]));
    const reader = await mergeByTime(
      this.#inputs.map((input, index) => ({
        open: async (purpose) => {
          const opened = await this.#opener.open(input, index, purpose === 'read');
          if (opened === null) {
            return null;
          }
          if (purpose === 'read') {
            this.#readers.set(index, opened);
          }
          return shifted(opened, this.#aheadUs.get(index) ?? 0);
        },
        canReopen: input.canReopen,
      })),
    );
    if (this.#inputs.length > 1 && this.#opener.hasLogs) {
      this.#chooser.compareInputs();
    }
    if (reader !== null) {
      await this.#walk(reader).finally(() => reader.close());
    }
  }

  async #walk(reader: FrameReader): Promise<void> {
    const frame = new Frame();
    do {
      while (reader.next(frame)) {
        this.#noteName(frame);
        this.#chooser.accept(frame);
      }
      this.#isStopped = this.#stop !== null && (await this.#stop.isGiven());
    } while (!this.#isStopped && (await reader.refill()));
  }

  /** A name is known while the section is read that has it. */
  #noteName({ input, interface: index }: Frame): void {
    const key = `${input} ${index}`;
    if (!this.#names.has(key)) {
      const reader = this.#readers.get(input);
      const name =
        reader !== undefined && 'interfaceName' in reader ? (reader as NamesInterfaces).interfaceName(index) : null;
      this.#names.set(key, name);
    }
  }

  /** One input is no way off: only several are looked at. */
  async #offsets(): Promise<readonly ClockOffset[]> {
    if (this.#inputs.length < 2) {
      return [];
    }
    const { sampleOffsets } = await import('../clock-sampling.ts');
    return sampleOffsets(this.#inputs, this.#limits, (input, index) => this.#opener.open(input, index, false, true));
  }
}

type NamesInterfaces = { interfaceName(index: number): string | null };
