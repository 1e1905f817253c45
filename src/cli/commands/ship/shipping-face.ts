import type { MessageFace } from '../../../analysis/index.ts';
import type { NatsPublisher } from '../../../intake/node.ts';
import { compactMessageLine } from '../../../report/index.ts';

/** Publishes messages as they are read; the reading waits where the broker is slower. */
export function shippingFace(publisher: NatsPublisher): MessageFace {
  return {
    message(message, arrival, input) {
      const { src, dst, transport, line, frame, timeUs } = arrival;
      publisher.send({
        line: compactMessageLine(message, arrival, input),
        input,
        number: line > 0 ? line : frame,
        timeUs,
        way: `${src?.text ?? ''} ${dst?.text ?? ''} ${transport}`,
        callId: message.callId(),
        bytes: message.bytes.subarray(message.start, message.end + message.trailingBytes),
      });
    },
    copies() {},
    flush: () => publisher.flush(),
  };
}
