import type { TextReportOptions } from '../../../report/index.ts';
import type { ReadOptions } from '../../input/read-trace.ts';
import { detailOf, styleFor, widthFor } from '../../options/look.ts';
import type { Io } from '../../process/io.ts';
import type { AnalyzeCommandOptions } from './options.ts';

/** How the text looks. */
export function lookOf(options: AnalyzeCommandOptions, read: ReadOptions, io: Io): TextReportOptions {
  return {
    lang: options.lang,
    style: styleFor(options, io),
    detail: detailOf(options),
    width: widthFor(options, io),
    timezone: options.timezone ?? null,
    tellsAll: options.all === true,
    ...(options.top === undefined ? {} : { top: options.top }),
    cause: options.cause ?? null,
    isFiltered: isFiltered(read),
  };
}

/** Whether a filter chose what is told. */
export function isFiltered({ select }: ReadOptions): boolean {
  return select !== undefined && select.filter !== null;
}
