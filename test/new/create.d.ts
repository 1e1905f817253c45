export const USAGE: string;

/**
 * @param root the project's folder
 * @param kind `rule`, `log` or `output`
 * @returns the files written or changed, from `root`; throws, before anything is written, where the name is none or is taken
 */
export function createFiles(root: string, kind: string, name: string, flags?: readonly string[]): string[];
