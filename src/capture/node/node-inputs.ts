import { type Dirent, statSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Standard input, as it is written on a command line. */
export const STANDARD_INPUT = '-';

export type ExpandedInputs = {
  /** Files in the order given, those of a folder by name; `-` at most once. */
  readonly inputs: string[];
  /** What was named but cannot be read, with the reason in words of the system, and its code for it. */
  readonly missing: { readonly path: string; readonly reason: string; readonly code: string }[];
};

/**
 * Replaces folders by the regular files in them, recursively. Hidden entries (`.name`) of a folder are passed over, a
 * folder reached twice (by a symbolic link) is read once, and a file reached twice is read once.
 */
export async function expandInputs(paths: readonly string[]): Promise<ExpandedInputs> {
  const expanded: ExpandedInputs = { inputs: [], missing: [] };
  const seen = new Set<string>();
  for (const path of paths) {
    if (path !== STANDARD_INPUT) {
      await expand(path, true, seen, expanded);
    } else if (!seen.has(path)) {
      seen.add(path);
      expanded.inputs.push(path);
    }
  }
  return expanded;
}

/** True for a file that can be opened again from its start; false for a pipe, a device and what cannot be looked at. */
export async function canReopen(path: string): Promise<boolean> {
  try {
    return path !== STANDARD_INPUT && statSync(path).isFile();
  } catch {
    return false;
  }
}

async function expand(path: string, isNamed: boolean, seen: Set<string>, expanded: ExpandedInputs): Promise<void> {
  try {
    const found = await stat(path);
    const real = await realpath(path).catch(() => path);
    if (seen.has(real)) {
      return;
    }
    if (found.isDirectory()) {
      seen.add(real);
      await expandFolder(path, real, seen, expanded);
    } else if (isNamed || found.isFile()) {
      seen.add(real);
      expanded.inputs.push(path);
    }
  } catch (error) {
    expanded.missing.push({ path, reason: reasonOf(error), code: codeOf(error) });
  }
}

/** @param real the folder's path without symbolic links: what is a file in it has its own below that, unasked. */
async function expandFolder(path: string, real: string, seen: Set<string>, expanded: ExpandedInputs): Promise<void> {
  for (const entry of await visibleEntries(path)) {
    if (!entry.isFile()) {
      await expand(join(path, entry.name), false, seen, expanded);
      continue;
    }
    const realFile = join(real, entry.name);
    if (!seen.has(realFile)) {
      seen.add(realFile);
      expanded.inputs.push(join(path, entry.name));
    }
  }
}

async function visibleEntries(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => !entry.name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? '');
}

function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return 'no such file or folder';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ELOOP':
      return 'too many symbolic links';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
