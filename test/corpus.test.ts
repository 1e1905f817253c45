import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type CorpusMessage, compareMessages, type Difference, readTable } from './corpus/compare.ts';
import { CORPUS_DIFFERENCES, CORPUS_PENDING } from './corpus/differences.ts';
import { extractFrom } from './corpus/extract.ts';

/**
 * Captures of other projects, with what tshark finds in them. They are not ours to pass on, so the folder may be absent.
 */
const CORPUS = fileURLToPath(new URL('../../shared/corpus/', import.meta.url));
const TABLES = `${CORPUS}messages/`;
const NONE: Difference = { onlyTshark: [], onlySiptriage: [] };
const isThere = existsSync(TABLES);

/** `owner__project__path__name.pcap` is the file `path__name.pcap` in the folder `owner__project`. */
function corpusCaptures(): string[] {
  return readdirSync(CORPUS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'messages')
    .flatMap((entry) => readdirSync(CORPUS + entry.name).map((name) => `${entry.name}/${name}`))
    .filter((path) => /\.pcap(?:ng)?$/.test(path))
    .sort();
}

function tableOf(path: string): CorpusMessage[] {
  const file = `${TABLES}${path.replace('/', '__')}.tsv`;
  return existsSync(file) ? readTable(readFileSync(file, 'utf8')) : [];
}

describe.skipIf(!isThere)('the messages of the corpus (skipped where ../shared/corpus is absent)', () => {
  const captures = isThere ? corpusCaptures() : [];

  test.each(captures)('%s: as tshark reads them, but for the differences that are explained', async (path) => {
    const found = await extractFrom(CORPUS + path);
    const difference = compareMessages(tableOf(path), found);
    const frames = found.map((message) => message.frame);
    expect(frames, 'in the order of the capture').toEqual([...frames].sort((a, b) => a - b));
    const name = path.replace('/', '__');
    if (name in CORPUS_PENDING) {
      expect(difference, 'is as expected now: take it off the list').not.toEqual(NONE);
      return;
    }
    const { onlyTshark, onlySiptriage } = CORPUS_DIFFERENCES[name] ?? NONE;
    expect(difference).toEqual({ onlyTshark, onlySiptriage });
  });

  test('every explained difference belongs to a capture and has its reason', () => {
    const names = captures.map((path) => path.replace('/', '__'));
    for (const [name, { reason, onlyTshark, onlySiptriage }] of Object.entries(CORPUS_DIFFERENCES)) {
      expect(names).toContain(name);
      expect([reason.length > 20, onlyTshark.length + onlySiptriage.length > 0]).toEqual([true, true]);
    }
    expect(Object.keys(CORPUS_PENDING).filter((name) => !names.includes(name))).toEqual([]);
    expect(captures.map((path) => basename(path)).length).toBeGreaterThan(40);
  });
});
