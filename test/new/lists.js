import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** `name` where it may be the name of a file and of an identifier; throws otherwise. */
export function named(name) {
  if (!NAME.test(name)) {
    throw new Error(`${name || 'nothing'} is no name: small letters and digits, with hyphens between words`);
  }
  return name;
}

/** `refer-loop` as `referLoop`. */
export function camel(name) {
  return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

/** `sip-viewer` as `SIP_VIEWER`. */
export function constant(name) {
  return name.replaceAll('-', '_').toUpperCase();
}

export function read(root, path) {
  return readFileSync(join(root, path), 'utf8');
}

/** Puts a line before the first line that `isBehind` names; throws where there is none, since then the list has moved. */
export function insertBefore(text, line, isBehind) {
  const lines = text.split('\n');
  const at = lines.findIndex(isBehind);
  if (at < 0) {
    throw new Error(`no place for "${line}": the list is not where it was`);
  }
  return lines.toSpliced(at, 0, line).join('\n');
}

/** Puts an import where the order of the paths in `folder` wants it, behind the last where none is greater. */
export function insertImport(text, what, folder, file) {
  const pathOf = (line) => new RegExp(`from '(${folder.replaceAll('.', '\\.')}[\\w.-]+)';$`).exec(line)?.[1];
  const path = `${folder}${file}`;
  const lines = text.split('\n');
  const greater = lines.findIndex((line) => (pathOf(line) ?? '') > path);
  const last = lines.findLastIndex((line) => pathOf(line) !== undefined);
  if (last < 0) {
    throw new Error(`nothing is imported from ${folder}: the list is not where it was`);
  }
  const at = greater < 0 ? last + 1 : greater;
  return lines.toSpliced(at, 0, `import { ${what} } from '${path}';`).join('\n');
}

/** Puts a line at the end of the array or object that begins with `opening`. */
export function append(text, opening, line) {
  const start = text.indexOf(opening);
  const length = start < 0 ? -1 : text.slice(start).search(/\n[\]}]/);
  if (length < 0) {
    throw new Error(`no list "${opening}": it is not where it was`);
  }
  const end = start + length;
  return `${text.slice(0, end)}\n${line}${text.slice(end)}`;
}
