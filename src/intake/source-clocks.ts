import { filled } from '../model/index.ts';
import { HEARD } from './intake-forms.ts';

/** A source that is first heard, and is further ahead of the others than this, has its clock taken back. */
const MOST_AHEAD_US = 10_000_000;
/** Nothing came for so long from one source while others were heard. */
export const SILENT_MS = 60_000;
/** Names come from strangers: those beyond share one clock. */
export const MOST_SOURCES = 1_024;
const OTHERS = '…';

/** Who sends: an agent, a tap, a process that ships. */
export type Source = {
  readonly name: string;
  /** How far its time has come, as it is told; NaN before the first. */
  clockUs: number;
  /** What is added to its times. */
  shiftUs: number;
  /** When it was last heard, by the clock on the wall. */
  heardMs: number;
  /** When it said last that it is there. */
  aliveMs: number;
  /** Where its time should have been then, by how long it had not been heard. */
  expectedUs: number;
  late: number;
  latestByUs: number;
  isSilent: boolean;
  /** It said that nothing more will come. */
  isOver: boolean;
};

/** Every problem code of sources, with what it means. `docs/` lists are made from here. */
export const SOURCE_PROBLEMS = {
  'source-ahead': 'The clock of a source is ahead of the others by more than 10 s; its times are moved.',
  'source-late': 'Messages of a source came behind what was told already; their times are moved.',
  'source-silent': 'Nothing came from a source for a minute while others were heard.',
  'source-many': 'More sources send than are told apart; the others share one clock.',
} as const;

export type SourceProblemCode = keyof typeof SOURCE_PROBLEMS;
export type SaysOfSource = (code: SourceProblemCode, message: string) => void;

/**
 * The clocks of all that send. A source that comes behind what was told already, or is far ahead of the others, has its times
 * moved, which is told: a message in the past would find every wait ended, one in the future would end them.
 */
export class Sources {
  readonly #sources = new Map<string, Source>();
  readonly #say: SaysOfSource;

  constructor(say: SaysOfSource) {
    this.#say = say;
  }

  get all(): IterableIterator<Source> {
    return this.#sources.values();
  }

  get count(): number {
    return this.#sources.size;
  }

  /** The one of that name, which has just been heard. */
  heard(name: string, nowMs: number): Source {
    const source = this.#sources.get(name) ?? this.#open(name);
    source.expectedUs = source.clockUs + Math.max(0, nowMs - source.heardMs) * 1000;
    source.heardMs = nowMs;
    source.isSilent = false;
    source.isOver = false;
    return source;
  }

  /** One that is known is there, also if it has nothing to say. */
  alive(name: string, nowMs: number): void {
    const source = this.#sources.get(name);
    if (source !== undefined) {
      source.aliveMs = nowMs;
      source.isSilent = false;
    }
  }

  #open(name: string): Source {
    if (this.#sources.size >= MOST_SOURCES) {
      const others = this.#sources.get(OTHERS);
      if (others !== undefined) {
        return others;
      }
      this.#say('source-many', filled(HEARD.sourceMany, MOST_SOURCES));
    }
    const source: Source = {
      name: this.#sources.size >= MOST_SOURCES ? OTHERS : name,
      clockUs: Number.NaN,
      shiftUs: 0,
      heardMs: 0,
      aliveMs: 0,
      expectedUs: Number.NaN,
      late: 0,
      latestByUs: 0,
      isSilent: false,
      isOver: false,
    };
    this.#sources.set(source.name, source);
    return source;
  }

  /** The time of the first message of a source says how its clock stands to the others, which are at `othersUs`. */
  compare(source: Source, timeUs: number, othersUs: number): void {
    const aheadUs = timeUs - othersUs;
    if (Number.isNaN(source.clockUs) && aheadUs > MOST_AHEAD_US) {
      source.shiftUs = -aheadUs;
      this.#say('source-ahead', filled(HEARD.sourceAhead, source.name, seconds(aheadUs)));
    }
  }

  /** A message comes behind `toldUs`, up to where all was told. A source that is behind as a whole has its times moved. */
  noteLate(source: Source, byUs: number, toldUs: number): void {
    source.late++;
    source.latestByUs = Math.max(source.latestByUs, byUs);
    if (source.late === 1) {
      this.#say('source-late', filled(HEARD.sourceLate, source.name, seconds(byUs)));
    }
    if (source.clockUs < toldUs) {
      source.shiftUs += toldUs - source.clockUs;
      source.clockUs = toldUs;
    }
  }

  /** Whether each that was heard has said that nothing more will come. */
  get areOver(): boolean {
    return [...this.all].every(({ isOver }) => isOver);
  }

  /** Tells of those that fell silent while others were heard. */
  look(nowMs: number): void {
    let latestMs = Number.NEGATIVE_INFINITY;
    for (const { heardMs, aliveMs } of this.all) {
      latestMs = Math.max(latestMs, heardMs, aliveMs);
    }
    for (const source of this.all) {
      const sinceMs = latestMs - Math.max(source.heardMs, source.aliveMs);
      const isSilent = !source.isOver && sinceMs >= SILENT_MS && nowMs - latestMs < SILENT_MS;
      if (isSilent && !source.isSilent) {
        source.isSilent = true;
        this.#say('source-silent', filled(HEARD.sourceSilent, source.name, SILENT_MS / 1000));
      }
    }
  }

  /** Nothing more will come: tells how often sources were late. */
  end(): void {
    for (const { name, late, latestByUs } of this.all) {
      if (late > 1) {
        this.#say('source-late', filled(HEARD.sourceLateOften, late, name, seconds(latestByUs)));
      }
    }
  }
}

function seconds(us: number): string {
  return (us / 1_000_000).toFixed(1);
}
