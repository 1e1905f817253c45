import type { DIFF_WORDS } from '../../../../cli/commands/diff/words.ts';

export const DIFF: typeof DIFF_WORDS.english = {
  help: {
    description: 'chỗ đầu tiên mà một cuộc gọi (lần chuyển) tốt và một cuộc lỗi khác nhau, theo vai trò và từng bước',
    arguments: {
      '<good>': 'bản ghi có cuộc tốt: bản bắt gói, nhật ký, thư mục, -; TÊN#12 hay TÊN:340 cho một cuộc gọi trong đó',
      '[bad]': 'như vậy với cuộc lỗi; không nêu thì cả hai ở trong bản ghi đầu',
    },
    examples: {
      'siptriage diff good.pcap bad.pcap': 'trường hợp tệ nhất',
      "siptriage diff 'good.pcap#6' 'bad.pcap#6'": 'hai cuộc gọi theo gói',
      'siptriage diff trace.pcap': 'cả hai trong một bản ghi',
      'siptriage diff good.pcap bad.pcap -f html -o d.html': 'hai sơ đồ cạnh nhau',
    },
  },
  goodOption: 'cuộc gọi tốt, như của lệnh call: một số, người dùng, Call-ID, #12, :340',
  badOption: 'cuộc gọi lỗi; không nêu thì là cuộc mà báo cáo kể trước tiên',
  allOption: 'thêm những gì là hệ quả, những gì không quyết định điều gì, và mọi bước',
  nothingIn: (which, path) =>
    `trong ${path} không có cuộc gọi, lần chuyển hay đăng ký nào để làm cuộc ${which === 'good' ? 'tốt' : 'lỗi'}`,
  onlyOne: (path) => `${path} không có cuộc nào khác để so với cuộc lỗi`,
  notCompared: (messages) => `${messages} bản tin vượt quá số được so sánh nên bị bỏ qua`,
  readOnce: (path) => `diff đọc đầu vào nhiều lần: hãy lưu ${path} vào tệp`,
  chosenTwice: (option, path) => `${option} và ${path} đều chọn cuộc gọi: hãy chỉ nêu một`,
};
