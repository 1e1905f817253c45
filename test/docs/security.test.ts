import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = readFileSync(join(PROJECT, 'SECURITY.md'), 'utf8');

/** Rows of the table of promises: each promise with the files that hold it. */
const PROMISES = (PAGE.split('## What is promised\n')[1]?.split(/\n\n(?!\|)/, 1)[0] ?? '')
  .trim()
  .split('\n')
  .slice(2)
  .map((row) => {
    const [promise = '', files = ''] = row.split(' | ');
    return {
      promise: promise.replace(/^\| /, ''),
      files: [...files.matchAll(/`([^`]+)`/g)].map(([, file]) => file ?? ''),
    };
  });

test('every promise names a test that exists', () => {
  expect(PROMISES.length).toBeGreaterThanOrEqual(10);
  expect(PROMISES.filter(({ files }) => files.length === 0)).toEqual([]);
  const files = PROMISES.flatMap(({ files }) => files);
  expect(files.filter((file) => !/^test\/.*\.test\.ts$/.test(file))).toEqual([]);
  expect(files.filter((file) => !existsSync(join(PROJECT, file)))).toEqual([]);
});

test('it leads to pages that exist, and the README to it', () => {
  const links = [...PAGE.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path ?? '');
  expect(links).toContain('docs/limits.md');
  expect(links.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
  expect(readFileSync(join(PROJECT, 'README.md'), 'utf8')).toContain('](SECURITY.md)');
});

test('it names no address of a person', () => {
  expect(PAGE).not.toMatch(/[\w.]+@[\w.]+/);
});
