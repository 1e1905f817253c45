import { closeSync, openSync, writeSync } from 'node:fs';
import { addressText } from './capture-writer.js';
import { createRandom, mix32 } from './random.js';

const BLOCK_BYTES = 8 * 1024 * 1024;
const LARGEST_MESSAGE = 2048;
/** What one look at a log's line takes at most. */
const LARGEST_LINE = 512;
const RESPONSE = Buffer.from('SIP/2.0 ');

/** What Asterisk prints of everything but SIP: `#` stands for a number of a call, `%` for an address. */
const LINES = [
  'VERBOSE[#][C-#] pbx.c: Executing [s@macro-dialout-trunk:21] Set("PJSIP/4205-#", "DIAL_TRUNK_OPTIONS=TtWw") in new stack',
  'VERBOSE[#][C-#] pbx.c: Executing [s@macro-dialout-trunk:22] ExecIf("PJSIP/4205-#", "0?Set(CALLERID(num)=4205#)") in new stack',
  'VERBOSE[#][C-#] app_dial.c: Called PJSIP/4205#/sip:4205#@%:5060',
  'VERBOSE[#][C-#] app_dial.c: PJSIP/4205-# is ringing',
  "VERBOSE[#][C-#] bridge_channel.c: Channel PJSIP/4205-# joined 'simple_bridge' basic-bridge <#-3a54-4d87-9c4e-#>",
  'DEBUG[#] res_pjsip_session.c: handle_incoming_response: Method is INVITE, Response is 200 OK',
  'DEBUG[#] res_pjsip/pjsip_distributor.c: Searching for serializer associated with dialog dlg0x# for Request msg ACK/cseq=# (rdata0x#)',
  'DEBUG[#] res_pjsip/pjsip_message_filter.c: Re-wrote Contact URI host/port to %:5060 (this may be re-written again later)',
  'DEBUG[#][C-#] channel.c: Channel PJSIP/4205-# setting write format path: ulaw -> ulaw',
  'DEBUG[#] res_rtp_asterisk.c: Got RTP packet from %:12# (type 00, seq #, ts #, len 000160)',
  'DEBUG[#] res_rtp_asterisk.c: Sent RTP packet to %:12# (type 00, seq #, ts #, len 000160)',
  "DEBUG[#] stasis.c: Topic 'channel:1795327800.#': 0x# created",
  'DEBUG[#] cdr.c: CDR for PJSIP/4205-# transitioned to state Bridged',
  'NOTICE[#] res_pjsip_geolocation.c:  PJSIP/4205-#: Endpoint has no geoloc_incoming_call_profile. Done.',
  "WARNING[#] taskprocessor.c: The 'stasis/m:cache_pattern:1/channel:all-#' task processor queue reached 500 scheduled tasks.",
];

/**
 * Writes SIP messages as Asterisk's PJSIP logger does, among lines that are none. It takes messages as a `CaptureWriter`
 * takes packets: fill `buffer` from the position that `begin()` returns, then call `end()`.
 */
export class LogWriter {
  /**
   * @param {string} path
   * @param {{ servers: number, sipShare: number, seed: number }} options `servers` is the first host that is one: what it
   *   sends was transmitted, everything else received. `sipShare` is how much of the log is SIP, 0 to 1.
   */
  constructor(path, { servers, sipShare, seed }) {
    this.buffer = Buffer.allocUnsafe(BLOCK_BYTES);
    this.message = Buffer.allocUnsafe(LARGEST_MESSAGE);
    this.packets = 0;
    this.bytes = 0;
    this.lines = 0;
    this.servers = servers;
    this.sipShare = sipShare;
    this.random = createRandom(mix32(seed ^ 0x10c5));
    this.file = openSync(path, 'w');
    this.used = 0;
    this.sipBytes = 0;
    this.stamp = '';
    this.stampMs = -1;
  }

  /** @returns {number} where in `buffer` the next message starts */
  begin() {
    if (this.used + LARGEST_LINE + LARGEST_MESSAGE > BLOCK_BYTES) {
      this.flush();
    }
    // Room for what stands before it, whose length is known only with the message.
    return this.used + LARGEST_LINE;
  }

  /**
   * @param {number} timeUs microseconds since 1970
   * @param {number} from host
   * @param {number} to host
   * @param {number} _fromPort
   * @param {number} _toPort
   * @param {number} length bytes of the message
   */
  end(timeUs, from, to, _fromPort, _toPort, length) {
    const start = this.used + LARGEST_LINE;
    this.buffer.copy(this.message, 0, start, start + length);
    const isSent = from >= this.servers;
    const kind = this.message.subarray(0, RESPONSE.length).equals(RESPONSE) ? 'response' : 'request';
    const way = isSent ? `Transmitting SIP ${kind}` : `Received SIP ${kind}`;
    const remote = addressText(isSent ? to : from);
    const before = this.used;
    this.write(
      `${this.stampOf(timeUs)} VERBOSE[13563] res_pjsip_logger.c: <--- ${way} (${length} bytes) ${isSent ? 'to' : 'from'} UDP:${remote}:5060 --->\n`,
    );
    this.message.copy(this.buffer, this.used, 0, length);
    this.used += length;
    this.write('\n\n');
    this.packets++;
    this.sipBytes += this.used - before;
    while (this.sipBytes > (this.bytes + this.used) * this.sipShare) {
      this.fill(timeUs);
    }
  }

  close() {
    this.flush();
    closeSync(this.file);
  }

  /**
   * One line that is no SIP.
   *
   * @private
   * @param {number} timeUs
   */
  fill(timeUs) {
    if (this.used + LARGEST_LINE > BLOCK_BYTES) {
      this.flush();
    }
    const line = LINES[Math.floor(this.random() * LINES.length)];
    const number = mix32(this.lines++)
      .toString(16)
      .padStart(8, '0');
    this.write(`${this.stampOf(timeUs)} ${line.replaceAll('#', number).replaceAll('%', '10.100.103.117')}\n`);
  }

  /**
   * @private
   * @param {string} text ASCII
   */
  write(text) {
    this.used += this.buffer.latin1Write(text, this.used);
  }

  /**
   * @private
   * @param {number} timeUs
   */
  stampOf(timeUs) {
    const ms = Math.floor(timeUs / 1000);
    if (ms !== this.stampMs) {
      this.stampMs = ms;
      this.stamp = `[${new Date(ms).toISOString().slice(0, 23).replace('T', ' ')}]`;
    }
    return this.stamp;
  }

  /** @private */
  flush() {
    let written = 0;
    while (written < this.used) {
      written += writeSync(this.file, this.buffer, written, this.used - written);
    }
    this.bytes += this.used;
    this.used = 0;
  }
}
