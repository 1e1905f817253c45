import type { DoubtWords } from '../../../findings/doubt-words.ts';

export const DOUBTS: DoubtWords = {
  hearsay: 'Chỉ một bên nói vậy; không gì khác trong bản ghi này chứng minh điều đó.',
  likeness: 'Hai cuộc gọi hoặc hai tên được coi là một vì giống nhau; không gì chứng minh điều đó.',
  relay: 'Có thể một thiết bị trên đường đi đã tự làm việc này: bản ghi không cho biết là ai.',
  unvouched: 'Phản hồi đến từ địa chỉ mà bản ghi không thấy yêu cầu gửi tới: có thể là của bên khác.',
  unseen: 'Bản tin hoặc media còn thiếu có thể đã đi qua, hay mất, ở chỗ bản ghi này không thấy.',
  'still-open': 'Bản tin còn thiếu vẫn có thể đến: bản ghi kết thúc trước khi hết thời hạn của nó.',
  earlier: 'Đoạn đầu của nó không có trong bản ghi: điều quyết định có thể nằm ở đó.',
  branch: 'Cuộc gọi đã qua một proxy: nhánh khác, hoặc lần thử khác, có thể kết thúc khác.',
  phrase: 'Suy từ phần phản hồi nói thêm ngoài mã: cụm chữ, Warning hay Reason, ai cũng viết tuỳ ý được.',
  'several-causes': 'Điều bản ghi cho thấy còn có thể do nguyên nhân khác, và không gì trong đó phân biệt được.',
  effect: 'Chỗ sai có trong bản ghi; còn việc sự cố do nó gây ra chỉ là suy luận.',
  timing: 'Suy từ thời điểm các việc xảy ra; không bản tin nào nói vậy.',
  wish: 'Có thể ai đó muốn như thế: không bản tin nào nói vì sao.',
  policy: 'Tuỳ vào quy định hay cấu hình của phía bên kia, mà không bản tin nào nêu ra.',
  clock: 'Dựa vào đồng hồ của máy bắt gói: đồng hồ sai thì điều này cũng sai.',
  log: 'Đọc từ nhật ký, mà nhật ký có thể đã đổi bản tin trước khi in ra.',
  icmp: 'Lỗi ICMP trích quá ít để biết là bản tin nào: chỉ đường đi là khớp.',
  stranger: 'Dựa vào bản tin từ một địa chỉ không dự phần nào khác: bản tin như vậy có thể bị giả mạo.',
  'unclear-target': 'Có hơn một cuộc gọi khớp, và không gì cho biết là cuộc nào.',
  unreported: 'Hai bên đã thoả thuận không báo cáo gì, nên không bản tin nào nói kết quả.',
};
