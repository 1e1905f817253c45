import { translatable } from '../../languages/index.ts';

/** What is said of results that cannot be written, or not whole. */
export const WRITING_WORDS = translatable({
  cannotWrite: (where: string, why: string) => `cannot write ${where}: ${why}`,
  toStandardOutput: 'to standard output',
  toTemporaryFolder: (folder: string) => `to the temporary folder ${folder}`,
  noName: 'it has no name',
  symbolicLink: 'it is a symbolic link; name the file itself',
  folder: 'it is a folder',
  neitherFileNorPipe: 'it is neither a file nor a pipe',
  noSuchFolder: 'no such folder',
  twoResults: 'two results would go there',
  sameFile: (other: string) => `it is the same file as ${other}`,
  standardInput: 'standard input',
  standardOutput: 'standard output',
  isRead: 'it is read by this run',
  sameFileIsRead: (other: string) => `it is the same file as ${other}, which is read by this run`,
  dropped: (stories: number) =>
    `${stories} stories more than a text report holds are not told; analyze --format ndjson tells all`,
});
