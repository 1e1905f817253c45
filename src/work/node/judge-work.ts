import { type JudgedRecord, judgeRecord, type ToldRecord } from '../../analysis/in-parts.ts';
import { PARTITIONS } from '../../intake/index.ts';
import { VERSION } from '../../model/index.ts';
import { VerdictMaker } from '../../verdicts/node.ts';
import { fromJson, toJson } from '../plain-data.ts';
import type { NumberedVerdict } from '../verdict-order.ts';
import type { World } from '../world.ts';
import { type Broker, Refused, type Stored } from './broker.ts';
import type { Bucket } from './bucket.ts';
import type { Members } from './members.ts';
import { PartedWork } from './parted-work.ts';

/** A record on its way to a judge: its number from 1 on, which its generation counts on behind those told before it. */
export type NumberedRecord = Pick<World, 'generation' | 'toldBefore'> & {
  readonly number: number;
  readonly told: ToldRecord;
};

export const JUDGE_PARTS = PARTITIONS;
/** Verdicts that wait for those of a slower worker, at some kilobytes each. */
const MOST_AHEAD = 10_000;

/** The part of a record by its number. */
export function partOfNumber(number: number): number {
  return number % JUDGE_PARTS;
}

/** The last record of a part that was judged: its generation and its number, 0 for none. */
export function judgedOfPart(bucket: Bucket, part: number): readonly [generation: number, number: number] {
  const [, generation = '0', number = '0'] = (bucket.get(`judge.${part}`)?.text ?? '').split(' ');
  return [Number(generation), Number(number)];
}

/** How many records were told at the end, by which generation. */
export type ToldEnd = Pick<World, 'generation' | 'toldBefore'> & { readonly told: number };

/** Whether all records up to the end are judged. */
export function areJudged(bucket: Bucket, { generation, toldBefore, told }: ToldEnd): boolean {
  return Array.from({ length: JUDGE_PARTS }, (_, part) => part).every((part) => {
    const [atGeneration, number] = judgedOfPart(bucket, part);
    const last = told - ((told - part + JUDGE_PARTS) % JUDGE_PARTS);
    const isOfLast = atGeneration === generation || last <= toldBefore;
    return last <= 0 || atGeneration > generation || (isOfLast && number >= last);
  });
}

/** Judges some of the records. */
export class JudgeWork {
  stored = 0;
  readonly #broker: Broker;
  readonly #world: World;
  readonly #parts: PartedWork;
  readonly #maker: VerdictMaker;
  /** The latest record of each part. */
  readonly #numbers = new Map<number, string>();

  constructor(broker: Broker, bucket: Bucket, members: Members, world: World) {
    this.#broker = broker;
    this.#world = world;
    this.#maker = new VerdictMaker({ version: VERSION, lang: world.lang });
    this.#maker.of({ type: 'begin', paths: [broker.place.text] });
    const stream = broker.nameOf('records');
    this.#parts = new PartedWork({
      broker,
      bucket,
      members,
      role: 'judge',
      parts: JUDGE_PARTS,
      stream,
      partOf: (subject) => Number(subject.slice(stream.length + 1)),
      firstSeq: 1,
      mostAhead: MOST_AHEAD,
      work: (batch) => this.#work(batch),
      noteOf: (part) => this.#numbers.get(part) ?? judgedOfPart(bucket, part).join(' '),
    });
  }

  get taken(): number {
    return this.#parts.taken;
  }

  run(signal: AbortSignal): Promise<void> {
    return this.#parts.run(signal);
  }

  async #work(batch: readonly Stored[]): Promise<{ readonly stored: Promise<unknown> }> {
    const stored: Promise<unknown>[] = [];
    for (const { message } of batch) {
      const record = fromJson<NumberedRecord>(message.string());
      if (record !== null) {
        const { told, ...numbered } = record;
        const { generation, number } = numbered;
        const judged = await judgedOf(told, this.#world);
        stored.push(this.#store({ ...numbered, judged }));
        this.#numbers.set(partOfNumber(number), `${generation} ${number}`);
      }
    }
    return { stored: Promise.all(stored) };
  }

  async #store(verdict: NumberedVerdict): Promise<void> {
    const { generation, number, judged } = verdict;
    const subject = `${this.#broker.nameOf('stories')}.${generation}.${number}`;
    const { id, fields } = this.#identityOf(judged);
    try {
      await this.#broker.publish(subject, toJson(verdict), { id: `${generation}-${number}-${id}`, fields });
    } catch (error) {
      if (!(error instanceof Refused) || this.#broker.connection.isClosed()) {
        throw error;
      }
      await this.#broker.publish(subject, toJson({ ...verdict, judged: tooLong(error.message) }));
    }
    this.stored++;
  }

  /** As it has them at the places of `--to`. */
  #identityOf(judged: JudgedRecord): { readonly id: string; readonly fields: (readonly [string, string])[] } {
    const verdict = judged.type === 'story' ? this.#maker.of(judged) : null;
    return verdict === null
      ? { id: judged.type, fields: [] }
      : {
          id: `${verdict.id}-${verdict.revision}`,
          fields: [
            ['Siptriage-Story', verdict.id],
            ['Siptriage-Revision', verdict.revision],
            ['Siptriage-Type', verdict.facts.type],
          ],
        };
  }
}

async function judgedOf(told: ToldRecord, { lang }: World): Promise<JudgedRecord> {
  if (told.type === 'problem' || told.type === 'end') {
    return told;
  }
  try {
    const story = await judgeRecord(told, lang);
    return story === null ? tooLong(`a record of no kind: ${String(told.type)}`) : { type: 'story', story };
  } catch (error) {
    // One that nobody can judge must not end one judge after the other.
    return tooLong((error as Error).message);
  }
}

function tooLong(why: string): JudgedRecord {
  return {
    type: 'problem',
    problem: { code: 'record-malformed', message: why, input: null, record: null, offset: null },
  };
}
