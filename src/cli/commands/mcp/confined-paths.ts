import type { Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, normalize, relative, sep } from 'node:path';
import { ToolFault } from './tool-fault.ts';

/** A file by its real path, and what whoever asks calls it. */
export type ConfinedFile = { readonly real: string; readonly shown: string; readonly bytes: number };

export type Confined = {
  /** What was asked for. */
  readonly shown: string;
  readonly isFolder: boolean;
  readonly files: readonly ConfinedFile[];
  /** Files of a folder beyond those that are looked at. */
  readonly passedOver: number;
};

const LONGEST_PATH = 4096;
/** Of one file, and of all that one question reads. */
const MOST_BYTES = 2 * 1024 ** 3;
const MOST_FILES = 500;
const DEEPEST = 12;

/**
 * The files in some folders and nothing else: no `..` and no symbolic link leads out of them, and what is neither a file nor a
 * folder is not opened. Of what lies outside not even whether it is there is said.
 */
export class ConfinedPaths {
  readonly #roots: readonly string[];

  private constructor(roots: readonly string[]) {
    this.#roots = roots;
  }

  /** @throws the system's error for a folder that is none. */
  static async in(folders: readonly string[]): Promise<ConfinedPaths> {
    const roots = await Promise.all(folders.map((folder) => realpath(folder)));
    for (const root of roots) {
      await readdir(root);
    }
    return new ConfinedPaths([...new Set(roots)]);
  }

  /** Every folder of the server. */
  async everywhere(): Promise<Confined> {
    const found = await Promise.all(this.#roots.map((root) => this.#filesBelow(root)));
    return bounded('', true, found.flat());
  }

  /** @throws ToolFault for what is refused, missing or too large. */
  async at(asked: string): Promise<Confined> {
    const { real, found } = await this.#find(asked);
    if (found.isDirectory()) {
      return bounded(asked, true, await this.#filesBelow(real));
    }
    if (!found.isFile()) {
      throw refused(asked);
    }
    return bounded(asked, false, [{ real, shown: asked, bytes: found.size }]);
  }

  async #find(asked: string): Promise<{ real: string; found: Stats }> {
    if (asked.length > LONGEST_PATH || asked.includes('\0') || asked.split(/[\\/]/).includes('..')) {
      throw refused(asked);
    }
    const places = isAbsolute(asked) ? [normalize(asked)] : this.#roots.map((root) => join(root, asked));
    const own = places.filter((place) => this.#isInside(place));
    for (const place of own) {
      const real = await realpath(place).catch(() => null);
      if (real !== null && this.#isInside(real)) {
        return { real, found: await stat(real) };
      }
      // A link that leads out, or nowhere, is refused like any place outside.
      const isThere = await lstat(place).catch(() => null);
      if (real !== null || isThere !== null) {
        throw refused(asked);
      }
    }
    throw own.length === 0 ? refused(asked) : new ToolFault('no-such-file', `no such file: ${shownPath(asked)}`);
  }

  #isInside(path: string): boolean {
    return this.#roots.some((root) => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep));
  }

  /** What a folder holds, by name; hidden entries and links are passed over. */
  async #filesBelow(folder: string, depth = 0): Promise<ConfinedFile[]> {
    const entries = depth > DEEPEST ? [] : await readdir(folder, { withFileTypes: true });
    const files: ConfinedFile[] = [];
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const real = join(folder, entry.name);
      if (entry.name.startsWith('.')) {
        continue;
      }
      if (entry.isDirectory()) {
        files.push(...(await this.#filesBelow(real, depth + 1)));
      } else if (entry.isFile()) {
        files.push({ real, shown: this.#shownOf(real), bytes: (await stat(real)).size });
      }
      if (files.length > MOST_FILES * 4) {
        break;
      }
    }
    return files;
  }

  /** Its path in the one folder; of several folders the whole path, which alone says which. */
  #shownOf(real: string): string {
    const [root = '', ...others] = this.#roots;
    return others.length === 0 ? relative(root, real) : real;
  }
}

function bounded(shown: string, isFolder: boolean, all: readonly ConfinedFile[]): Confined {
  const files = all.slice(0, MOST_FILES);
  return { shown, isFolder, files, passedOver: all.length - files.length };
}

/** @throws ToolFault where one question would read more than is read. */
export function keepToSize(files: readonly ConfinedFile[]): void {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > MOST_BYTES) {
    throw new ToolFault(
      'too-large',
      `${bytes} bytes: at most ${MOST_BYTES} are read for one question; cut it with extract`,
    );
  }
}

/** Whether it lies outside, is a link that leads there, or is no file: that is all that is said. */
function refused(asked: string): ToolFault {
  return new ToolFault('refused-path', `${shownPath(asked)} is no file or folder in the folders of this server`);
}

/** What was asked for is told back, but not at any length. */
function shownPath(asked: string): string {
  return JSON.stringify(asked.slice(0, 200));
}
