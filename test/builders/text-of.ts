import type { Analysis } from '../../src/findings/index.ts';
import { TextFace, type TextReportOptions } from '../../src/report/index.ts';
import { replay } from './replay.js';

/** The text report of an analysis, as `siptriage analyze` prints it. */
export async function textReport(analysis: Analysis, options: TextReportOptions): Promise<string> {
  const face = await replay(analysis, new TextFace(options));
  return (await face.pieces()).join('');
}
