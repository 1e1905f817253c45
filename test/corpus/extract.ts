import { type AnalyzeOptions, extractMessages } from '../../src/analysis/index.ts';
import { fileSource, gunzipInNode } from '../../src/capture/node.ts';
import type { CorpusMessage } from './compare.ts';

/** The messages that siptriage finds in one capture, in its order. */
export async function extractFrom(path: string, options: Partial<AnalyzeOptions> = {}): Promise<CorpusMessage[]> {
  const found: CorpusMessage[] = [];
  const input = { path, open: () => fileSource(path), canReopen: true };
  await extractMessages(
    [input],
    { gunzip: gunzipInNode, ...options },
    {
      message(message, arrival) {
        found.push({
          frame: arrival.frame,
          timeUs: arrival.timeUs,
          source: arrival.src?.text ?? '',
          destination: arrival.dst?.text ?? '',
          startLine: message.startLine(),
          cseq: message.headerByName('CSeq') ?? '',
          callId: message.callId(),
        });
      },
      copies() {},
      flush: () => Promise.resolve(),
    },
  );
  return found;
}
