import type { Extracted, Wanted } from '../../../analysis/index.ts';
import { writePcap, writePcapng } from '../../../capture/index.ts';
import { ANY, type Filter } from '../../../filter/index.ts';
import { sayingOf } from '../../../languages/index.ts';
import { type Arrival, VERSION } from '../../../model/index.ts';
import { packetNotes } from '../../../report/index.ts';
import { readPackets } from '../../input/read-packets.ts';
import { readMessages } from '../../input/read-trace.ts';
import { spillFile } from '../../input/spill-file.ts';
import { type Delivery, delivering } from '../../output/deliver.ts';
import { deliverBytes } from '../../output/deliver-bytes.ts';
import type { Io } from '../../process/io.ts';
import { UsageError } from '../../process/usage-error.ts';
import { MessageWriter } from '../messages/message-writer.ts';
import { type Case, mediaOf } from './case.ts';
import { caseNote, interfaceNote } from './case-note.ts';
import { tellTaken } from './tell-taken.ts';
import type { Way } from './witnesses.ts';
import { EXTRACT_WORDS } from './words.ts';

/** Takes what was chosen out of the inputs, and writes it. @returns whether there is anything. */
export async function writeCase(inputs: readonly string[], asked: Case, io: Io): Promise<boolean> {
  if (asked.format === 'ndjson') {
    return writeTexts(inputs, asked, io);
  }
  const { options, reading } = asked;
  const taken = await readPackets(
    inputs,
    {
      ...reading,
      wanted: wantedOf(asked),
      openSpill: spillFile,
      commentOf: (path, aheadUs) => interfaceNote(path, aheadUs, options.lang),
    },
    io,
  );
  try {
    if (taken.capture.isEmpty) {
      return false;
    }
    await writePackets(taken, asked, io);
    tellTaken(taken, asked, io);
    return true;
  } finally {
    taken.close();
  }
}

function wantedOf(asked: Case): Wanted {
  const { legs, places, ways } = asked.chosen;
  return {
    message: ({ bytes, callIdStart, callIdEnd, method }, arrival) =>
      (callIdStart >= 0 && legs.has(bytes, callIdStart, callIdEnd)) || ways.some((way) => isOn(way, method, arrival)),
    place: (input, number) => places.has(`${input} ${number}`),
    media: mediaOf(asked),
  };
}

function isOn({ method, one, other, fromUs, untilUs }: Way, asked: string, { src, dst, timeUs }: Arrival): boolean {
  const [from, to] = [src?.address, dst?.address];
  const isBetween =
    (from === one && (other === null || to === other)) || (to === one && (other === null || from === other));
  return isBetween && (method === null || method === asked) && !(timeUs < fromUs) && !(timeUs > untilUs);
}

async function writePackets(taken: Extracted, asked: Case, io: Io): Promise<void> {
  const { chosen, format, options } = asked;
  const { output = '-', lang, withSecrets } = options;
  const { capture, keyLog } = taken;
  const { linkTypes } = capture;
  if (format === 'pcap' && linkTypes.length > 1) {
    const names = linkTypes.join(', ');
    throw new UsageError(sayingOf(EXTRACT_WORDS, ({ severalLinkTypes }) => severalLinkTypes(names)));
  }
  const notes = packetNotes(chosen.stories, lang);
  const written = {
    application: `siptriage ${VERSION}`,
    comment: caseNote(taken, asked),
    interfaces: capture.interfaces,
    keyLogs: withSecrets === true && keyLog !== '' ? [keyLog] : [],
    packets: capture.packets((input, number) => notes.get(`${input} ${number}`) ?? null),
  };
  await deliverBytes(format === 'pcap' ? writePcap(written) : writePcapng(written), output, io);
}

/** The messages alone. */
function writeTexts(inputs: readonly string[], asked: Case, io: Io): Promise<boolean> {
  const { progress: _, ...others } = io;
  return delivering(asked.options.output, io, async ({ write, drop }) => {
    const isAny = await tellTexts(inputs, asked, others, write);
    if (!isAny) {
      drop();
    }
    return isAny;
  });
}

/** Hands on the messages that were chosen, a line each. @returns whether there is any. */
export async function tellTexts(
  inputs: readonly string[],
  asked: Case,
  io: Io,
  write: Delivery['write'],
): Promise<boolean> {
  const { reading, anonymizing } = asked;
  const wanted = wantedOf(asked);
  const filter: Filter = {
    matches: (message, arrival) =>
      wanted.message(message, arrival) || wanted.place(arrival.input, arrival.line || arrival.frame),
    mayMatch: () => true,
    needs: null,
    asked: ANY,
  };
  const writer = new MessageWriter(write);
  const read = { ...reading, select: { filter, from: null, to: null }, anonymizing };
  // What there is to say of the inputs was said; of anonymizing it was not.
  await readMessages(inputs, read, writer, anonymizing === null ? { ...io, err: () => {} } : io);
  await writer.end();
  return !writer.isEmpty;
}
