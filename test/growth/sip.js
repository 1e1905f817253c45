import { pcap, udp } from './wire.js';

/**
 * One message. Whatever is not said is the same in all of them.
 *
 * @param {string} start its start line: `INVITE sip:bob@10.0.0.2 SIP/2.0`
 * @param {{ callId?: string, cseq?: number, from?: string, fromTag?: string, to?: string, toTag?: string | null,
 *   branch?: string, headers?: readonly string[], body?: string, method?: string }} [fields]
 */
export function sip(start, fields = {}) {
  const { callId = 'c', cseq = 1, from = 'alice', fromTag = 'a', to = 'bob', toTag = null } = fields;
  const { headers = [], body = '', method = start.split(' ', 1)[0] } = fields;
  const { branch = `z9hG4bK${callId}${cseq}${method}` } = fields;
  return [
    start,
    `Via: SIP/2.0/UDP 10.0.0.1;branch=${branch}`,
    `From: <sip:${from}@10.0.0.1>;tag=${fromTag}`,
    `To: <sip:${to}@10.0.0.2>${toTag === null ? '' : `;tag=${toTag}`}`,
    `Call-ID: ${callId}`,
    `CSeq: ${cseq} ${method}`,
    ...headers,
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}

/** @param {string} method @param {Parameters<typeof sip>[1]} [fields] */
export const request = (method, fields) => sip(`${method} sip:${fields?.to ?? 'bob'}@10.0.0.2 SIP/2.0`, fields);

/** @param {string} status @param {string} method @param {Parameters<typeof sip>[1]} [fields] */
export const response = (status, method, fields) => sip(`SIP/2.0 ${status}`, { ...fields, method, toTag: 'b' });

/**
 * So many times what `make` gives, as datagrams, `apart` seconds after each other.
 *
 * @param {number} count
 * @param {(i: number) => readonly (string | { text: string, src: number, dst: number })[]} make
 */
export function datagrams(count, make, apart = 0.001) {
  const packets = [];
  for (let i = 0; i < count; i++) {
    for (const said of make(i)) {
      const { text, src = 1, dst = 2 } = typeof said === 'string' ? { text: said } : said;
      const id = (packets.length % 65_535) + 1;
      packets.push({ seconds: packets.length * apart, bytes: udp(text, { src, dst, id }) });
    }
  }
  return pcap(packets);
}

/** @param {string} text @returns {{ text: string, src: number, dst: number }} the way back */
export const back = (text) => ({ text, src: 2, dst: 1 });
