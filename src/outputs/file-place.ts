import type { MessageRef } from '../report/index.ts';

/** What standard input is called where a path is asked for. */
const STANDARD_INPUT = 'standard-input';

/** A path as it stands in a checkout: relative to `root` where it lies below it, with slashes. */
export function pathFrom(root: string | undefined, path: string): string {
  if (path === '-') {
    return STANDARD_INPUT;
  }
  const slashed = slashes(path);
  const folder = root === undefined ? '' : `${withoutSlashes(slashes(root))}/`;
  return folder !== '' && slashed.startsWith(folder) ? slashed.slice(folder.length) : slashed.replace(/^(?:\.\/)+/, '');
}

function withoutSlashes(folder: string): string {
  let length = folder.length;
  while (folder[length - 1] === '/') {
    length--;
  }
  return folder.slice(0, length);
}

/** Windows names its folders with backslashes and drives; elsewhere a backslash is a character like any other. */
function slashes(path: string): string {
  return /^(?:[A-Za-z]:|\\)\\/.test(path) || (path.includes('\\') && !path.includes('/'))
    ? path.replaceAll('\\', '/')
    : path;
}

/** A reference to a file as a URI (RFC 3986): relative, or a file URI for an absolute path. */
export function uriOf(path: string): string {
  const encoded = path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/');
  if (path.startsWith('/')) {
    return `file://${encoded}`;
  }
  return /^[A-Za-z]:\//.test(path) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}

/** Where a reader finds a message: the line of a log, the frame of a capture. */
export function numberOf({ frame, line }: MessageRef): number {
  return line ?? frame ?? 1;
}
