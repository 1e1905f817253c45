import { Pages } from '../bytes/index.ts';
import type { Finding, KeptLimits, NotKept, Story, TraceTotals } from '../findings/index.ts';
import { StoryRoom } from '../findings/index.ts';
import { DEFAULT_LIMITS } from '../model/index.ts';
import { CauseCount } from './cause-items.ts';
import type { FileHead } from './files/files-json.ts';
import { reportCall, reportFinding, reportRegistration, reportRejection, reportTransfer } from './items.ts';
import { type ReportOptions, renderJson } from './json.ts';
import { type RefOf, refMaker } from './message-ref.ts';
import { safeJson } from './safe-json.ts';
import type { TraceEvent, TraceFace } from './trace-event.ts';
import { WrittenItems, WrittenStories } from './written-stories.ts';

/**
 * The report of the contract as JSON text: that of `ReportFace`, of which each story is written when it is told. What a story
 * is made of takes twice as much memory as its text, and is gone before a collector of garbage has to move it.
 */
export class JsonFace implements TraceFace {
  readonly takesStories = true;
  readonly takesStanding = false;
  readonly #options: ReportOptions;
  readonly #room: StoryRoom;
  /** Of all stories, also of those that are not kept. */
  readonly #causes = new CauseCount();
  readonly #calls: WrittenStories;
  readonly #transfers: WrittenStories;
  readonly #rejections: WrittenStories;
  readonly #registrations: WrittenStories;
  readonly #notices: WrittenStories;
  readonly #form: WrittenStories;
  #refOf: RefOf = refMaker([]);
  #totals: TraceTotals | null = null;

  /** @param pages where the texts lie: in memory alone, unless they say otherwise. */
  constructor(options: ReportOptions, limits: Partial<KeptLimits> = {}, pages = new Pages()) {
    this.#options = options;
    this.#room = new StoryRoom({ ...DEFAULT_LIMITS, ...limits });
    this.#calls = new WrittenStories(pages);
    this.#transfers = new WrittenStories(pages);
    this.#rejections = new WrittenStories(pages);
    this.#registrations = new WrittenStories(pages);
    this.#notices = new WrittenStories(pages);
    this.#form = new WrittenStories(pages);
  }

  get notKept(): NotKept {
    return this.#room.notKept;
  }

  takesCall(): boolean {
    return this.#room.hasRoomForCall();
  }

  tell(event: TraceEvent): void {
    if (event.type === 'begin') {
      this.#refOf = refMaker(event.paths);
    } else if (event.type === 'story') {
      this.#causes.take(event.story);
      this.#take(event.story);
    } else if (event.type === 'end') {
      this.#totals = event.totals;
    }
  }

  async flush(): Promise<void> {}

  /**
   * What was told, a piece at a time; there is nothing before the end.
   *
   * @param head what stands before it, where it is the report of one of several files.
   */
  pieces(head?: FileHead): Generator<string> {
    if (this.#totals === null) {
      throw new Error('the trace is not over');
    }
    const before = [this.#transfers.findings, this.#rejections.findings, this.#registrations.findings];
    const found = [...before, this.#notices.findings, this.#calls.findings, this.#form.findings];
    const lists = {
      calls: this.#calls.items,
      transfers: this.#transfers.items,
      rejections: this.#rejections.items,
      registrations: this.#registrations.items,
      findings: new WrittenItems(() => joined(found)),
    };
    return renderJson(lists, this.#totals, this.#options, this.#causes.causes(), head);
  }

  #take(story: Story): void {
    const { lang } = this.#options;
    switch (story.type) {
      case 'call':
        if (this.#room.takeCall()) {
          const { call } = story;
          this.#write(this.#calls, call.record.startUs, reportCall(call, this.#refOf, lang), call.findings);
        }
        break;
      case 'transfer':
        if (this.#room.take('transfers')) {
          const { record, findings } = story.transfer;
          // Of a transfer whose REFER is not in the trace only what was found is told.
          const item = record.isRemnant ? null : reportTransfer(story.transfer, this.#refOf, lang);
          this.#write(this.#transfers, record.startUs, item, findings);
        }
        break;
      case 'rejection':
        if (this.#room.take('rejections')) {
          const { record, findings } = story.rejection;
          this.#write(this.#rejections, record.atUs, reportRejection(story.rejection, this.#refOf, lang), findings);
        }
        break;
      case 'registration':
        if (this.#room.take('registrations')) {
          const { registration } = story;
          const item = reportRegistration(registration, this.#refOf, lang);
          this.#write(this.#registrations, registration.record.startUs, item, registration.findings);
        }
        break;
      case 'notice':
        this.#write(this.#notices, Number.NaN, null, story.notice.findings);
        break;
      case 'form':
        this.#write(this.#form, Number.NaN, null, [story.form.finding]);
        break;
    }
  }

  #write(stories: WrittenStories, atUs: number, item: object | null, findings: readonly Finding[]): void {
    stories.add(atUs, item === null ? '' : safeJson(item), this.#findingsIn(findings));
  }

  #findingsIn(findings: readonly Finding[]): string[] {
    return findings.map((finding) => safeJson(reportFinding(finding, this.#refOf, this.#options.lang)));
  }
}

function* joined(all: readonly WrittenItems[]): Generator<string> {
  for (const items of all) {
    yield* items;
  }
}
