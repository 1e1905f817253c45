import type { FormTable } from '../form-words.ts';

/** RFC 3261 §7.3, §8.1.1. */
export const ROWS = {
  'header-row-unreadable': {
    en: {
      title: 'Header line without a colon',
      why: 'Nobody can tell which header it is; strict stacks answer 400.',
      fix: [
        'Look for a header rule that adds text without a name, or for a line that was broken without a blank before it.',
      ],
    },
    vi: {
      title: 'Dòng header không có dấu hai chấm',
      says: 'có dòng header không có tên và dấu hai chấm',
      why: 'Không ai biết đó là header nào; stack nghiêm ngặt trả 400.',
      fix: [
        'Tìm quy tắc sửa header thêm chữ mà không có tên, hoặc dòng bị ngắt mà dòng sau không bắt đầu bằng khoảng trắng.',
      ],
    },
  },
  'header-rows-too-many': {
    en: {
      title: 'More header lines than are kept',
      why: 'A message of this size overruns the limits of most elements; what stands behind is not judged.',
      fix: [
        'See which header repeats: a loop adds Via and Record-Route, a rule may add the same header again and again.',
      ],
    },
    vi: {
      title: 'Quá nhiều dòng header',
      says: 'có nhiều dòng header hơn số được giữ lại',
      why: 'Bản tin cỡ này vượt giới hạn của đa số thiết bị; phần phía sau không được xét.',
      fix: ['Xem header nào lặp: vòng lặp sinh Via và Record-Route, hoặc quy tắc cứ thêm mãi cùng một header.'],
    },
  },
  'header-missing': {
    en: {
      title: 'Mandatory header missing',
      why: 'Without Via, From, To, Call-ID and CSeq a message belongs to no transaction: it is refused with 400 or dropped.',
      fix: ['Look for the rule on the way that removes it; the sender itself must write all five.'],
    },
    vi: {
      title: 'Thiếu header bắt buộc',
      says: 'thiếu một header mà bản tin nào cũng phải có',
      why: 'Không có Via, From, To, Call-ID và CSeq thì bản tin không thuộc giao dịch nào: bị trả 400 hoặc bị bỏ.',
      fix: ['Tìm quy tắc trên đường đã xoá header đó; chính bên gửi phải ghi đủ cả năm.'],
    },
  },
  'header-empty': {
    en: {
      title: 'Mandatory header without a value',
      why: 'It counts as missing: the message is refused with 400 or dropped.',
      fix: ['Look for a variable that was empty where the header is built.'],
    },
    vi: {
      title: 'Header bắt buộc để trống',
      says: 'một header bắt buộc không có giá trị',
      why: 'Như vậy coi như thiếu: bản tin bị trả 400 hoặc bị bỏ.',
      fix: ['Tìm biến bị rỗng ở chỗ tạo header.'],
    },
  },
  'header-duplicate': {
    en: {
      title: 'Header twice that may stand once',
      why: 'Each element may believe another one of the two: they route, match or measure differently.',
      fix: ['Let header rules replace the header instead of adding one.'],
    },
    vi: {
      title: 'Header chỉ được có một lại lặp lại',
      says: 'một header chỉ được có một lần lại có nhiều lần; dòng đầu được tính',
      why: 'Mỗi thiết bị có thể tin một dòng khác nhau: định tuyến, so khớp hay tính độ dài khác nhau.',
      fix: ['Để quy tắc sửa header thay thế chứ không thêm dòng.'],
    },
  },
  'header-misplaced': {
    en: {
      title: 'Header without meaning in this message',
      why: 'It is ignored: who wrote it expects something that will not happen.',
      fix: ['Send it in the method that it belongs to.'],
    },
    vi: {
      title: 'Header không có ý nghĩa trong bản tin này',
      says: 'một header nằm trong bản tin mà ở đó nó không có ý nghĩa',
      why: 'Nó bị bỏ qua: bên ghi nó mong một việc sẽ không xảy ra.',
      fix: ['Gửi header đó trong đúng phương thức của nó.'],
    },
  },
  'parameter-duplicate': {
    en: {
      title: 'Parameter twice in one value',
      why: 'A parameter may stand once; which of the two counts differs from stack to stack, and a second tag breaks the dialog.',
      fix: ['Find the element that adds the parameter without looking whether it is there.'],
    },
    vi: {
      title: 'Tham số lặp trong một giá trị',
      says: 'một tham số có hai lần trong cùng một giá trị; lần đầu được tính',
      why: 'Tham số chỉ được có một lần; mỗi stack tính một kiểu, và tag thứ hai làm hỏng dialog.',
      fix: ['Tìm thiết bị thêm tham số mà không xem đã có chưa.'],
    },
  },
  'stray-separators': {
    en: {
      title: 'Separators with nothing between them',
      why: 'An empty parameter or list item is no legal value; strict stacks answer 400.',
      fix: ['Look for a parameter that was removed with its name but not its semicolon or comma.'],
    },
    vi: {
      title: 'Dấu phân cách liền nhau',
      says: 'các dấu phân cách đứng liền nhau, giữa chúng không có gì',
      why: 'Tham số rỗng hay phần tử rỗng là giá trị sai; stack nghiêm ngặt trả 400.',
      fix: ['Tìm tham số bị xoá tên mà còn sót dấu chấm phẩy hay dấu phẩy.'],
    },
  },
} as const satisfies FormTable;
