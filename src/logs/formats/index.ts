import type { LogFormat } from '../format.ts';
import { ALCATEL_OXE } from './alcatel-oxe.ts';
import { ASTERISK_CHAN_SIP, ASTERISK_PJSIP } from './asterisk.ts';
import { AUDIOCODES, AUDIOCODES_UNTIMED } from './audiocodes.ts';
import { AVAYA_SIPMESSAGES, AVAYA_TRACESM, AVAYA_WORKPLACE } from './avaya.ts';
import { BARESIP } from './baresip.ts';
import { BELLE_SIP } from './belle-sip.ts';
import { BROADWORKS } from './broadworks.ts';
import { CHROME_HAR, JSSIP, SIP_JS } from './browser.ts';
import { CISCO_IOS } from './cisco-ios.ts';
import { CISCO_JABBER, CISCO_PHONE } from './cisco-phone.ts';
import { CUCM } from './cucm.ts';
import { EXPRESSWAY } from './expressway.ts';
import { DRACHTIO, SOFIA } from './freeswitch.ts';
import { GENESYS } from './genesys.ts';
import { HOMER_TEXT } from './homer.ts';
import { JAIN_SIP } from './jain-sip.ts';
import { KAMAILIO_SIPDUMP, KAMAILIO_XLOG, OPENSIPS_XLOG } from './kamailio.ts';
import { LYNC, UCC_API } from './lync.ts';
import { NGREP_BYLINE, NGREP_SINGLE, NGREP_WRAPPED } from './ngrep.ts';
import { ORACLE_SBC } from './oracle-sbc.ts';
import { PJSUA } from './pjsua.ts';
import { RESIPROCATE } from './resiprocate.ts';
import { SIP_VIEWER } from './sip-viewer.ts';
import { SIPGREP } from './sipgrep.ts';
import { SIPP_MESSAGES, SIPP_SHORT, SIPP_UNEXPECTED } from './sipp.ts';
import { SIPPY } from './sippy.ts';
import { SNGREP } from './sngrep.ts';
import { TCPDUMP, TCPDUMP_VERBOSE } from './tcpdump.ts';
import { TSHARK_JSON, TSHARK_PDML } from './tshark-fields.ts';
import { TSHARK_FOLLOW } from './tshark-follow.ts';
import { TSHARK_SUMMARY } from './tshark-summary.ts';
import { TSHARK_TREE } from './tshark-tree.ts';
import { TWINKLE } from './twinkle.ts';
import { CRI, DOCKER, JSON_FIELD, LOKI, SYSLOG } from './wrappers.ts';
import { YATE } from './yate.ts';

/** Every format there is, in the order in which they are asked: the particular before the general. */
export const LOG_FORMATS: readonly LogFormat[] = [
  ASTERISK_PJSIP,
  ASTERISK_CHAN_SIP,
  DRACHTIO,
  SOFIA,
  KAMAILIO_SIPDUMP,
  SIPPY,
  YATE,
  JAIN_SIP,
  RESIPROCATE,
  GENESYS,
  BROADWORKS,
  ORACLE_SBC,
  AUDIOCODES,
  AUDIOCODES_UNTIMED,
  CISCO_IOS,
  CUCM,
  CISCO_PHONE,
  CISCO_JABBER,
  EXPRESSWAY,
  LYNC,
  UCC_API,
  AVAYA_TRACESM,
  AVAYA_SIPMESSAGES,
  AVAYA_WORKPLACE,
  ALCATEL_OXE,
  PJSUA,
  BELLE_SIP,
  BARESIP,
  TWINKLE,
  SIPP_MESSAGES,
  SIPP_UNEXPECTED,
  SIPP_SHORT,
  JSSIP,
  SIP_JS,
  CHROME_HAR,
  SNGREP,
  SIPGREP,
  NGREP_BYLINE,
  NGREP_WRAPPED,
  NGREP_SINGLE,
  TCPDUMP_VERBOSE,
  TCPDUMP,
  TSHARK_TREE,
  TSHARK_JSON,
  TSHARK_PDML,
  TSHARK_FOLLOW,
  TSHARK_SUMMARY,
  HOMER_TEXT,
  SIP_VIEWER,
  KAMAILIO_XLOG,
  OPENSIPS_XLOG,
  LOKI,
  DOCKER,
  CRI,
  SYSLOG,
  JSON_FIELD,
];
