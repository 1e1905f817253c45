import type { Around, Groups } from '../format.ts';
import { readJsonString } from '../written.ts';

/** Lines of a printed object before the string that holds the message. */
const OBJECT_LINES = 60;
const OBJECT_BETWEEN = /\}\s{0,80}(?:,\s{0,80})?\{/;
/** Fields behind the message are looked for so far: a line may hold a thousand objects. */
const LONGEST_BEHIND = 8192;
const EPOCH = /^\d{10,19}(?:\.\d+)?$/;
const PROTOCOLS: Readonly<Record<string, string>> = { 17: 'udp', 6: 'tcp', 132: 'sctp' };

const SECONDS = /"(?:time_?seconds|tv_sec|time_sec)"\s*:\s*"?(\d+)/i;
const MICROSECONDS = /"(?:time_?useconds|tv_usec|time_usec)"\s*:\s*"?(\d{1,6})/i;
const TIME =
  /"(?:@?timestamp|ts|time|date|datetime|create_date|created_at|event_time)"\s*:\s*(?:"([^"\\]{1,60})"|(\d+(?:\.\d+)?))/i;
const DIRECTION =
  /"(?:direction|dir|flow)"\s*:\s*"(?:(out\w*|sent|send|tx|egress)|(in\w*|received?|recv|rx|ingress))"/i;
const TRANSPORT = /"(?:proto|protocol|transport|protocol_text|ip_proto)"\s*:\s*"?(\w+)/i;
const SRC = /"(?:src|source|from|sip_src)(?:_?(?:ip|addr|address|host))?"\s*:\s*"([^"\\]{3,60})"/i;
const DST = /"(?:dst|dest|destination|to|sip_dst)(?:_?(?:ip|addr|address|host))?"\s*:\s*"([^"\\]{3,60})"/i;
const SRC_PORT = /"(?:src|source|from)_?port"\s*:\s*"?(\d{1,5})/i;
const DST_PORT = /"(?:dst|dest|destination|to)_?port"\s*:\s*"?(\d{1,5})/i;
const REMOTE = /"(?:remote|peer)(?:_?(?:ip|addr|address|host))?"\s*:\s*"([^"\\]{3,60})"/i;
const REMOTE_PORT = /"(?:remote|peer)_?port"\s*:\s*"?(\d{1,5})/i;
const LOCAL = /"local(?:_?(?:ip|addr|address|host))?"\s*:\s*"([^"\\]{3,60})"/i;
const LOCAL_PORT = /"local_?port"\s*:\s*"?(\d{1,5})/i;

/** What the fields of an object say of the message in one of its strings, before and behind it. */
export function jsonFacts({ before, restOfLine }: Around): Groups {
  const fields = `${before(OBJECT_LINES).split(OBJECT_BETWEEN).at(-1)} ${behindString(restOfLine).split(OBJECT_BETWEEN, 1)[0]}`;
  const field = (pattern: RegExp) => pattern.exec(fields)?.[1];
  const direction = DIRECTION.exec(fields);
  const protocol = field(TRANSPORT)?.toLowerCase();
  return {
    ...timeOf(fields),
    sent: direction?.[1],
    received: direction?.[2],
    transport: PROTOCOLS[protocol ?? ''] ?? protocol,
    src: field(SRC),
    dst: field(DST),
    srcPort: field(SRC_PORT),
    dstPort: field(DST_PORT),
    remote: field(REMOTE),
    remotePort: field(REMOTE_PORT),
    local: field(LOCAL),
    localPort: field(LOCAL_PORT),
  };
}

/** What stands behind the string that the message stands in. */
function behindString(restOfLine: Around['restOfLine']): string {
  for (let look = 2 * LONGEST_BEHIND; ; look *= 2) {
    const rest = restOfLine(look);
    const end = readJsonString(rest, 0)?.end ?? rest.length;
    if (rest.length < look || end + LONGEST_BEHIND <= rest.length) {
      return rest.slice(end, end + LONGEST_BEHIND);
    }
  }
}

function timeOf(fields: string): Groups {
  const seconds = SECONDS.exec(fields)?.[1];
  if (seconds !== undefined) {
    return { epoch: `${seconds}.${(MICROSECONDS.exec(fields)?.[1] ?? '0').padStart(6, '0')}` };
  }
  const [, text = '', number] = TIME.exec(fields) ?? [];
  const epoch = number ?? text;
  return EPOCH.test(epoch) ? { epoch } : { time: text };
}
