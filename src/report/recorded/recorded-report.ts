import type { Rows } from '../../bytes/index.ts';
import type { Sized } from '../../model/index.ts';
import type {
  Report,
  ReportCall,
  ReportFinding,
  ReportRegistration,
  ReportRejection,
  ReportTransfer,
} from '../contract.ts';
import type { RecordedList } from './recorded-list.ts';

type Long = {
  readonly calls: ReportCall;
  readonly transfers: ReportTransfer;
  readonly rejections: ReportRejection;
  readonly registrations: ReportRegistration;
  readonly findings: ReportFinding;
};

/** A report of which the lists that grow with the trace are walked, and may be longer than memory holds. */
export type ListedReport = {
  readonly [Key in keyof Report]: Key extends keyof Long ? Sized<Long[Key]> : Report[Key];
};

/** One of them, with the place of each item in the order in which they were told. */
export type Recorded<Item> = { readonly list: RecordedList<Item>; readonly order: Rows };

/** What a `RecordedFace` was told. */
export type RecordedReport = { readonly [Key in keyof Long]: Recorded<Long[Key]> } & {
  readonly report: ListedReport;
};
