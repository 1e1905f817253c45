import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { CaptureWriter } from './capture-writer.js';
import { EventQueue } from './event-queue.js';
import { createRandom, mix32 } from './random.js';
import { buildStory, KINDS } from './scenarios.js';
import { TALK } from './script.js';
import { fill, rtpPort } from './template.js';

/**
 * Makes a capture of any size, and says what an analysis must find in it.
 *
 *     node test/bench/generate.js --kind KIND --messages N | --bytes N [--seed N] --out FILE
 *
 * Stories begin at random times and overlap; each ends inside the capture, so it holds a little more than was asked.
 *
 * @typedef {ReturnType<typeof buildStory>[number]} Story
 * @typedef {{
 *   kind: string, seed: number, messages: number, unique: number, requests: number, responses: number, calls: number,
 *   callOutcomes: Record<string, number>, transfers: number, transferOutcomes: Record<string, number>,
 *   rejections: number, codes: Record<string, number>, packets: number, bytes: number, seconds: number
 * }} Made
 * @typedef {{
 *   seed: number, number: number, parties: number[], story: Story, step: number, talkUs: number, openEnds: number,
 *   mediaPackets: number, streams: { left: number, sequence: number, ssrc: number }[]
 * }} Running
 */

const START_US = Date.UTC(2026, 0, 15, 8) * 1000;
/** Hosts from here on are servers. */
export const PHONES = 3000;
const SERVERS = 4;
const RECORD_OVERHEAD = 58;

/** Lanes of a running story in the queue: its signalling, and RTP in either direction. */
const LANES = 3;

const RTP_HEADER = 12;
const RTP_PAYLOAD = 160;
const RTP_INTERVAL_US = 20_000;
/** RTP packets for each SIP message, so that RTP is 93 % of all packets. */
const RTP_PER_MESSAGE = 93 / 7;

/**
 * @typedef {Pick<CaptureWriter, 'buffer' | 'packets' | 'bytes' | 'begin' | 'end' | 'close'>} Writer
 * @param {{ kind: string, messages?: number, bytes?: number, seed?: number, startUs?: number } & ({ out: string } | { writer: Writer })} options
 * @returns {Made}
 */
export function generate({
  kind,
  messages = Number.POSITIVE_INFINITY,
  bytes = Number.POSITIVE_INFINITY,
  seed = 1,
  startUs = START_US,
  ...to
}) {
  const writer = 'writer' in to ? to.writer : new CaptureWriter(to.out, PHONES + SERVERS);
  const generator = new Generator(kind, seed, writer, startUs);
  generator.run(messages, bytes);
  return generator.finish();
}

class Generator {
  /**
   * @param {string} kind
   * @param {number} seed
   * @param {Writer} writer
   * @param {number} startUs
   */
  constructor(kind, seed, writer, startUs) {
    const { weights, perSecond, media, isTcp, called = PHONES, callers = PHONES } = KINDS[kind];
    this.called = called;
    this.callers = callers;
    this.writer = writer;
    this.random = createRandom(seed);
    this.identifierSeed = mix32(seed ^ 0x51ab);
    this.perSecond = perSecond;
    this.hasMedia = media;
    this.isTcp = isTcp === true;
    this.mediaDebt = 0;
    this.noise = Buffer.from(Array.from({ length: 8192 }, () => this.random() * 256));
    this.stories = weightedStories(weights, this.isTcp ? 'TCP' : 'UDP');
    this.queue = new EventQueue();
    /** @type {Running[]} */
    this.running = [];
    /** @type {number[]} */
    this.free = [];
    this.started = 0;
    this.plannedMessages = 0;
    this.plannedBytes = 0;
    this.startUs = startUs;
    this.timeUs = startUs;
    /** @type {Made} */
    this.made = {
      kind,
      seed,
      messages: 0,
      unique: 0,
      requests: 0,
      responses: 0,
      calls: 0,
      callOutcomes: {},
      transfers: 0,
      transferOutcomes: {},
      rejections: 0,
      codes: {},
      packets: 0,
      bytes: 0,
      seconds: 0,
    };
  }

  /**
   * @param {number} messages
   * @param {number} bytes
   */
  run(messages, bytes) {
    let nextStartUs = this.startUs;
    while (this.plannedMessages < messages && this.plannedBytes < bytes) {
      while (this.queue.size > 0 && this.queue.nextTime <= nextStartUs) {
        this.advance();
      }
      this.start(nextStartUs);
      nextStartUs += Math.ceil((-Math.log(1 - this.random()) * 1_000_000) / this.perSecond);
    }
    while (this.queue.size > 0) {
      this.advance();
    }
  }

  finish() {
    this.writer.close();
    this.made.packets = this.writer.packets;
    this.made.bytes = this.writer.bytes;
    this.made.seconds = (this.timeUs - this.startUs) / 1_000_000;
    return this.made;
  }

  /**
   * @private
   * @param {number} timeUs
   */
  start(timeUs) {
    const story = this.stories[Math.floor(this.random() * this.stories.length)];
    const slot = this.free.pop() ?? this.running.length;
    const first = Math.floor(this.random() * this.callers);
    const number = this.started++;
    this.running[slot] = {
      seed: this.identifierSeed,
      number,
      parties: [
        first,
        this.other(first + 1 + (number % 997)),
        this.other(first + 998 + (number % 1009)),
        PHONES + (number % SERVERS),
      ],
      story,
      step: 0,
      talkUs: this.between(TALK),
      openEnds: 1,
      mediaPackets: 0,
      streams: [],
    };
    this.plan(story, this.running[slot]);
    this.expect(story.expected);
    this.queue.push(timeUs, slot * LANES);
  }

  /**
   * The phone of this number, where few are called one of the last.
   *
   * @private
   * @param {number} number
   */
  other(number) {
    return this.called === PHONES ? number % PHONES : PHONES - 1 - (number % this.called);
  }

  /**
   * Decides how much RTP the story carries, and what it adds to the file.
   *
   * @private
   * @param {Story} story
   * @param {Running} run
   */
  plan(story, run) {
    this.plannedMessages += story.steps.length;
    for (const step of story.steps) {
      this.plannedBytes += RECORD_OVERHEAD + step.template.bytes.length;
    }
    if (!this.hasMedia) {
      return;
    }
    this.mediaDebt += story.steps.length * RTP_PER_MESSAGE;
    if (story.steps.some((step) => step.media)) {
      run.mediaPackets = Math.max(1, Math.round((this.mediaDebt / 2) * (0.5 + this.random())));
      run.talkUs = run.mediaPackets * RTP_INTERVAL_US;
      this.mediaDebt -= run.mediaPackets * 2;
      this.plannedBytes += run.mediaPackets * 2 * (RECORD_OVERHEAD + RTP_HEADER + RTP_PAYLOAD);
    }
  }

  /**
   * @private
   * @param {import('./scenarios.js').Expected} expected
   */
  expect({ calls, transfer, rejections = 0 }) {
    const { made } = this;
    made.calls += calls.length;
    for (const outcome of calls) {
      made.callOutcomes[outcome] = (made.callOutcomes[outcome] ?? 0) + 1;
    }
    if (transfer !== undefined) {
      made.transfers++;
      made.transferOutcomes[transfer] = (made.transferOutcomes[transfer] ?? 0) + 1;
    }
    made.rejections += rejections;
  }

  /** @private */
  advance() {
    this.timeUs = this.queue.nextTime;
    const event = this.queue.pop();
    const slot = Math.floor(event / LANES);
    const lane = event % LANES;
    const run = this.running[slot];
    const next = lane === 0 ? this.signal(run, slot) : this.stream(run, lane - 1);
    if (next > 0) {
      this.queue.push(this.timeUs + next, event);
      return;
    }
    run.openEnds--;
    if (run.openEnds === 0) {
      this.free.push(slot);
    }
  }

  /**
   * @private
   * @param {Running} run
   * @param {number} slot
   * @returns {number} microseconds to the next message, 0 after the last
   */
  signal(run, slot) {
    const { steps } = run.story;
    const step = steps[run.step++];
    this.send(step, run);
    this.count(step);
    if (step.media && run.mediaPackets > 0) {
      this.startStreams(run, slot);
    }
    const next = steps[run.step];
    if (next === undefined) {
      return 0;
    }
    if (next.wait === TALK) {
      return run.talkUs;
    }
    return this.between(next.wait);
  }

  /**
   * @private
   * @param {import('./script.js').Step} step
   * @param {Running} run
   */
  send(step, run) {
    const { writer, timeUs } = this;
    const from = run.parties[step.from];
    const to = run.parties[step.to];
    if (this.isTcp) {
      writer.endSegment(
        timeUs,
        from,
        to,
        fill(step.template, run, writer.buffer, writer.beginSegment(timeUs, from, to)),
      );
    } else {
      writer.end(timeUs, from, to, 5060, 5060, fill(step.template, run, writer.buffer, writer.begin()));
    }
  }

  /**
   * @private
   * @param {import('./script.js').Wait} wait
   * @returns {number} whole microseconds
   */
  between([least, most]) {
    return Math.round((least + this.random() * (most - least)) * 1000);
  }

  /**
   * @private
   * @param {import('./script.js').Step} step
   */
  count(step) {
    const { made } = this;
    made.messages++;
    made.unique += step.repeat ? 0 : 1;
    if (step.code === 0) {
      made.requests++;
      return;
    }
    made.responses++;
    made.codes[step.code] = (made.codes[step.code] ?? 0) + 1;
  }

  /**
   * @private
   * @param {Running} run
   * @param {number} slot
   */
  startStreams(run, slot) {
    for (const direction of [0, 1]) {
      const ssrc = mix32(run.number * 2 + direction);
      run.streams[direction] = {
        left: run.mediaPackets,
        sequence: ssrc & 0xffff,
        ssrc,
      };
      run.openEnds++;
      this.queue.push(this.timeUs + 1000 + Math.floor(this.random() * RTP_INTERVAL_US), slot * LANES + 1 + direction);
    }
  }

  /**
   * One RTP packet (RFC 3550 §5.1), G.711 µ-law.
   *
   * @private
   * @param {Running} run
   * @param {number} direction 0 from caller to callee, 1 back
   */
  stream(run, direction) {
    const stream = run.streams[direction];
    const sent = run.mediaPackets - stream.left;
    const { buffer } = this.writer;
    const at = this.writer.begin();
    buffer.writeUInt16BE(sent === 0 ? 0x8080 : 0x8000, at);
    buffer.writeUInt16BE(stream.sequence, at + 2);
    buffer.writeUInt32BE((stream.ssrc + sent * RTP_PAYLOAD) >>> 0, at + 4);
    buffer.writeUInt32BE(stream.ssrc, at + 8);
    const from = mix32(stream.ssrc + sent) % (this.noise.length - RTP_PAYLOAD);
    this.noise.copy(buffer, at + RTP_HEADER, from, from + RTP_PAYLOAD);
    const [source, destination] = direction === 0 ? [0, 1] : [1, 0];
    const length = RTP_HEADER + RTP_PAYLOAD;
    this.writer.end(
      this.timeUs,
      run.parties[source],
      run.parties[destination],
      rtpPort(run, source),
      rtpPort(run, destination),
      length,
    );
    stream.sequence = (stream.sequence + 1) & 0xffff;
    stream.left--;
    return stream.left > 0 ? RTP_INTERVAL_US : 0;
  }
}

/**
 * @param {Record<string, number>} weights
 * @param {string} transport
 * @returns {Story[]} each as often as it weighs, so that a uniform choice is the weighted one
 */
function weightedStories(weights, transport) {
  return Object.entries(weights).flatMap(([name, weight]) => {
    const variants = buildStory(/** @type {import('./scenarios.js').StoryName} */ (name), transport);
    return variants.flatMap((story) => Array.from({ length: weight }, () => story));
  });
}

/** @param {string[]} argv */
function main(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      kind: { type: 'string', default: 'sip' },
      messages: { type: 'string' },
      bytes: { type: 'string' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
    },
  });
  const { kind, out } = values;
  const wanted = Number(values.messages ?? values.bytes);
  if (out === undefined || !(kind in KINDS) || !(wanted > 0)) {
    console.error(
      `usage: generate.js --kind ${Object.keys(KINDS).join('|')} --messages N | --bytes N [--seed N] --out FILE`,
    );
    process.exitCode = 2;
    return;
  }
  const size = values.messages === undefined ? { bytes: wanted } : { messages: wanted };
  console.log(JSON.stringify(generate({ kind, out, seed: Number(values.seed), ...size })));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main(process.argv.slice(2));
}
