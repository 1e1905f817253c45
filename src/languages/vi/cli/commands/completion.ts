import type { COMPLETION_WORDS } from '../../../../cli/commands/completion/words.ts';

export const COMPLETION: typeof COMPLETION_WORDS.english = {
  help: {
    description: 'những gì shell cần để điền nốt lệnh, tuỳ chọn, mã và quy tắc khi bấm phím TAB',
    arguments: { '<shell>': 'bash, zsh hoặc fish' },
    examples: {
      'siptriage completion bash > ~/.siptriage.bash': 'rồi source trong ~/.bashrc',
      'siptriage completion zsh > ~/.zfunc/_siptriage': 'với ~/.zfunc trong $fpath',
      'siptriage completion fish | source': 'đặt trong config.fish',
    },
  },
  noShell: (text, shells) => `${text} không phải shell mà siptriage điền lệnh được; các shell được hỗ trợ là ${shells}`,
  writtenBy: (command) =>
    `Do \`${command}\` ghi ra; mọi thứ có thể gõ đã nằm trong đó, nên phím TAB không gọi siptriage.`,
  command: 'lệnh',
  trace: 'bản ghi',
};
