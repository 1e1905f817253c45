import type { FaultTable } from '../../../../findings/message/form-words.ts';

export const ROWS = {
  'header-row-unreadable': {
    title: 'Dòng header không có dấu hai chấm',
    says: 'có dòng header không có tên và dấu hai chấm',
    why: 'Không ai biết đó là header nào; stack kiểm tra chặt trả 400.',
    fix: [
      'Tìm quy tắc sửa header thêm chữ mà không có tên, hoặc dòng bị ngắt mà dòng sau không bắt đầu bằng khoảng trắng.',
    ],
  },
  'header-rows-too-many': {
    title: 'Quá nhiều dòng header',
    says: 'có nhiều dòng header hơn số được giữ lại',
    why: 'Bản tin cỡ này vượt giới hạn của đa số thiết bị; phần phía sau không được xét.',
    fix: ['Xem header nào lặp: vòng lặp sinh Via và Record-Route, hoặc quy tắc cứ thêm mãi cùng một header.'],
  },
  'header-missing': {
    title: 'Thiếu header bắt buộc',
    says: 'thiếu một header mà bản tin nào cũng phải có',
    why: 'Không có Via, From, To, Call-ID và CSeq thì bản tin không thuộc giao dịch nào: bị trả 400 hoặc bị bỏ.',
    fix: ['Tìm quy tắc trên đường đã xoá header đó; chính bên gửi phải ghi đủ cả năm.'],
  },
  'header-empty': {
    title: 'Header bắt buộc để trống',
    says: 'một header bắt buộc không có giá trị',
    why: 'Như vậy coi như thiếu: bản tin bị trả 400 hoặc bị bỏ.',
    fix: ['Tìm biến bị rỗng ở chỗ tạo header.'],
  },
  'header-duplicate': {
    title: 'Header chỉ được có một lại lặp lại',
    says: 'một header chỉ được có một lần lại có nhiều lần; dòng đầu được tính',
    why: 'Mỗi thiết bị có thể tin một dòng khác nhau: định tuyến, so khớp hay tính độ dài khác nhau.',
    fix: ['Để quy tắc sửa header thay thế chứ không thêm dòng.'],
  },
  'header-misplaced': {
    title: 'Header không có ý nghĩa trong bản tin này',
    says: 'một header nằm trong bản tin mà ở đó nó không có ý nghĩa',
    why: 'Nó bị bỏ qua: bên ghi nó mong một việc sẽ không xảy ra.',
    fix: ['Gửi header đó trong đúng phương thức của nó.'],
  },
  'parameter-duplicate': {
    title: 'Tham số lặp trong một giá trị',
    says: 'một tham số có hai lần trong cùng một giá trị; lần đầu được tính',
    why: 'Tham số chỉ được có một lần; mỗi stack tính một kiểu, và tag thứ hai làm hỏng dialog.',
    fix: ['Tìm thiết bị thêm tham số mà không xem đã có chưa.'],
  },
  'stray-separators': {
    title: 'Dấu phân cách liền nhau',
    says: 'các dấu phân cách đứng liền nhau, giữa chúng không có gì',
    why: 'Tham số rỗng hay mục rỗng là giá trị sai; stack kiểm tra chặt trả 400.',
    fix: ['Tìm tham số bị xoá tên mà còn sót dấu chấm phẩy hay dấu phẩy.'],
  },
} as const satisfies FaultTable;
