import { translatable } from '../../../languages/index.ts';

export const MCP_WORDS = translatable({
  help: {
    description: 'the tools an assistant may use, over stdio: read-only, in the given folders alone (docs/mcp.md)',
    arguments: {},
    examples: {
      'siptriage mcp --folder ~/traces': 'what an assistant starts',
      'siptriage mcp --folder traces --anonymize off': 'names and numbers as they are',
    },
  },
  folder: 'a folder whose traces may be read; may be repeated',
  anonymize: 'whether names, numbers and addresses are replaced by stand-ins before an assistant sees them',
  notInstalled: (name: string, why: string) =>
    `mcp needs the package ${name}, which is not there (${why}): npm install ${name}`,
  noFolder: (folder: string) => `--folder ${folder}: no folder that can be read`,
  onTerminal: 'mcp speaks a protocol on standard input, which an assistant starts; Ctrl-C ends it',
  standsFor: (handle: string, path: string) => `${handle} is ${path}`,
});
