import type { LogFormat } from '../format.ts';
import { ASTERISK_CHAN_SIP, ASTERISK_PJSIP } from './asterisk.ts';
import { SNGREP, TCPDUMP, TCPDUMP_VERBOSE } from './capture-tools.ts';
import { SOFIA } from './freeswitch.ts';
import { KAMAILIO_SIPDUMP, KAMAILIO_XLOG } from './kamailio.ts';
import { NGREP_BYLINE, NGREP_SINGLE, NGREP_WRAPPED } from './ngrep.ts';
import { SIPP_MESSAGES, SIPP_SHORT } from './sipp.ts';
import { TSHARK_JSON, TSHARK_PDML } from './tshark-fields.ts';
import { TSHARK_SUMMARY } from './tshark-summary.ts';
import { TSHARK_TREE } from './tshark-tree.ts';

/** Every format there is, in the order in which they are asked: the particular before the general. */
export const LOG_FORMATS: readonly LogFormat[] = [
  ASTERISK_PJSIP,
  ASTERISK_CHAN_SIP,
  SOFIA,
  KAMAILIO_SIPDUMP,
  SIPP_MESSAGES,
  SIPP_SHORT,
  SNGREP,
  NGREP_BYLINE,
  NGREP_WRAPPED,
  NGREP_SINGLE,
  TSHARK_TREE,
  TSHARK_JSON,
  TSHARK_PDML,
  TSHARK_SUMMARY,
  TCPDUMP_VERBOSE,
  TCPDUMP,
  KAMAILIO_XLOG,
];
