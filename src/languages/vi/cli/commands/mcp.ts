import type { MCP_WORDS } from '../../../../cli/commands/mcp/words.ts';

export const MCP: typeof MCP_WORDS.english = {
  help: {
    description:
      'các công cụ cho trợ lý AI, qua đầu vào và đầu ra chuẩn: chỉ đọc, và chỉ trong các thư mục được nêu (docs/mcp.md)',
    arguments: {},
    examples: {
      'siptriage mcp --folder ~/traces': 'lệnh do trợ lý khởi chạy',
      'siptriage mcp --folder traces --anonymize off': 'tên và số giữ nguyên như thật',
    },
  },
  folder: 'thư mục có các bản ghi được phép đọc; có thể nêu nhiều lần',
  anonymize: 'có thay tên, số và địa chỉ bằng giá trị khác trước khi trợ lý thấy chúng hay không',
  notInstalled: (name, why) => `mcp cần gói ${name}, nhưng gói này không có (${why}): npm install ${name}`,
  noFolder: (folder) => `--folder ${folder}: không phải là thư mục đọc được`,
  onTerminal: 'mcp nói một giao thức qua đầu vào chuẩn, do trợ lý khởi chạy; Ctrl-C để kết thúc',
  standsFor: (handle, path) => `${handle} là ${path}`,
};
