import type { Code4xx } from '../../../reference/codes.ts';
import type { CodeText } from '../../../reference/entry.ts';

/** Client errors 400 to 417 in Vietnamese. */
export const CODES_400_417 = {
  400: {
    title: 'Yêu cầu sai cú pháp',
    description:
      'Bên nhận không hiểu được yêu cầu vì cú pháp hỏng hoặc thiếu thành phần bắt buộc. Cụm chữ sau mã hoặc header Warning thường nói rõ sai ở đâu. Mọi mã 4xx lạ cũng được xử lý như 400.',
    whenYouSeeIt:
      'REFER không có hoặc có nhiều Refer-To; INVITE mang nhiều Replaces, hoặc cả Replaces lẫn Join; Content-Length sai; URI chứa ký tự chưa mã hoá %. Cũng gặp khi ALG trên router sửa hỏng bản tin dọc đường.',
    howToFix: [
      'Đọc cụm chữ sau mã và Warning, rồi đối chiếu đúng header đó trong bản tin mà phía nhận thực sự nhận được.',
      'Với REFER: giữ đúng một Refer-To, đặt URI trong <…> khi có dấu phẩy, chấm phẩy hoặc dấu hỏi, và mã hoá ký tự trong Replaces đúng một lần.',
      'Tắt SIP ALG trên router, tường lửa; so bản tin ở hai đầu để tìm chỗ bị sửa.',
      'Gửi lại y nguyên sẽ lại bị 400: phải sửa ở bên tạo bản tin.',
    ],
    whatFollows: 'ACK nếu là INVITE; chỉ gửi lại sau khi đã sửa nội dung.',
    useWhen: 'Dùng khi bản tin sai cú pháp và không mã nào cụ thể hơn (414, 416, 420, 481…) diễn tả được lỗi.',
  },
  401: {
    title: 'Yêu cầu xác thực',
    description:
      'Máy chủ đích (UAS, registrar hoặc notifier) đòi xác thực, kèm thử thách (challenge) trong WWW-Authenticate. Lần 401 đầu tiên là bước bình thường, chưa phải lỗi.',
    whenYouSeeIt:
      'Trong mọi lần REGISTER và thường cả INVITE: gửi, nhận 401, gửi lại kèm Authorization với CSeq tăng 1, nhận 200. Nhận 401 lần nữa cùng realm mà không có stale=true thì gần như chắc là sai tài khoản hoặc mật khẩu.',
    howToFix: [
      '401 lặp lại: kiểm tra username xác thực (có thể khác số máy lẻ), mật khẩu và realm.',
      'Không có yêu cầu gửi lại sau 401: bên gọi thiếu tài khoản cho realm đó; với REFER, nhiều thiết bị quên xác thực yêu cầu trong dialog.',
      'stale=true: nonce hết hạn, thiết bị phải tự gửi lại với nonce mới; nếu không, hãy nâng cấp.',
      'Theo dõi chuyển cuộc gọi: NOTIFY đi sau phải mang id bằng CSeq của REFER đã xác thực, không phải REFER đầu.',
    ],
    whatFollows: 'ACK nếu là INVITE, rồi giao dịch mới cùng Call-ID, CSeq tăng 1, có Authorization.',
    useWhen: 'Dùng khi chính máy đích hay registrar đòi xác thực; proxy ở giữa đòi thì là 407.',
  },
  402: {
    title: 'Cần thanh toán',
    description:
      'RFC 3261 để dành mã này, chưa định nghĩa cách dùng; bên nhận xử lý như 400. Khi gặp, đó là quy ước riêng của hệ thống tính cước.',
    whenYouSeeIt: 'Nhà cung cấp trả trước dùng để báo hết tiền hoặc vượt hạn mức trên trunk.',
    howToFix: [
      'Kiểm tra số dư, hạn mức và trạng thái tài khoản với nhà cung cấp.',
      'Hỏi nhà cung cấp ý nghĩa chính xác, vì mã này không có chuẩn chung.',
      'Không cấu hình tự gọi lại: kết quả sẽ như cũ đến khi tài khoản được xử lý.',
    ],
    whatFollows: 'ACK nếu là INVITE; không có bước tự động nào tiếp theo.',
    useWhen: 'Chưa nên dùng: hệ thống tính cước cần từ chối thì 403 kèm cụm chữ rõ ràng được hiểu đúng hơn.',
  },
  403: {
    title: 'Bị cấm',
    description:
      'Bên nhận hiểu yêu cầu nhưng không cho thực hiện, và xác thực thêm cũng vô ích. Lý do thật thường nằm ở chính sách: quyền gọi, IP chưa được phép, số gọi ra không hợp lệ.',
    whenYouSeeIt:
      'Trunk chặn hướng quốc tế, IP nguồn không có trong danh sách cho phép, số chủ gọi không thuộc khách hàng. REFER bị 403 khi SBC hoặc trunk không cho chuyển cuộc gọi. Hệ thống STIR dùng 403 “Stale Date” khi Date hoặc iat đã cũ, và gateway đổi Q.850 21 của mạng thành 403.',
    howToFix: [
      'Đọc cụm chữ sau mã, Reason và Warning, rồi tra quyền gọi của tài khoản hoặc trunk.',
      'Kiểm tra From, P-Asserted-Identity và IP nguồn có đúng với khai báo ở nhà cung cấp không.',
      'REFER bị 403: bật quyền chuyển cuộc gọi; REFER ngoài dialog thì thêm Target-Dialog và Require: tdialog, hoặc gửi trong dialog.',
      '“Stale Date”: đồng bộ giờ (NTP) ở hệ thống ký số và giảm độ trễ trước khi gửi.',
      'Có Reason: Q.850;cause=21: tìm mã gốc ở chặng trước, có thể là 603 hoặc 603+ đã bị đổi qua gateway.',
    ],
    whatFollows: 'ACK nếu là INVITE; không được lặp lại cùng yêu cầu.',
    useWhen: 'Dùng khi chính sách của máy chủ cấm; cần xác thực thì 401 hoặc 407, người dùng tự từ chối thì 603.',
  },
  404: {
    title: 'Không tìm thấy',
    description:
      'Máy chủ có thẩm quyền của domain khẳng định không có người dùng này, hoặc domain trong Request-URI không do nó phục vụ. Máy tồn tại nhưng chưa đăng ký thì phải là 480.',
    whenYouSeeIt:
      'Sai số, thiếu hoặc thừa mã vùng, sai domain, gọi nhầm context trên tổng đài. Gateway đổi Q.850 1, 2, 3 và 26 thành 404, nên “không có tuyến” ở PSTN cũng ra 404. Trong cuộc chuyển, sipfrag 404 là Refer-To sai dạng số.',
    howToFix: [
      'So Request-URI ở chặng trả 404 với số người dùng bấm: tìm chỗ thêm bớt tiền tố sai.',
      'Chuẩn hoá về E.164 (+84…) hoặc đúng dạng nhà mạng yêu cầu; kiểm tra domain.',
      'Kiểm tra số hoặc máy lẻ có thật trên hệ thống đã trả lời.',
      'Có Reason Q.850: 3 là không có tuyến, hãy xem bảng định tuyến của gateway thay vì sửa số.',
    ],
    whatFollows: 'ACK nếu là INVITE; chỉ thử lại với Request-URI khác; trong dialog, 404 kết thúc cả dialog.',
    useWhen:
      'Dùng khi chắc chắn không có người dùng này ở đây; không có ở bất cứ đâu thì 604, tạm vắng thì 480, đã bỏ hẳn thì 410.',
  },
  405: {
    title: 'Method không được phép',
    description:
      'Bên nhận biết method này nhưng không cho dùng với địa chỉ được gọi. Header Allow (bắt buộc) liệt kê method được phép.',
    whenYouSeeIt:
      'REFER gửi tới trunk hay máy bị tắt tính năng chuyển cuộc gọi; NOTIFY gửi tới bên không xử lý NOTIFY dù chính nó đã gửi REFER; PUBLISH, MESSAGE tới tổng đài không có presence hay nhắn tin.',
    howToFix: [
      'Đọc Allow: có method cần dùng không. Thiếu REFER thì bật chuyển cuộc gọi trên máy, SBC hoặc trunk.',
      'Không bật được REFER: để tổng đài tự chuyển bằng re-INVITE, hoặc gửi REFER cho bên còn lại kèm Replaces.',
      'NOTIFY bị 405: bật NOTIFY cho Event: refer ở bên chuyển cuộc gọi; cuộc chuyển có thể vẫn thành công mà không ai được báo.',
    ],
    whatFollows:
      'ACK nếu là INVITE; bên gửi đổi method theo Allow hoặc dừng; NOTIFY nhận 405 thì đăng ký nhận thông báo (subscription) bị xoá.',
    useWhen: 'Dùng khi biết method nhưng không cho phép ở địa chỉ này; hoàn toàn không biết method thì 501.',
  },
  406: {
    title: 'Không có dạng nội dung chấp nhận được',
    description:
      'Bên nhận không tạo được phản hồi hay thông báo ở dạng mà header Accept, Accept-Encoding hoặc Accept-Language của yêu cầu cho phép. Mã này nói về dạng nội dung, không phải về codec.',
    whenYouSeeIt: 'SUBSCRIBE có Accept không chứa kiểu nội dung nào mà notifier gửi được; hiếm thấy ở INVITE.',
    howToFix: [
      'Mở rộng Accept trong yêu cầu, ví dụ thêm application/dialog-info+xml hay message/sipfrag.',
      'Bỏ hẳn Accept để dùng kiểu mặc định của gói sự kiện.',
      'Lỗi thực ra là codec: thiết bị dùng nhầm mã, hãy xử lý như 488.',
    ],
    whatFollows: 'ACK nếu là INVITE; bên gửi có thể gửi lại với Accept rộng hơn.',
    useWhen:
      'Dùng khi không trả lời được theo Accept*; không đọc được thân của yêu cầu thì 415, không hợp codec thì 488.',
  },
  407: {
    title: 'Proxy yêu cầu xác thực',
    description:
      'Một proxy hoặc SBC trên đường đi đòi xác thực trước khi chuyển tiếp, kèm thử thách trong Proxy-Authenticate. Giống 401, lần đầu là bình thường.',
    whenYouSeeIt:
      'INVITE, REFER, MESSAGE gửi qua proxy của nhà cung cấp. Nếu chuỗi có nhiều proxy, mỗi proxy có thể đòi một lần với realm riêng. REFER hay NOTIFY gặp 407 rồi im lặng là lỗi thường thấy khi chuyển cuộc gọi.',
    howToFix: [
      'Không gửi lại sau 407: cấu hình tài khoản cho realm nêu trong Proxy-Authenticate.',
      'Lặp 407 không có stale=true: sai tài khoản hoặc mật khẩu, hoặc thiết bị giữa đường sửa bản tin làm digest không khớp.',
      'NOTIFY bị 407: cho proxy bỏ qua xác thực với yêu cầu trong dialog, hoặc cấp tài khoản cho bên gửi NOTIFY.',
      'Có nhiều proxy cùng đòi xác thực: lần gửi lại phải giữ cả thông tin xác thực của các realm trước đó.',
    ],
    whatFollows: 'ACK nếu là INVITE, rồi giao dịch mới CSeq tăng 1 kèm Proxy-Authorization.',
    useWhen: 'Dùng khi proxy đòi xác thực; máy đích, registrar hay notifier đòi thì luôn là 401.',
  },
  408: {
    title: 'Hết thời gian chờ',
    description:
      'Không có câu trả lời đúng hạn. Rất hay gặp trường hợp 408 do phần mềm tự sinh khi Timer B hoặc F (32 giây) hết hạn, không hề có trên mạng.',
    whenYouSeeIt:
      'Proxy trả 408 khi không nhánh nào trả lời hoặc hết Timer C (hơn 3 phút đổ chuông); gateway cũng trả khi gặp Q.850 18. Trong nhật ký thiết bị có 408 mà bản ghi gói tin (capture) không có thì đó là mã tự sinh. Theo RFC 4320, 408 cho yêu cầu không phải INVITE là dấu hiệu của thiết bị cũ.',
    howToFix: [
      'Kiểm tra INVITE có được gửi lại nhiều lần mà không có 100 không: nếu có thì đích không tới được (IP, cổng, tường lửa, DNS).',
      'Có 100, 180 rồi mới 408: không ai nhấc máy; chỉnh thời gian đổ chuông hoặc chuyển tiếp khi không trả lời.',
      'Bản tin lớn hơn 1300 byte qua UDP bị mất vì phân mảnh: chuyển sang TCP hoặc bớt codec trong SDP.',
      'Kiểm tra đăng ký của máy được gọi còn hiệu lực không: binding, keep-alive, NAT.',
    ],
    whatFollows: 'ACK nếu là INVITE; bên gửi được phép gửi lại yêu cầu đó bất cứ lúc nào về sau.',
    useWhen:
      'Dùng cho INVITE khi không tìm được người dùng kịp thời; chờ máy chủ khác không trả lời thì 504, biết người dùng đang vắng thì 480.',
  },
  410: {
    title: 'Không còn ở đây nữa',
    description:
      'Địa chỉ từng tồn tại nhưng đã bỏ hẳn và không biết địa chỉ mới. Tình trạng này được xem là vĩnh viễn.',
    whenYouSeeIt: 'Số đã thu hồi hoặc máy lẻ đã xoá. Gateway sinh 410 từ Q.850 22 (số đã đổi, không kèm số mới) và 23.',
    howToFix: [
      'Xoá hoặc sửa số trong danh bạ, phím gọi nhanh và danh sách quay số tự động.',
      'Hỏi chủ số hoặc nhà mạng để lấy số mới.',
      'Số vẫn đang dùng: kiểm tra tình trạng chuyển mạng giữ số và định tuyến tại nhà mạng.',
    ],
    whatFollows: 'ACK nếu là INVITE; không thử lại; trong dialog, 410 kết thúc cả dialog.',
    useWhen: 'Dùng khi biết chắc địa chỉ đã bị bỏ; chưa từng có hoặc không chắc thì 404, biết địa chỉ mới thì 301.',
  },
  412: {
    title: 'Điều kiện của yêu cầu không khớp',
    description:
      'PUBLISH cập nhật trạng thái theo SIP-If-Match, nhưng thẻ (entity-tag) đó máy chủ không còn giữ. Thường là do bản công bố trước đã hết hạn.',
    whenYouSeeIt: 'Sau khi máy chủ presence khởi động lại, hoặc thiết bị gia hạn PUBLISH quá muộn.',
    howToFix: [
      'Thiết bị phải bỏ thẻ cũ và PUBLISH lại từ đầu, không kèm SIP-If-Match.',
      'Gia hạn sớm hơn Expires mà máy chủ trả về.',
      '412 lặp lại liên tục: hai máy chủ không chia sẻ trạng thái, hãy cố định định tuyến cho từng người dùng.',
    ],
    whatFollows: 'Một PUBLISH ban đầu với nội dung đầy đủ và không có SIP-If-Match.',
    useWhen: 'Dùng khi SIP-If-Match của PUBLISH không khớp thẻ nào; gói sự kiện không được hỗ trợ thì 489.',
  },
  413: {
    title: 'Thân yêu cầu quá lớn',
    description:
      'Phần thân (body) của yêu cầu lớn hơn mức máy chủ chịu xử lý. Nếu chỉ là tạm thời, Retry-After cho biết khi nào thử lại.',
    whenYouSeeIt:
      'MESSAGE mang tin quá dài hoặc ảnh, PUBLISH, NOTIFY với XML lớn, SDP quá nhiều codec và ICE candidate.',
    howToFix: [
      'Rút gọn thân bản tin: bớt codec, bớt candidate, chia nhỏ tin nhắn.',
      'Gửi nội dung lớn bằng MSRP hoặc HTTP thay vì trong thân SIP.',
      'Tăng giới hạn kích thước thân trên máy chủ nếu bạn quản lý nó.',
    ],
    whatFollows: 'ACK nếu là INVITE; gửi lại với thân ngắn hơn, hoặc sau Retry-After.',
    useWhen: 'Dùng khi riêng phần thân quá lớn; cả bản tin vượt mức xử lý thì 513, Request-URI quá dài thì 414.',
  },
  414: {
    title: 'Request-URI quá dài',
    description: 'Request-URI dài hơn mức máy chủ chấp nhận.',
    whenYouSeeIt:
      'Thường là lỗi của bên được chuyển: chép nguyên Refer-To cùng Replaces và các header nhúng vào Request-URI của INVITE thay vì tách chúng ra thành header.',
    howToFix: [
      'Xem Request-URI có dấu hỏi và Replaces=… không: nếu có, sửa hoặc nâng cấp thiết bị xử lý REFER để đưa chúng thành header.',
      'Bỏ bớt tham số riêng của hãng trong URI, cấu hình lại SBC nếu SBC nhét dữ liệu vào đó.',
      'Đi qua proxy khác hoặc tăng giới hạn độ dài nếu URI dài là hợp lý.',
    ],
    whatFollows: 'ACK nếu là INVITE; chỉ gửi lại với URI ngắn hơn.',
    useWhen: 'Dùng khi riêng Request-URI quá dài; thân quá lớn thì 413, cả bản tin quá lớn thì 513.',
  },
  415: {
    title: 'Kiểu nội dung không được hỗ trợ',
    description:
      'Bên nhận không đọc được thân bản tin vì kiểu nội dung, cách mã hoá hoặc ngôn ngữ không được hỗ trợ. Accept, Accept-Encoding hoặc Accept-Language trong phản hồi cho biết những gì dùng được.',
    whenYouSeeIt:
      'INVITE có thân multipart (SDP kèm ISUP hay vị trí) gửi tới thiết bị chỉ hiểu SDP; INFO mang DTMF kiểu lạ; NOTIFY của REFER mang thân không phải message/sipfrag.',
    howToFix: [
      'So Content-Type đã gửi với Accept trong 415, rồi chỉ gửi kiểu được liệt kê.',
      'Cho SBC lược bớt phần multipart thừa, chỉ giữ application/sdp.',
      'DTMF qua INFO: đổi giữa application/dtmf-relay và application/dtmf, hoặc dùng RFC 4733.',
      'NOTIFY bị 415: bên được chuyển phải gửi Content-Type: message/sipfrag.',
    ],
    whatFollows: 'ACK nếu là INVITE; bên gửi có thể gửi lại với kiểu nội dung được chấp nhận.',
    useWhen: 'Dùng khi không hiểu kiểu của thân yêu cầu; hiểu SDP nhưng không hợp codec thì 488.',
  },
  416: {
    title: 'Không hỗ trợ loại URI',
    description: 'Bên nhận không xử lý được loại (scheme) của Request-URI, ví dụ tel: hoặc sips:.',
    whenYouSeeIt: 'Gửi tel: tới tổng đài chỉ nhận sip:, hoặc sips: tới thiết bị không có TLS.',
    howToFix: [
      'Đổi Request-URI sang sip: (ví dụ sip:+84…@domain;user=phone).',
      'Cho SBC đổi tel: thành sip: theo domain của trunk.',
      'Cần sips: thì bật TLS trên mọi chặng thay vì âm thầm đổi về sip: dọc đường.',
    ],
    whatFollows: 'ACK nếu là INVITE; bên gửi nên thử lại bằng URI sip:; trong dialog, 416 kết thúc cả dialog.',
    useWhen: 'Dùng khi loại URI không được hỗ trợ; loại URI đúng nhưng sai người dùng thì 404.',
  },
  417: {
    title: 'Không rõ mức ưu tiên Resource-Priority',
    description:
      'Yêu cầu có Require: resource-priority nhưng không giá trị Resource-Priority nào được máy chủ nhận ra. Nếu không có Require, giá trị lạ chỉ bị bỏ qua.',
    whenYouSeeIt:
      'Mạng ưu tiên của chính phủ, quân đội, cứu hộ (các namespace ets, wps, dsn). Mạng doanh nghiệp hầu như không gặp.',
    howToFix: [
      'Dùng namespace và mức có trong Accept-Resource-Priority của phản hồi.',
      'Bỏ Require: resource-priority nếu cuộc gọi không bắt buộc ưu tiên.',
      'Khai báo namespace tương ứng trên máy chủ hoặc SBC.',
    ],
    whatFollows: 'ACK nếu là INVITE; gửi lại với mức ưu tiên được chấp nhận.',
    useWhen: 'Dùng khi Require đòi resource-priority mà giá trị lạ; không biết chính phần mở rộng này thì 420.',
  },
} as const satisfies Partial<Record<Code4xx, CodeText>>;
