import type { GivenFile } from '../messages.ts';

/** Enough to see what a text is. */
const HEAD_BYTES = 64 * 1024;
/** Longer than any key log that somebody keeps. */
const MOST_KEY_BYTES = 256 * 1024 * 1024;

/** A line of a key log (NSS, `SSLKEYLOGFILE`). */
const SECRET =
  /^(?:CLIENT_RANDOM|(?:CLIENT|SERVER)_(?:EARLY|HANDSHAKE)_TRAFFIC_SECRET|(?:CLIENT|SERVER)_TRAFFIC_SECRET_\d+|(?:EARLY_)?EXPORTER_SECRET|RSA) [0-9A-Fa-f]+ [0-9A-Fa-f]+$/;
const PRIVATE_KEY = /^-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----$/;

export type NamedText = { readonly path: string; readonly text: string };

/** What was dropped, by what it is. */
export type SortedFiles = {
  readonly inputs: readonly GivenFile[];
  readonly keyLogs: readonly NamedText[];
  readonly privateKeys: readonly NamedText[];
};

/** Tells keys from what is to be read, by what they hold: nobody wants to say which is which. */
export async function sortedFiles(files: readonly GivenFile[]): Promise<SortedFiles> {
  const inputs: GivenFile[] = [];
  const keyLogs: NamedText[] = [];
  const privateKeys: NamedText[] = [];
  for (const file of files) {
    const line = file.blob.size > MOST_KEY_BYTES ? '' : await firstLine(file.blob);
    const keys = SECRET.test(line) ? keyLogs : PRIVATE_KEY.test(line) ? privateKeys : null;
    if (keys === null) {
      inputs.push(file);
    } else {
      keys.push({ path: file.path, text: await file.blob.text() });
    }
  }
  return { inputs, keyLogs, privateKeys };
}

/** The first that is no comment and has something in it; of what cannot be read none: who reads it tells why. */
async function firstLine(blob: Blob): Promise<string> {
  try {
    const lines = (await blob.slice(0, HEAD_BYTES).text()).split('\n');
    return lines.find((line) => line.trim() !== '' && !line.startsWith('#'))?.trim() ?? '';
  } catch {
    return '';
  }
}
