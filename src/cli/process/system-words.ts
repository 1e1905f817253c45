import { type Said, translatable } from '../../languages/index.ts';

/** What the system says where it does not do something, by its code. */
export const SYSTEM_WORDS = translatable({
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would become larger than is allowed',
  EIO: 'the disk failed',
  EROFS: 'the file system is read-only',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENOMEM: 'not enough memory',
  EISDIR: 'it is a folder',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'a part of the path is no folder',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
  ECONNREFUSED: 'nobody listens there',
  ECONNRESET: 'the connection was broken off',
  ETIMEDOUT: 'no answer',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ENOTFOUND: 'no host has this name',
  EAI_AGAIN: 'the name cannot be looked up now',
  EADDRINUSE: 'somebody listens there already',
  EADDRNOTAVAIL: 'this machine does not have the address',
});

type Code = keyof typeof SYSTEM_WORDS.english;

/** Why, in words; what has no words here in those of whoever threw it. */
export function reasonOf(error: unknown): Said {
  const { cause } = (error ?? {}) as { readonly cause?: unknown };
  // A client may say in its own words what the system said.
  const code = [error, cause].map(codeOf).find((each) => Object.hasOwn(SYSTEM_WORDS.english, each));
  if (code !== undefined) {
    return (lang) => SYSTEM_WORDS.in(lang)[code as Code];
  }
  const text = error instanceof Error ? error.message : String(error);
  return () => text;
}

/** The code of an error of the system; '' for any other. */
export function codeOf(error: unknown): string {
  const code = (error as { readonly code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : '';
}
