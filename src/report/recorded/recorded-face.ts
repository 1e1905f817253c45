import { Column, KeptTexts, type Pages } from '../../bytes/index.ts';
import type {
  Finding,
  JudgedCall,
  JudgedRegistration,
  JudgedRejection,
  JudgedTransfer,
  Story,
  TraceTotals,
} from '../../findings/index.ts';
import { CauseCount, reportCause } from '../cause-items.ts';
import type { ReportCall, ReportFinding, ReportRegistration, ReportRejection, ReportTransfer } from '../contract.ts';
import { SCHEMA } from '../contract.ts';
import {
  reportCall,
  reportFinding,
  reportInput,
  reportProblem,
  reportRegistration,
  reportRejection,
  reportResponse,
  reportSummary,
  reportTransfer,
} from '../items.ts';
import type { ReportOptions } from '../json.ts';
import { type RefOf, refMaker } from '../message-ref.ts';
import type { TraceEvent, TraceFace } from '../trace-event.ts';
import { RecordedList } from './recorded-list.ts';
import type { RecordedReport } from './recorded-report.ts';
import { RecordedStories } from './recorded-stories.ts';

/** Is shown each item of the report as it is made, in the order in which stories are told. */
export type ItemLook = {
  call(call: ReportCall): void;
  transfer(transfer: ReportTransfer): void;
  rejection(rejection: ReportRejection): void;
  registration(registration: ReportRegistration): void;
  finding(finding: ReportFinding): void;
};

/**
 * The report of the contract, of which the stories are kept as text in pages, as many as there are. What it gives is the report of
 * `ReportFace`, item by item.
 */
export class RecordedFace implements TraceFace {
  readonly takesStories = true;
  readonly takesStanding = false;
  readonly #options: ReportOptions;
  readonly #pages: Pages;
  readonly #texts: KeptTexts;
  readonly #look: ItemLook;
  readonly #causes = new CauseCount();
  readonly #calls: RecordedStories;
  readonly #transfers: RecordedStories;
  readonly #rejections: RecordedStories;
  readonly #registrations: RecordedStories;
  readonly #notices: RecordedStories;
  readonly #form: RecordedStories;
  #findings = 0;
  #paths: readonly string[] = [];
  #refOf: RefOf = refMaker([]);
  #totals: TraceTotals | null = null;

  constructor(options: ReportOptions, pages: Pages, look: ItemLook) {
    this.#options = options;
    this.#pages = pages;
    this.#texts = new KeptTexts(pages);
    this.#look = look;
    this.#calls = new RecordedStories(pages);
    this.#transfers = new RecordedStories(pages);
    this.#rejections = new RecordedStories(pages);
    this.#registrations = new RecordedStories(pages);
    this.#notices = new RecordedStories(pages);
    this.#form = new RecordedStories(pages);
  }

  tell(event: TraceEvent): void {
    if (event.type === 'begin') {
      this.#paths = event.paths;
      this.#refOf = refMaker(event.paths);
    } else if (event.type === 'story') {
      this.#causes.take(event.story);
      this.#take(event.story);
    } else if (event.type === 'end') {
      this.#totals = event.totals;
    }
  }

  async flush(): Promise<void> {}

  #take(story: Story): void {
    switch (story.type) {
      case 'call':
        this.#takeCall(story.call);
        break;
      case 'transfer':
        this.#takeTransfer(story.transfer);
        break;
      case 'rejection':
        this.#takeRejection(story.rejection);
        break;
      case 'registration':
        this.#takeRegistration(story.registration);
        break;
      case 'notice':
        this.#keep(this.#notices, Number.NaN, null, story.notice.findings);
        break;
      case 'form':
        this.#keep(this.#form, Number.NaN, null, [story.form.finding]);
        break;
    }
  }

  #takeCall(judged: JudgedCall): void {
    const call = reportCall(judged, this.#refOf, this.#options.lang);
    this.#look.call(call);
    this.#keep(this.#calls, judged.record.startUs, call, judged.findings);
  }

  /** Of a transfer whose REFER is not in the trace only what was found is told. */
  #takeTransfer(judged: JudgedTransfer): void {
    const { record, findings } = judged;
    const transfer = record.isRemnant ? null : reportTransfer(judged, this.#refOf, this.#options.lang);
    if (transfer !== null) {
      this.#look.transfer(transfer);
    }
    this.#keep(this.#transfers, record.startUs, transfer, findings);
  }

  #takeRejection(judged: JudgedRejection): void {
    const rejection = reportRejection(judged, this.#refOf, this.#options.lang);
    this.#look.rejection(rejection);
    this.#keep(this.#rejections, judged.record.atUs, rejection, judged.findings);
  }

  #takeRegistration(judged: JudgedRegistration): void {
    const registration = reportRegistration(judged, this.#refOf, this.#options.lang);
    this.#look.registration(registration);
    this.#keep(this.#registrations, judged.record.startUs, registration, judged.findings);
  }

  #keep(stories: RecordedStories, atUs: number, item: unknown, findings: readonly Finding[]): void {
    const record = item === null ? -1 : this.#texts.add(JSON.stringify(item));
    let first = -1;
    for (const finding of findings) {
      const told = reportFinding(finding, this.#refOf, this.#options.lang);
      this.#look.finding(told);
      const number = this.#texts.add(JSON.stringify(told));
      first = first < 0 ? number : first;
    }
    stories.add({ atUs, record, firstFinding: first, findings: findings.length, findingsBefore: this.#findings });
    this.#findings += findings.length;
  }

  /** What was told; there is none before the end. Stories are in the order of the trace: they are told in that of their ends. */
  report(): RecordedReport {
    const totals = this.#totals;
    if (totals === null) {
      throw new Error('the trace is not over');
    }
    const { lang, version } = this.#options;
    const lists = this.#lists();
    return {
      ...lists,
      report: {
        schema: SCHEMA,
        tool: { name: 'siptriage', version },
        summary: reportSummary(totals),
        inputs: totals.inputs.map(reportInput),
        calls: lists.calls.list,
        transfers: lists.transfers.list,
        rejections: lists.rejections.list,
        registrations: lists.registrations.list,
        causes: this.#causes.causes().map((cause) => reportCause(cause, this.#refOf)),
        responses: totals.responseCounts.map((response) => reportResponse(response, this.#refOf, lang)),
        findings: lists.findings.list,
        problems: totals.problems.map((problem) => reportProblem(problem, this.#paths, lang)),
      },
    };
  }

  #lists(): Omit<RecordedReport, 'report'> {
    const sorted = [this.#transfers, this.#rejections, this.#registrations];
    for (const stories of [...sorted, this.#calls]) {
      stories.sort();
    }
    const [order, records] = [new Column(Int32Array, this.#pages), new Column(Int32Array, this.#pages)];
    for (const stories of [...sorted, this.#notices, this.#calls, this.#form]) {
      stories.findingsTo(order, records);
    }
    const findings = new RecordedList(order.length, (at) => this.#read<ReportFinding>(records.at(at)));
    return {
      calls: this.#told<ReportCall>(this.#calls),
      transfers: this.#told<ReportTransfer>(this.#transfers),
      rejections: this.#told<ReportRejection>(this.#rejections),
      registrations: this.#told<ReportRegistration>(this.#registrations),
      findings: { list: findings, order },
    };
  }

  #told<Item>(stories: RecordedStories) {
    const { order, records } = stories.items();
    const list = new RecordedList(order.length, (place) => this.#read<Item>(records.at(place)));
    return { list, order };
  }

  #read<Item>(record: number): Item {
    return JSON.parse(this.#texts.text(record)) as Item;
  }
}
