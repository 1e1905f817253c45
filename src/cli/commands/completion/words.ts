import { translatable } from '../../../languages/index.ts';

export const COMPLETION_WORDS = translatable({
  help: {
    description: 'what a shell needs to complete commands, options, codes and rules at the TAB key',
    arguments: {
      '<shell>': 'bash, zsh or fish',
    },
    examples: {
      'siptriage completion bash > ~/.siptriage.bash': 'source it in ~/.bashrc',
      'siptriage completion zsh > ~/.zfunc/_siptriage': 'with ~/.zfunc in $fpath',
      'siptriage completion fish | source': 'in config.fish',
    },
  },
  noShell: (text: string, shells: string) => `${text} is no shell that siptriage completes in: they are ${shells}`,
  /** What stands at the head of the scripts. */
  writtenBy: (command: string) =>
    `Written by \`${command}\`; every argument is known to it, so no TAB starts siptriage.`,
  command: 'command',
  trace: 'trace',
});
