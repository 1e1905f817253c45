/** Looks for the configuration of a check where nobody named one. What lies around in folders may be a stranger's. */
import { lstat, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Lang, sayingOf } from '../../../../languages/index.ts';
import { UsageError } from '../../../process/usage-error.ts';
import { shortPath } from '../short-path.ts';
import { CHECK_COMMAND_WORDS } from '../words.ts';

export const DATA_EXTENSIONS = ['json', 'yaml', 'yml'] as const;
export const CODE_EXTENSIONS = ['ts', 'js', 'mjs'] as const;

export type FoundConfig = {
  /** Null where there is none to go by. */
  readonly file: string | null;
  /** Files of that name that are not used, the nearest first. */
  readonly passedOver: readonly PassedOver[];
};

export type PassedOver = {
  readonly file: string;
  readonly why: 'is-code' | 'outside';
};

/**
 * The nearest configuration in JSON or YAML from `start` up to the root of its repository, the folder that holds `.git`;
 * without a repository only in `start`. A home folder is where both end, so that a repository above it is none. Code is
 * never found, and neither is what lies further up: both are told, because somebody may count on them.
 *
 * @throws UsageError where one folder has several, or one is no regular file.
 */
export async function findConfig(start: string): Promise<FoundConfig> {
  const inside = await searched(start);
  const passedOver: PassedOver[] = [];
  let file: string | null = null;
  for (const folder of foldersUpFrom(start)) {
    const isInside = inside.includes(folder);
    if (!isInside && passedOver.length > 0) {
      break;
    }
    const data = await present(folder, DATA_EXTENSIONS);
    if (isInside && data.length > 1) {
      const names = data.map((extension) => `siptriage.config.${extension}`);
      throw new UsageError(sayingOf(CHECK_COMMAND_WORDS, ({ several }) => several(shortPath(folder), names)));
    }
    const code = await present(folder, CODE_EXTENSIONS);
    passedOver.push(...code.map((extension) => ({ file: inFolder(folder, extension), why: 'is-code' as const })));
    if (isInside && data[0] !== undefined) {
      file = inFolder(folder, data[0]);
    } else {
      passedOver.push(...data.map((extension) => ({ file: inFolder(folder, extension), why: 'outside' as const })));
    }
    if (file !== null) {
      break;
    }
  }
  if (file !== null && !(await isRegular(file))) {
    const path = shortPath(file);
    throw new UsageError(sayingOf(CHECK_COMMAND_WORDS, ({ notRegular }) => notRegular(path)));
  }
  return { file, passedOver };
}

/** The line that tells of one. */
export function passedOverLine(lang: Lang, { file, why }: PassedOver): string {
  const { codeNotRun, notUsed } = CHECK_COMMAND_WORDS.in(lang);
  return (why === 'is-code' ? codeNotRun : notUsed)(shortPath(file));
}

/** The folders in which a configuration is found. */
async function searched(start: string): Promise<string[]> {
  const home = await realpath(homedir()).catch(() => null);
  const folders: string[] = [];
  for (const folder of foldersUpFrom(start)) {
    folders.push(folder);
    if (await isThere(join(folder, '.git'))) {
      return folders;
    }
    if (folder === home) {
      break;
    }
  }
  return [start];
}

function foldersUpFrom(start: string): string[] {
  const folders = [start];
  for (let folder = start; dirname(folder) !== folder; ) {
    folder = dirname(folder);
    folders.push(folder);
  }
  return folders;
}

async function present<Extension extends string>(folder: string, extensions: readonly Extension[]) {
  const found: Extension[] = [];
  for (const extension of extensions) {
    if (await isThere(inFolder(folder, extension))) {
      found.push(extension);
    }
  }
  return found;
}

function inFolder(folder: string, extension: string): string {
  return join(folder, `siptriage.config.${extension}`);
}

function isRegular(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
