import type { ANNOTATE_COMMAND_WORDS } from '../../../../cli/commands/annotate/words.ts';

export const ANNOTATE_COMMAND: typeof ANNOTATE_COMMAND_WORDS.english = {
  help: {
    description:
      'mọi bản tin theo thứ tự, mỗi phản hồi kèm lời giải thích, mỗi kết luận nằm ở nơi nó được quyết định; nhật ký giữ nguyên các dòng của nó',
    arguments: {
      '[input]':
        'một nhật ký hoặc bản bắt gói, hoặc - cho đầu vào chuẩn; không nêu gì thì đọc từ pipe (docs/annotate.md)',
    },
    examples: {
      'siptriage annotate server.log': 'nhật ký, giải thích dần khi đọc',
      'siptriage annotate trace.pcap --verbose': 'mỗi bản tin một dòng, có giải thích',
      'siptriage annotate server.log --lang vi': 'bằng tiếng Việt',
    },
  },
  untold: (stories) => `còn ${stories} trường hợp không kể, vì quá nhiều để giữ làm chú giải`,
  oneFile: (path, files) => `annotate chỉ in một tệp, còn ${path} chứa ${files} tệp`,
};
