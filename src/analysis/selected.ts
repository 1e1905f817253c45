import type { Selector } from '../filter/index.ts';
import type { StorySink } from '../records/index.ts';

/** Passes on the calls and rejections that were asked for: they are told when their Call-ID has ended. */
export function selected(sink: StorySink, selector: Selector): StorySink {
  if (!selector.isFiltering) {
    return sink;
  }
  return {
    call(ending, record, callIdFirst, callIdSecond) {
      if (selector.tellsHashed(callIdFirst, callIdSecond)) {
        sink.call(ending, record, callIdFirst, callIdSecond);
      }
    },
    rejection(record) {
      if (selector.tells([record.callId])) {
        sink.rejection(record);
      }
    },
    transfer: (record) => sink.transfer(record),
  };
}
