import type { LogFormat } from '../format.ts';

/**
 * The trace of JAIN-SIP, XML without a root and with an attribute that is not escaped; what it logs through log4j is the same
 * behind a prefix. sip-viewer reads and writes it too. Source: usnistgov/jsip gov/nist/core/LogWriter.
 */
export const JAIN_SIP: LogFormat = {
  name: 'jain-sip',
  about: {
    product: 'JAIN-SIP (Restcomm, Mobicents, OpenIMS, sip-viewer)',
    switchOn:
      '`gov.nist.javax.sip.TRACE_LEVEL=32` and `gov.nist.javax.sip.SERVER_LOG=sip.log` among the properties of the stack',
    lacks: 'the transport; a message between two of its stacks stands there twice',
  },
  lines: 12,
  banner:
    /<message\s+from="(?<src>[^"]*)"\s+to="(?<dst>[^"]*)"\s+time="(?<epoch>\d+)"(?:[^[]|\[(?!CDATA)){0,3000}<!\[CDATA\[\s*$/,
  ends: /^\]\]>/,
};
