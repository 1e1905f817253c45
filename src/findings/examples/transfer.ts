// Written by `npm run docs` from fixtures/rules; change those, not this file.
import type { RuleExamples } from './example.ts';

export const TRANSFER_EXAMPLES: RuleExamples = {
  "transfer/accepted-taken-for-success": {
    "atFault": "transferor",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "anna took 202 Accepted for success and hung up at once, before carl had answered; it never learned the outcome",
        "howToFix": [
          "Wait for a NOTIFY with a status of 200 or above before the BYE; the 200 or 202 of the REFER is no answer of the target.",
          "If the application cannot read NOTIFY, let the PBX do the transfer."
        ]
      },
      "vi": {
        "message": "anna tưởng 202 Accepted là thành công nên gác máy ngay lập tức, khi carl chưa trả lời; nó không hề biết kết quả",
        "howToFix": [
          "Chờ NOTIFY mang trạng thái từ 200 trở lên rồi mới gửi BYE; 200 hoặc 202 của REFER không phải là đích trả lời.",
          "Nếu ứng dụng không đọc được NOTIFY, hãy để tổng đài thực hiện việc chuyển."
        ]
      }
    }
  },
  "transfer/also-transfer": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "the call was ended by a BYE with Also: <sip:carl@c.example>, the way of transferring of before REFER; whether bert followed it is not reported",
        "howToFix": [
          "Update the phone, or let the PBX do the transfer."
        ]
      },
      "vi": {
        "message": "cuộc gọi được kết thúc bằng BYE có Also: <sip:carl@c.example>, cách chuyển từ thời chưa có REFER; không ai báo bert có làm theo hay không",
        "howToFix": [
          "Nâng cấp điện thoại, hoặc để tổng đài thực hiện việc chuyển."
        ]
      }
    }
  },
  "transfer/bye-instead-of-notify": {
    "atFault": "transferee",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "bert accepted the REFER (202 Accepted), reported nothing and hung up 1.3 s later; the call to carl is in this trace",
        "howToFix": [
          "Enable NOTIFY for REFER at the receiver (some products need a newer version for it).",
          "Or let the SBC terminate the REFER, place the call, and report itself.",
          "Treat the outcome as unknown at the transferor: a BYE is no report of success."
        ]
      },
      "vi": {
        "message": "bert chấp nhận REFER (202 Accepted), không báo gì rồi gác máy sau 1,3 giây; cuộc gọi tới carl có trong bản ghi này",
        "howToFix": [
          "Bật NOTIFY cho REFER ở bên nhận (một số sản phẩm phải nâng phiên bản mới có).",
          "Hoặc để SBC xử lý REFER, tự gọi và tự báo kết quả.",
          "Ở bên chuyển, coi kết quả là chưa rõ: BYE không phải là báo thành công."
        ]
      }
    }
  },
  "transfer/call-dropped-after-failure": {
    "atFault": "transferee",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "bert ended the original call at once after the report of the failure (486 Busy Here): nobody could take the caller back",
        "howToFix": [
          "The end of the subscription is not the end of the call (RFC 5057 §5.5): keep the dialog when the refer subscription terminates."
        ]
      },
      "vi": {
        "message": "bert kết thúc cuộc gọi gốc ngay sau khi có báo thất bại (486 Busy Here): không ai kịp lấy lại người gọi",
        "howToFix": [
          "Subscription kết thúc không có nghĩa là cuộc gọi kết thúc (RFC 5057 §5.5): giữ dialog khi subscription của refer chấm dứt."
        ]
      }
    }
  },
  "transfer/call-not-released": {
    "atFault": "transferor",
    "confidence": "possible",
    "said": {
      "en": {
        "message": "anna was told of the success and left the original call up for 29.9 s, until bert ended it",
        "howToFix": [
          "Let the transferor send BYE as soon as a NOTIFY says terminated with a 2xx.",
          "In an attended transfer it ends its call to the transferee too; the target ends the consultation."
        ]
      },
      "vi": {
        "message": "anna đã được báo thành công mà vẫn để cuộc gọi gốc thêm 29,9 giây, tới khi bert kết thúc nó",
        "howToFix": [
          "Cho bên chuyển gửi BYE ngay khi có NOTIFY ghi terminated kèm 2xx.",
          "Khi chuyển có tham vấn, nó cũng phải kết thúc cuộc gọi với bên được chuyển; còn đích kết thúc cuộc tư vấn."
        ]
      }
    }
  },
  "transfer/call-not-resumed": {
    "atFault": "transferor",
    "confidence": "possible",
    "said": {
      "en": {
        "message": "bert was on hold when the transfer failed, and anna did not take the call back for 36.9 s",
        "howToFix": [
          "Resume the call (re-INVITE with sendrecv) as soon as a NOTIFY or the REFER's own answer says it failed.",
          "Tell the user who transferred: many phones show the held call and wait for a key."
        ]
      },
      "vi": {
        "message": "bert đang bị giữ máy khi cuộc chuyển thất bại, và anna không lấy lại cuộc gọi suốt 36,9 giây",
        "howToFix": [
          "Lấy lại cuộc gọi (re-INVITE với sendrecv) ngay khi NOTIFY hoặc chính phản hồi của REFER báo thất bại.",
          "Báo cho người đã bấm chuyển: nhiều điện thoại chỉ hiện cuộc gọi đang giữ và chờ bấm phím."
        ]
      }
    }
  },
  "transfer/caller-lost": {
    "atFault": "transferor",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "anna hung up before the outcome was known; when the call to carl failed, there was no call left to resume",
        "howToFix": [
          "Keep the original call on hold until a NOTIFY reports success."
        ]
      },
      "vi": {
        "message": "anna gác máy khi chưa biết kết quả; đến lúc cuộc gọi tới carl thất bại thì không còn cuộc gọi nào để lấy lại",
        "howToFix": [
          "Giữ máy (hold) cuộc gọi gốc cho tới khi có NOTIFY báo thành công."
        ]
      }
    }
  },
  "transfer/contact-unroutable": {
    "atFault": "transferee",
    "confidence": "possible",
    "said": {
      "en": {
        "message": "the REFER was sent to sip:bert@10.2.2.9:5060, the Contact of bert, a private address, and got no answer",
        "howToFix": [
          "Give a reachable Contact: set the external address, or let the SBC put its own into Contact.",
          "Let the proxy on the border rewrite a private Contact to where the message came from (“fix NATed contact”), and keep the mapping open with keep-alives.",
          "Use Record-Route, so that requests of the call go back the way they came."
        ]
      },
      "vi": {
        "message": "REFER được gửi tới sip:bert@10.2.2.9:5060, Contact của bert, một địa chỉ riêng, và không có phản hồi",
        "howToFix": [
          "Đưa ra Contact tới được: đặt địa chỉ ngoài (external address), hoặc để SBC ghi địa chỉ của chính nó vào Contact.",
          "Cho proxy ở biên sửa Contact riêng thành nơi bản tin thật sự đến từ (“fix NATed contact”), và giữ ánh xạ NAT bằng keep-alive.",
          "Dùng Record-Route để các yêu cầu của cuộc gọi quay về đúng đường đã đi."
        ]
      }
    }
  },
  "transfer/early-bye": {
    "atFault": "transferor",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "anna hung up 0.1 s after the REFER, before carl had answered, and so never learned the outcome",
        "howToFix": [
          "Wait for a NOTIFY with a status of 200 or above before the BYE.",
          "A REFER accepted with 202 says nothing about the outcome."
        ]
      },
      "vi": {
        "message": "anna gác máy 0,1 giây sau REFER, khi carl chưa nhấc máy, nên không hề biết kết quả",
        "howToFix": [
          "Chỉ gửi BYE sau khi có NOTIFY mang trạng thái từ 200 trở lên.",
          "REFER được trả lời 202 chưa nói lên điều gì về kết quả."
        ]
      }
    }
  },
  "transfer/event-id-mismatch": {
    "atFault": "transferee",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "the NOTIFYs carry Event: refer;id=1, but the accepted REFER has CSeq 2",
        "howToFix": [
          "Use the CSeq number of the REFER that was accepted as the event id.",
          "A B2BUA that renumbers CSeq has to renumber the event id as well."
        ]
      },
      "vi": {
        "message": "các NOTIFY mang Event: refer;id=1, trong khi REFER được chấp nhận có CSeq 2",
        "howToFix": [
          "Dùng số CSeq của REFER đã được chấp nhận làm id trong Event.",
          "B2BUA đổi số CSeq thì cũng phải đổi id trong Event theo."
        ]
      }
    }
  },
  "transfer/event-id-missing": {
    "atFault": "transferee",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "the NOTIFYs of bert do not say which REFER they are about (Event without id), although this was not the first of the call",
        "howToFix": [
          "Send Event: refer;id=3 (the CSeq of the REFER) from the second REFER of a dialog on."
        ]
      },
      "vi": {
        "message": "các NOTIFY của bert không cho biết đang báo về REFER nào (Event không có id), dù đây không phải REFER đầu tiên của cuộc gọi",
        "howToFix": [
          "Từ REFER thứ hai trong cùng dialog, phải gửi Event: refer;id=3 (CSeq của REFER)."
        ]
      }
    }
  },
  "transfer/explicitsub-without-address": {
    "atFault": "transferee",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "bert accepted a REFER that requires explicitsub (200 OK) without Refer-Events-At, the address at which to ask for the outcome",
        "howToFix": [
          "Add Refer-Events-At with a sip or sips address, in angle brackets, to the 200.",
          "Or refuse explicitsub with 420, so that the transferor falls back to plain REFER."
        ]
      },
      "vi": {
        "message": "bert chấp nhận REFER đòi explicitsub (200 OK) mà không có Refer-Events-At, tức địa chỉ để hỏi kết quả",
        "howToFix": [
          "Thêm Refer-Events-At với địa chỉ sip hoặc sips, đặt trong dấu ngoặc nhọn, vào 200.",
          "Hoặc từ chối explicitsub bằng 420 để bên chuyển quay về REFER thường."
        ]
      }
    }
  },
  "transfer/failure-report-refused": {
    "atFault": "transferor",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "anna refused the NOTIFY that reports the failure (486 Busy Here) with 481, and does not know that it has to resume the call",
        "howToFix": [
          "Keep the subscription until a NOTIFY says terminated; a BYE does not end it.",
          "Check the event id and the tags by which the transferor looks for it."
        ]
      },
      "vi": {
        "message": "anna từ chối NOTIFY báo thất bại (486 Busy Here) bằng 481, nên không biết mình phải lấy lại cuộc gọi",
        "howToFix": [
          "Giữ subscription cho tới khi có NOTIFY ghi terminated; BYE không kết thúc nó.",
          "Kiểm tra event id và các tag mà bên chuyển dùng để tìm subscription."
        ]
      }
    }
  },
  "transfer/false-failure-report": {
    "atFault": "transferee",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "carl answered, but bert reported 486 Busy Here",
        "howToFix": [
          "Make the transferee report the final response of the call it placed (RFC 3515 §2.4.5)."
        ]
      },
      "vi": {
        "message": "carl đã nhấc máy, nhưng bert lại báo 486 Busy Here",
        "howToFix": [
          "Sửa bên được chuyển để nó báo đúng phản hồi cuối của cuộc gọi nó đã gọi đi (RFC 3515 §2.4.5)."
        ]
      }
    }
  },
  "transfer/first-notify-late": {
    "atFault": "transferee",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "bert sent the first NOTIFY 12.1 s after it had accepted the REFER; it is due at once",
        "howToFix": [
          "Switch provisional reports on: an SBC that reports only the end has an option for it (Oracle: refer-notify-provisional).",
          "Raise the transferor's timer for NOTIFY above the time a target may ring."
        ]
      },
      "vi": {
        "message": "bert gửi NOTIFY đầu tiên 12,1 giây sau khi chấp nhận REFER; lẽ ra phải gửi ngay",
        "howToFix": [
          "Bật báo cáo tạm thời: SBC chỉ báo kết quả cuối thường có tuỳ chọn cho việc này (Oracle: refer-notify-provisional).",
          "Đặt bộ hẹn giờ chờ NOTIFY của bên chuyển dài hơn thời gian đích có thể đổ chuông."
        ]
      }
    }
  },
  "transfer/no-notify": {
    "atFault": "transferee",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "bert accepted the REFER (202 Accepted) and never reported: no NOTIFY, and no call to carl in this trace",
        "howToFix": [
          "Make the transferee send a NOTIFY at once after accepting (RFC 3515 §2.4.4), and the final one when the target has answered.",
          "Check that no SBC or firewall drops NOTIFY (Event: refer) towards the transferor.",
          "Treat the transfer as unknown, not as done: keep the original call until a NOTIFY says otherwise."
        ]
      },
      "vi": {
        "message": "bert chấp nhận REFER (202 Accepted) rồi không báo gì: không có NOTIFY, và bản ghi này không có cuộc gọi nào tới carl",
        "howToFix": [
          "Sửa bên được chuyển: gửi NOTIFY ngay sau khi chấp nhận REFER (RFC 3515 §2.4.4), và NOTIFY cuối khi đích chuyển đã trả lời.",
          "Kiểm tra SBC hoặc tường lửa có chặn NOTIFY (Event: refer) về phía bên chuyển cuộc gọi không.",
          "Coi cuộc chuyển là chưa rõ kết quả chứ không phải đã xong: giữ cuộc gọi gốc cho tới khi NOTIFY cho biết kết quả."
        ]
      }
    }
  },
  "transfer/notify-after-bye-481": {
    "atFault": "transferor",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "anna hung up 0.1 s after the REFER and then refused the NOTIFY that reported success (481)",
        "howToFix": [
          "Keep the subscription until a NOTIFY says terminated, also after the BYE.",
          "Better still, hang up only after a NOTIFY with a status of 200 or above; keep a timer for peers that never send one."
        ]
      },
      "vi": {
        "message": "anna gác máy 0,1 giây sau REFER rồi từ chối NOTIFY báo thành công (481)",
        "howToFix": [
          "Giữ subscription cho tới khi có NOTIFY ghi terminated, kể cả sau BYE.",
          "Tốt hơn nữa: chỉ gác máy sau khi có NOTIFY mang trạng thái từ 200 trở lên; đặt thêm bộ hẹn giờ phòng khi phía kia không bao giờ gửi."
        ]
      }
    }
  },
  "transfer/notify-astray": {
    "atFault": "transferee",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "bert reported 200 under a To tag that is not anna's: o-ANNA in place of o-anna; they differ only in upper and lower case; it was answered 481",
        "howToFix": [
          "Send the NOTIFY with the From tag of the REFER as its To tag, and the tag of the 2xx as its From tag.",
          "A B2BUA has to send it under the tags of the leg on which the REFER came."
        ]
      },
      "vi": {
        "message": "bert báo 200 dưới một To tag không phải của anna: o-ANNA thay vì o-anna; chỉ khác nhau ở chữ hoa, chữ thường; nó bị trả 481",
        "howToFix": [
          "Gửi NOTIFY với To tag là From tag của REFER, và From tag là tag trong 2xx.",
          "B2BUA phải gửi NOTIFY dưới các tag của nhánh đã nhận REFER."
        ]
      }
    }
  },
  "transfer/notify-challenged": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "bert reported success, but the NOTIFY was answered with 407 and not repeated with credentials",
        "howToFix": [
          "Exempt NOTIFY inside a dialog from authentication at the proxy or PBX.",
          "Or give the notifier credentials for that realm."
        ]
      },
      "vi": {
        "message": "bert đã báo thành công, nhưng NOTIFY bị trả 407 và không được gửi lại kèm thông tin xác thực",
        "howToFix": [
          "Miễn xác thực cho NOTIFY trong dialog ở proxy hoặc tổng đài.",
          "Hoặc cấp tài khoản trong realm đó cho bên gửi NOTIFY."
        ]
      }
    }
  },
  "transfer/notify-id-unmatched": {
    "atFault": "transferee",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "the NOTIFY that reported success was refused (481): it carries no id, although this was not the first REFER of the call; id=3 is due",
        "howToFix": [
          "The event id is the CSeq number of the REFER that was accepted: after a challenge that of the repeated one, and it must be there from the second REFER of a call on.",
          "The transferor has to key its subscription on that number, not on the CSeq of its first attempt.",
          "A B2BUA that renumbers CSeq has to renumber the id as well."
        ]
      },
      "vi": {
        "message": "NOTIFY báo thành công bị từ chối (481): nó không mang id, dù đây không phải REFER đầu tiên của cuộc gọi; phải có id=3",
        "howToFix": [
          "Event id là số CSeq của REFER đã được chấp nhận: sau khi bị đòi xác thực thì là của REFER gửi lại, và bắt buộc phải có từ REFER thứ hai của cuộc gọi.",
          "Bên chuyển phải gắn subscription với số đó, không phải với CSeq của lần gửi đầu.",
          "B2BUA đổi số CSeq thì cũng phải đổi id theo."
        ]
      }
    }
  },
  "transfer/notify-incomplete": {
    "atFault": "transferee",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "bert sent a NOTIFY with no Subscription-State, a body without a status line",
        "howToFix": [
          "Every NOTIFY of a REFER needs Event: refer, Subscription-State, and a message/sipfrag body with the status line of the call it placed."
        ]
      },
      "vi": {
        "message": "bert gửi một NOTIFY lỗi (không có Subscription-State, phần thân không có dòng trạng thái)",
        "howToFix": [
          "Mỗi NOTIFY của REFER cần Event: refer, Subscription-State, và phần thân message/sipfrag mang dòng trạng thái của cuộc gọi mà nó đã thực hiện."
        ]
      }
    }
  },
  "transfer/notify-malformed": {
    "atFault": "transferee",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "bert reported success in a NOTIFY with a body whose last line has no CRLF, and it was refused with 400",
        "howToFix": [
          "Send Event: refer, Subscription-State, Content-Type: message/sipfrag, and as body one status line that ends with CRLF.",
          "The transferor can be lenient: a status line without CRLF has one meaning only."
        ]
      },
      "vi": {
        "message": "bert báo thành công bằng một NOTIFY lỗi (dòng cuối của phần thân không có CRLF), nên nó bị từ chối bằng 400",
        "howToFix": [
          "Gửi Event: refer, Subscription-State, Content-Type: message/sipfrag, và phần thân là một dòng trạng thái kết thúc bằng CRLF.",
          "Bên chuyển có thể dễ tính hơn: dòng trạng thái thiếu CRLF vẫn chỉ có một nghĩa."
        ]
      }
    }
  },
  "transfer/notify-not-accepted": {
    "atFault": "transferor",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "the transfer worked, but anna does not take NOTIFY: it answered the report with 405",
        "howToFix": [
          "Let the transferor answer 200 to NOTIFY with Event: refer, and list NOTIFY in Allow.",
          "See whether an SBC on its side refuses NOTIFY in its place.",
          "The token is `refer` in lower case: packages are compared letter by letter (RFC 6665 §8.2.1)."
        ]
      },
      "vi": {
        "message": "cuộc chuyển đã thành công, nhưng anna không nhận NOTIFY: nó trả 405 cho báo cáo",
        "howToFix": [
          "Sửa bên chuyển để nó trả 200 cho NOTIFY có Event: refer, và liệt kê NOTIFY trong Allow.",
          "Xem có SBC nào ở phía đó từ chối NOTIFY thay nó không.",
          "Tên gói là `refer`, chữ thường: tên gói được so từng chữ (RFC 6665 §8.2.1)."
        ]
      }
    }
  },
  "transfer/notify-off-route": {
    "atFault": "transferee",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "bert sent its NOTIFY straight to 192.0.2.10:5060, not along the route of the call, and got no answer",
        "howToFix": [
          "Make the transferee build its route set from the Record-Route of the call and use it for NOTIFY.",
          "At the proxy, add Record-Route to REFER as well as INVITE, and match dialogs loosely where topology is hidden."
        ]
      },
      "vi": {
        "message": "bert gửi NOTIFY thẳng tới 192.0.2.10:5060 chứ không theo tuyến của cuộc gọi, và không có phản hồi",
        "howToFix": [
          "Sửa bên được chuyển: dựng tuyến từ Record-Route của cuộc gọi và dùng nó cho NOTIFY.",
          "Ở proxy, thêm Record-Route cho cả REFER chứ không chỉ INVITE, và khớp dialog nới lỏng khi che giấu topology."
        ]
      }
    }
  },
  "transfer/notify-out-of-order": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "NOTIFY 3 (200 OK) came before an earlier one of bert",
        "howToFix": [
          "Send the requests of one dialog over one path and one at a time: wait for the answer to a NOTIFY.",
          "At a proxy with several workers, route by Call-ID."
        ]
      },
      "vi": {
        "message": "NOTIFY 3 (200 OK) tới trước một NOTIFY có số nhỏ hơn của bert",
        "howToFix": [
          "Gửi các yêu cầu trong một dialog theo một đường và từng cái một: chờ phản hồi cho NOTIFY trước.",
          "Ở proxy chạy nhiều tiến trình, định tuyến theo Call-ID."
        ]
      }
    }
  },
  "transfer/notify-refused": {
    "atFault": "transferor",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "the transfer worked, but the NOTIFY that said so was refused with 481: anna no longer had the subscription",
        "howToFix": [
          "Keep the subscription of the REFER until a NOTIFY says terminated; a BYE does not end it (RFC 5057 §5.5).",
          "Send requests of one dialog in the order of their CSeq: the final NOTIFY before the BYE."
        ]
      },
      "vi": {
        "message": "cuộc chuyển đã thành công, nhưng NOTIFY báo kết quả bị từ chối bằng 481: anna không còn giữ subscription",
        "howToFix": [
          "Giữ subscription của REFER cho tới khi có NOTIFY ghi terminated; BYE không kết thúc nó (RFC 5057 §5.5).",
          "Gửi các yêu cầu trong cùng dialog theo đúng thứ tự CSeq: NOTIFY cuối trước, BYE sau."
        ]
      }
    }
  },
  "transfer/notify-unanswered": {
    "atFault": "transferor",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "the transfer worked, but anna never answered the NOTIFY that said so, sent 5 times",
        "howToFix": [
          "Check that the Contact in the REFER is reachable from the transferee (NAT, private address).",
          "Let the transferor stay in the call until the final NOTIFY is answered."
        ]
      },
      "vi": {
        "message": "cuộc chuyển đã thành công, nhưng anna không hề trả lời NOTIFY báo kết quả, dù NOTIFY này đã được gửi 5 lần",
        "howToFix": [
          "Kiểm tra từ bên được chuyển có tới được Contact trong REFER không (NAT, địa chỉ riêng).",
          "Để bên chuyển cuộc gọi ở lại trong cuộc gọi cho tới khi trả lời xong NOTIFY cuối."
        ]
      }
    }
  },
  "transfer/outcome-unknown": {
    "atFault": "transferee",
    "confidence": "possible",
    "said": {
      "en": {
        "message": "the last report was 100 Trying, then bert hung up; no final NOTIFY came, and the trace does not show how the call to carl ended",
        "howToFix": [
          "Capture on the transferee's side to see the call to the target.",
          "Make the transferee send a final NOTIFY, and the transferor wait for it before it hangs up."
        ]
      },
      "vi": {
        "message": "lần báo gần nhất là 100 Trying, rồi bert gác máy; không có NOTIFY cuối, và bản ghi không cho thấy cuộc gọi tới carl kết thúc ra sao",
        "howToFix": [
          "Bắt gói ở phía bên được chuyển để thấy cuộc gọi tới đích chuyển.",
          "Sửa bên được chuyển để nó gửi NOTIFY cuối, và để bên chuyển cuộc gọi chờ NOTIFY đó rồi mới gác máy."
        ]
      }
    }
  },
  "transfer/outcome-withheld": {
    "atFault": "transferee",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "carl answered, but bert never reported it: no NOTIFY with a final status",
        "howToFix": [
          "Make the transferee send the final NOTIFY (terminated;reason=noresource) when the target has answered.",
          "Check that no SBC or firewall drops NOTIFY towards the transferor."
        ]
      },
      "vi": {
        "message": "carl đã nhấc máy, nhưng bert không hề báo lại: không có NOTIFY mang trạng thái cuối",
        "howToFix": [
          "Sửa bên được chuyển: gửi NOTIFY cuối (terminated;reason=noresource) khi đích chuyển đã nhấc máy.",
          "Kiểm tra SBC hoặc tường lửa có chặn NOTIFY về phía bên chuyển cuộc gọi không."
        ]
      }
    }
  },
  "transfer/refer-challenge-unanswered": {
    "atFault": "transferor",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "anna was asked for credentials (401 Unauthorized) and did not repeat the REFER with them",
        "howToFix": [
          "Give the transferring phone or application credentials for the realm of the challenge.",
          "Check that its stack answers a challenge inside a dialog, not only for REGISTER and INVITE.",
          "If the other side is trusted, exempt in-dialog REFER from authentication."
        ]
      },
      "vi": {
        "message": "anna bị đòi xác thực (401 Unauthorized) nhưng không gửi lại REFER kèm thông tin xác thực",
        "howToFix": [
          "Cấp cho điện thoại hoặc ứng dụng chuyển cuộc gọi một tài khoản của realm nêu trong thử thách (challenge).",
          "Kiểm tra stack của nó có trả lời thử thách cả trong dialog không, chứ không chỉ với REGISTER và INVITE.",
          "Nếu hai bên tin cậy nhau, miễn xác thực cho REFER trong dialog."
        ]
      }
    }
  },
  "transfer/refer-contact-unknown": {
    "atFault": "transferee",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "the REFER went to sip:bert@198.51.100.20:5060, the address bert gave for this call, and nobody is known there: 404 Not Found",
        "howToFix": [
          "Look at the Contact in the INVITE or 200 of this call: it must be reachable from the transferor, through the SBC.",
          "Let the SBC put its own address into Contact, and map it back.",
          "Do not confuse it with the target: the Refer-To was never looked at."
        ]
      },
      "vi": {
        "message": "REFER gửi tới sip:bert@198.51.100.20:5060, địa chỉ bert đưa ra cho cuộc gọi này, mà ở đó không có ai: 404 Not Found",
        "howToFix": [
          "Xem Contact trong INVITE hoặc 200 của cuộc gọi này: bên chuyển phải tới được nó, qua SBC.",
          "Cho SBC ghi địa chỉ của chính nó vào Contact rồi đổi ngược lại.",
          "Đừng nhầm với đích chuyển: Refer-To chưa hề được xét tới."
        ]
      }
    }
  },
  "transfer/refer-cseq-out-of-order": {
    "atFault": "transferor",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "anna sent the REFER with CSeq 5 after a request with a higher one; bert had to refuse it: 500 Server Internal Error",
        "howToFix": [
          "Number the requests of one dialog upwards by one, in the order in which they are sent.",
          "A B2BUA has to keep one CSeq counter for each dialog and side."
        ]
      },
      "vi": {
        "message": "anna gửi REFER với CSeq 5 sau một yêu cầu có CSeq lớn hơn; bert buộc phải từ chối: 500 Server Internal Error",
        "howToFix": [
          "Đánh số các yêu cầu trong một dialog tăng dần từng đơn vị, theo đúng thứ tự gửi.",
          "B2BUA phải giữ một bộ đếm CSeq riêng cho mỗi dialog và mỗi phía."
        ]
      }
    }
  },
  "transfer/refer-declined": {
    "atFault": "transferee",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "bert declined to be transferred (603 Decline)",
        "howToFix": [
          "Ask whether the user pressed decline, or a policy did: on a trunk, call transfer usually has to be enabled per trunk.",
          "If the other side never accepts REFER, let your PBX or SBC carry out the transfer itself."
        ]
      },
      "vi": {
        "message": "bert không đồng ý để cuộc gọi bị chuyển (603 Decline)",
        "howToFix": [
          "Hỏi xem người dùng đã bấm từ chối hay do chính sách: trên trunk, tính năng chuyển cuộc gọi thường phải bật riêng cho từng trunk.",
          "Nếu bên kia không bao giờ nhận REFER, hãy để tổng đài hoặc SBC của bạn tự thực hiện việc chuyển."
        ]
      }
    }
  },
  "transfer/refer-dialog-unknown": {
    "atFault": "transferee",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "bert says it does not know the call (481 Call Does Not Exist), but the trace shows that call up, with the tags of the REFER",
        "howToFix": [
          "Make the B2BUA handle the REFER on the leg it came in on, or translate Call-ID and both tags.",
          "Check whether the receiver restarted or dropped the call without a BYE."
        ]
      },
      "vi": {
        "message": "bert nói không biết cuộc gọi này (481 Call Does Not Exist), nhưng bản ghi cho thấy cuộc gọi đó đang diễn ra với đúng các tag của REFER",
        "howToFix": [
          "Cho B2BUA xử lý REFER ngay trên nhánh nhận được, hoặc đổi Call-ID và cả hai tag.",
          "Kiểm tra xem bên nhận có khởi động lại hay đã bỏ cuộc gọi mà không gửi BYE không."
        ]
      }
    }
  },
  "transfer/refer-extension-refused": {
    "atFault": "transferor",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "421 Extension Required: bert names an extension the REFER did not require",
        "howToFix": [
          "After 420 repeat the REFER without the option tags listed in Unsupported.",
          "After 421 add the extension named in Require of the answer, or relax that requirement at the receiver."
        ]
      },
      "vi": {
        "message": "421 Extension Required: bert nêu một phần mở rộng mà REFER không hề bắt buộc",
        "howToFix": [
          "Gặp 420: gửi lại REFER, bỏ các option tag nêu trong Unsupported.",
          "Gặp 421: thêm phần mở rộng nêu trong Require của phản hồi, hoặc nới đòi hỏi đó ở bên nhận."
        ]
      }
    }
  },
  "transfer/refer-forbidden": {
    "atFault": "transferee",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "bert does not allow an attended transfer: 403 Forbidden",
        "howToFix": [
          "Permit Replaces as well as REFER: on a CUCM SIP trunk, “Accept Replaces Header” of its security profile. See whether a blind transfer works.",
          "Check that the transferor may call the target itself: many systems apply the same calling rules to Refer-To.",
          "Let the PBX or SBC terminate the REFER and place the call itself."
        ]
      },
      "vi": {
        "message": "bert không cho phép chuyển có tham vấn: 403 Forbidden",
        "howToFix": [
          "Cho phép cả Replaces chứ không chỉ REFER: trên trunk SIP của CUCM là mục “Accept Replaces Header” trong security profile. Thử xem chuyển mù có chạy không.",
          "Kiểm tra chính bên chuyển có được gọi tới đích đó không: nhiều hệ thống áp cùng quy tắc gọi cho Refer-To.",
          "Để tổng đài hoặc SBC tự xử lý REFER và tự gọi cuộc mới."
        ]
      }
    }
  },
  "transfer/refer-forked": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "2 parties report on this one REFER: it was forked on the way to bert",
        "howToFix": [
          "Send a REFER outside a call to one device (its GRUU or Contact), not to an address that rings several.",
          "Judge each branch by its own From tag."
        ]
      },
      "vi": {
        "message": "2 bên cùng báo cho một REFER này: nó đã bị rẽ nhánh trên đường tới bert",
        "howToFix": [
          "Gửi REFER ngoài cuộc gọi tới đúng một thiết bị (GRUU hoặc Contact của nó), không gửi tới địa chỉ làm nhiều máy đổ chuông.",
          "Xét từng nhánh theo From tag của nó."
        ]
      }
    }
  },
  "transfer/refer-in-dead-dialog": {
    "atFault": "transferor",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "anna sent the REFER after the call had ended; 481 Call Does Not Exist came back",
        "howToFix": [
          "Send the REFER before the BYE, in the dialog of the call.",
          "Check that a B2BUA in the path maps Call-ID and tags of in-dialog requests to the right leg."
        ]
      },
      "vi": {
        "message": "anna gửi REFER sau khi cuộc gọi đã kết thúc và nhận về 481 Call Does Not Exist",
        "howToFix": [
          "Gửi REFER trước BYE, ngay trong dialog của cuộc gọi.",
          "Kiểm tra B2BUA trên đường đi có ánh xạ Call-ID và các tag của yêu cầu trong dialog sang đúng nhánh (leg) không."
        ]
      }
    }
  },
  "transfer/refer-in-early-dialog": {
    "atFault": "transferor",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "anna asked for the transfer before the call was answered; 403 Forbidden came back",
        "howToFix": [
          "Send the REFER only after the 200 OK to the INVITE and its ACK.",
          "To deflect a call that still rings, answer it with 302 Moved Temporarily instead."
        ]
      },
      "vi": {
        "message": "anna yêu cầu chuyển khi cuộc gọi chưa được nhấc máy và nhận về 403 Forbidden",
        "howToFix": [
          "Chỉ gửi REFER sau khi INVITE đã có 200 OK và ACK.",
          "Muốn chuyển hướng một cuộc gọi còn đang đổ chuông thì trả lời bằng 302 Moved Temporarily."
        ]
      }
    }
  },
  "transfer/refer-loop": {
    "atFault": "network",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "the REFER went in circles between elements on the way and ended with 483 Too Many Hops from 198.51.100.20",
        "howToFix": [
          "Terminate the REFER at the B2BUA instead of relaying it to a trunk that sends it back.",
          "Follow the Via headers of the repeated REFER: the address that stands there twice is one end of the loop."
        ]
      },
      "vi": {
        "message": "REFER chạy vòng giữa các phần tử dọc đường và kết thúc bằng 483 Too Many Hops từ 198.51.100.20",
        "howToFix": [
          "Cho B2BUA tự xử lý REFER thay vì chuyển tiếp ra trunk rồi bị trunk gửi ngược lại.",
          "Lần theo các header Via của REFER lặp lại: địa chỉ xuất hiện hai lần là một đầu của vòng lặp."
        ]
      }
    }
  },
  "transfer/refer-malformed": {
    "atFault": "transferor",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "anna sent a REFER that must be refused (no Refer-To), and it was: 400 Bad Request",
        "howToFix": [
          "Send exactly one Refer-To: `Refer-To: <sip:user@host>`, in angle brackets when the address has `?`, `,` or `;`.",
          "Send exactly one Contact in the REFER.",
          "Look at the header as it was sent: (none)"
        ]
      },
      "vi": {
        "message": "anna gửi một REFER mà bên nhận phải từ chối (không có Refer-To), và nó đã bị từ chối: 400 Bad Request",
        "howToFix": [
          "Gửi đúng một Refer-To: `Refer-To: <sip:user@host>`, đặt trong dấu ngoặc nhọn khi địa chỉ có `?`, `,` hoặc `;`.",
          "Gửi đúng một Contact trong REFER.",
          "Xem lại header đúng như đã gửi: (không có)"
        ]
      }
    }
  },
  "transfer/refer-not-supported": {
    "atFault": "transferee",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "bert does not accept REFER (501 Not Implemented)",
        "howToFix": [
          "Enable REFER on that phone, trunk or SBC; its Allow header should list it.",
          "Else send the REFER to the other party, with Replaces naming this call (RFC 5589 §7.4).",
          "Else let the PBX or SBC terminate the REFER and place the call itself."
        ]
      },
      "vi": {
        "message": "bert không nhận REFER (501 Not Implemented)",
        "howToFix": [
          "Bật REFER trên điện thoại, trunk hoặc SBC đó; header Allow của nó phải liệt kê REFER.",
          "Nếu không được, gửi REFER cho bên còn lại, kèm Replaces chỉ tới cuộc gọi này (RFC 5589 §7.4).",
          "Nếu vẫn không được, để tổng đài hoặc SBC tự xử lý REFER và tự gọi cuộc mới."
        ]
      }
    }
  },
  "transfer/refer-provisional": {
    "atFault": "transferee",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "bert answered the REFER with 180 first, which only an INVITE may get",
        "howToFix": [
          "Remove the provisional response at the receiver; report progress in the sipfrag of NOTIFY."
        ]
      },
      "vi": {
        "message": "bert trả 180 cho REFER trước đã, điều chỉ INVITE mới có",
        "howToFix": [
          "Bỏ phản hồi tạm thời đó ở bên nhận; báo tiến trình bằng sipfrag trong NOTIFY."
        ]
      }
    }
  },
  "transfer/refer-refused-by-network": {
    "atFault": "network",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "an element between the parties answered the REFER itself: 403 Forbidden from 192.0.2.50",
        "howToFix": [
          "Allow REFER through 192.0.2.50, or let it carry out the transfer itself.",
          "Check that the dialog's Route set and the Contact of the transferee lead to a reachable address."
        ]
      },
      "vi": {
        "message": "một thiết bị nằm giữa hai bên đã tự trả lời REFER: 403 Forbidden từ 192.0.2.50",
        "howToFix": [
          "Cho REFER đi qua 192.0.2.50, hoặc để nó tự thực hiện việc chuyển.",
          "Kiểm tra các Route của dialog và Contact của bên được chuyển có dẫn tới một địa chỉ tới được không."
        ]
      }
    }
  },
  "transfer/refer-refused": {
    "atFault": "transferee",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "bert refused the REFER: 503 Service Unavailable",
        "howToFix": [
          "The receiver is overloaded or in maintenance (Retry-After: 120): wait that long before the next REFER.",
          "siptriage explain 503 tells what the code means and what its sender expects."
        ]
      },
      "vi": {
        "message": "bert từ chối REFER: 503 Service Unavailable",
        "howToFix": [
          "Bên nhận quá tải hoặc đang bảo trì (Retry-After: 120): chờ đủ thời gian đó rồi mới gửi REFER tiếp.",
          "Lệnh siptriage explain 503 cho biết nghĩa của mã và điều bên gửi mã chờ đợi."
        ]
      }
    }
  },
  "transfer/refer-terminated-on-the-way": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "192.0.2.50, which forwards this call, accepted the REFER itself instead of bert; the call to carl came from 192.0.2.50",
        "howToFix": [
          "Nothing, if that is meant: most SBCs and PBXs can be set to do it.",
          "Else let the element pass REFER on to the other leg."
        ]
      },
      "vi": {
        "message": "192.0.2.50, vốn chuyển tiếp cuộc gọi này, đã tự chấp nhận REFER thay cho bert; cuộc gọi tới carl đến từ 192.0.2.50",
        "howToFix": [
          "Không cần làm gì nếu đó là chủ ý: hầu hết SBC và tổng đài đều cài đặt được như vậy.",
          "Nếu không, cho phần tử đó chuyển REFER sang nhánh bên kia."
        ]
      }
    }
  },
  "transfer/refer-to-illegal": {
    "atFault": "transferor",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "the Refer-To anna sent is not well formed; a strict receiver would have refused it",
        "howToFix": [
          "Correct the header: <sip:carl@c.example>;=",
          "Put the address in angle brackets, and escape `;` as %3B, `=` as %3D and `@` as %40 in its headers, once."
        ]
      },
      "vi": {
        "message": "header Refer-To do anna gửi không đúng ngữ pháp; thiết bị nhận nghiêm ngặt sẽ từ chối",
        "howToFix": [
          "Sửa lại header: <sip:carl@c.example>;=",
          "Đặt địa chỉ trong dấu < >, và mã hóa `;` thành %3B, `=` thành %3D, `@` thành %40 trong phần header, đúng một lần."
        ]
      }
    }
  },
  "transfer/refer-to-party-itself": {
    "atFault": "transferor",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "anna asked bert to call sip:bert@b.example, which is bert itself",
        "howToFix": [
          "Put the address of the third party into Refer-To: for an attended transfer the remote address and the tags of the consultation call.",
          "Check the dial plan where the application builds Refer-To from a number the user dialled."
        ]
      },
      "vi": {
        "message": "anna yêu cầu bert gọi sip:bert@b.example, mà đó chính là bert",
        "howToFix": [
          "Đặt địa chỉ của bên thứ ba vào Refer-To: chuyển có tham vấn thì dùng địa chỉ đầu xa và các tag của cuộc tư vấn.",
          "Kiểm tra dialplan ở nơi ứng dụng ghép Refer-To từ số mà người dùng bấm."
        ]
      }
    }
  },
  "transfer/refer-to-unroutable": {
    "atFault": null,
    "confidence": "possible",
    "said": {
      "en": {
        "message": "the Refer-To names no user, only sip:c.example",
        "howToFix": [
          "Send Refer-To with a user part: `<sip:user@host>`.",
          "Give the public address of record of the target rather than the Contact of its phone (RFC 5589 §7.5)."
        ]
      },
      "vi": {
        "message": "Refer-To không nêu người dùng, chỉ có sip:c.example",
        "howToFix": [
          "Gửi Refer-To có phần người dùng: `<sip:user@host>`.",
          "Đưa địa chỉ công khai (address of record) của đích thay vì Contact của máy nó (RFC 5589 §7.5)."
        ]
      }
    }
  },
  "transfer/refer-unanswered": {
    "atFault": "transferee",
    "confidence": "possible",
    "said": {
      "en": {
        "message": "the REFER to bert was never answered although it was sent 4 times",
        "howToFix": [
          "Capture on the transferee's side: does the REFER arrive there at all?",
          "Check that the Contact of the call is reachable (private address, NAT, wrong port): in-dialog requests go there.",
          "Look for an ALG or SBC that drops REFER, and for a REFER above 1300 bytes over UDP (use TCP)."
        ]
      },
      "vi": {
        "message": "REFER gửi tới bert không hề được trả lời dù đã gửi 4 lần",
        "howToFix": [
          "Bắt gói ở phía bên được chuyển: REFER có tới đó không?",
          "Kiểm tra Contact của cuộc gọi có tới được không (địa chỉ riêng, NAT, sai cổng): yêu cầu trong dialog được gửi tới đó.",
          "Tìm ALG hoặc SBC làm mất REFER, và xem REFER có vượt 1300 byte qua UDP không (nếu có thì dùng TCP)."
        ]
      }
    }
  },
  "transfer/refer-while-pending": {
    "atFault": "transferor",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "anna sent the REFER while another request of this call was still open; 491 Request Pending came back",
        "howToFix": [
          "Wait for the final response to the hold re-INVITE (and send its ACK) before the REFER.",
          "After 491 try again: the owner of the Call-ID after 2.1 to 4 s, the other side after up to 2 s (RFC 3261 §14.1)."
        ]
      },
      "vi": {
        "message": "anna gửi REFER khi một yêu cầu khác của cuộc gọi này còn chưa xong và nhận về 491 Request Pending",
        "howToFix": [
          "Chờ phản hồi cuối của re-INVITE giữ máy (và gửi ACK) rồi mới gửi REFER.",
          "Gặp 491 thì thử lại: bên tạo Call-ID sau 2,1 đến 4 giây, bên kia sau tối đa 2 giây (RFC 3261 §14.1)."
        ]
      }
    }
  },
  "transfer/refer-without-contact": {
    "atFault": "transferor",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "anna sent a REFER without Contact outside a call; bert accepted it (202 Accepted) and had no address to report to",
        "howToFix": [
          "Send exactly one Contact in the REFER: it creates a subscription (RFC 3515 §2.2).",
          "The receiver should refuse such a REFER with 400."
        ]
      },
      "vi": {
        "message": "anna gửi REFER không có Contact, ngoài cuộc gọi; bert chấp nhận (202 Accepted) nhưng không có địa chỉ nào để báo",
        "howToFix": [
          "Gửi đúng một Contact trong REFER: nó tạo ra một subscription (RFC 3515 §2.2).",
          "Bên nhận nên từ chối REFER như thế bằng 400."
        ]
      }
    }
  },
  "transfer/refer-without-target-dialog": {
    "atFault": "transferor",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "anna sent the REFER outside the call and without Target-Dialog; 403 Forbidden came back",
        "howToFix": [
          "Send the REFER inside the dialog of the call.",
          "Or add Target-Dialog with Require: tdialog (RFC 4538).",
          "For click-to-dial: allow REFER from that server at the phone."
        ]
      },
      "vi": {
        "message": "anna gửi REFER ngoài cuộc gọi, không kèm Target-Dialog, và nhận về 403 Forbidden",
        "howToFix": [
          "Gửi REFER ngay trong dialog của cuộc gọi.",
          "Hoặc thêm Target-Dialog cùng Require: tdialog (RFC 4538).",
          "Với bấm để gọi (click-to-dial): cho phép điện thoại nhận REFER từ máy chủ đó."
        ]
      }
    }
  },
  "transfer/referred-by-lost": {
    "atFault": "transferee",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "bert changed Referred-By in its INVITE; the target is not told that anna sent the call in the same words",
        "howToFix": [
          "Copy the Referred-By of the REFER into the INVITE as it stands, escapes and all (RFC 3892 §2.2)."
        ]
      },
      "vi": {
        "message": "bert sửa Referred-By trong INVITE; đích không được biết anna đã gửi cuộc gọi tới bằng đúng những lời đó",
        "howToFix": [
          "Chép nguyên Referred-By của REFER vào INVITE, kể cả các ký tự mã hoá (RFC 3892 §2.2)."
        ]
      }
    }
  },
  "transfer/referred-by-missing": {
    "atFault": "transferee",
    "confidence": "possible",
    "said": {
      "en": {
        "message": "bert (Example-Gateway/12.2) refused a REFER that looks well formed: 400 Bad Request; it has no Referred-By, which some systems insist on",
        "howToFix": [
          "Send Referred-By with the transferor's own address, and try again.",
          "Read the phrase and Warning of the 400, and the log of the receiver: it knows what it missed."
        ]
      },
      "vi": {
        "message": "bert (Example-Gateway/12.2) từ chối một REFER trông hợp lệ: 400 Bad Request; nó không có Referred-By mà một số hệ thống đòi",
        "howToFix": [
          "Gửi kèm Referred-By mang địa chỉ của chính bên chuyển rồi thử lại.",
          "Đọc cụm chữ và Warning của 400, cùng nhật ký của bên nhận: nó biết mình thiếu gì."
        ]
      }
    }
  },
  "transfer/referrer-identity-demanded": {
    "atFault": "transferor",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "carl demands a signed Referred-By (429 Provide Referrer Identity), which anna did not send",
        "howToFix": [
          "Switch off the demand for a Referred-By token at the receiver, or let the transferring side sign it (RFC 3892)."
        ]
      },
      "vi": {
        "message": "carl đòi Referred-By có chữ ký (429 Provide Referrer Identity), nhưng anna không gửi",
        "howToFix": [
          "Tắt đòi hỏi token Referred-By ở bên nhận, hoặc để phía chuyển cuộc gọi ký token (RFC 3892)."
        ]
      }
    }
  },
  "transfer/refers-overlapping": {
    "atFault": "transferor",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "anna sent this REFER while an earlier one of the same call was still unanswered",
        "howToFix": [
          "Wait for the answer, better for the final NOTIFY, before the next REFER of a call."
        ]
      },
      "vi": {
        "message": "anna gửi REFER này khi một REFER trước trong cùng cuộc gọi còn chưa được trả lời",
        "howToFix": [
          "Chờ phản hồi, tốt hơn là chờ NOTIFY cuối, rồi mới gửi REFER tiếp theo của cuộc gọi."
        ]
      }
    }
  },
  "transfer/replaces-altered": {
    "atFault": "transferee",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "the to-tag in the INVITE of bert is k-carl-2, the Refer-To says k-carl; carl matched no call: 481 Call Does Not Exist",
        "howToFix": [
          "Copy Call-ID, to-tag and from-tag from Refer-To as they stand, decoded once.",
          "Only the element that owns both legs of a B2BUA may translate them."
        ]
      },
      "vi": {
        "message": "to-tag trong INVITE của bert là k-carl-2, còn Refer-To ghi k-carl; carl không khớp được cuộc gọi nào: 481 Call Does Not Exist",
        "howToFix": [
          "Chép Call-ID, to-tag và from-tag từ Refer-To đúng như đã ghi, giải mã đúng một lần.",
          "Chỉ phần tử giữ cả hai nhánh của B2BUA mới được đổi chúng."
        ]
      }
    }
  },
  "transfer/replaces-dialog-ended": {
    "atFault": "transferor",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "the consultation call that Replaces names had ended before bert called carl: 603 Decline",
        "howToFix": [
          "Keep the consultation call until the target has taken the replacing call over: the target ends it itself."
        ]
      },
      "vi": {
        "message": "cuộc tư vấn mà Replaces chỉ tới đã kết thúc trước khi bert gọi carl: 603 Decline",
        "howToFix": [
          "Giữ cuộc tư vấn cho tới khi đích chuyển đã nhận cuộc gọi thay thế: chính đích chuyển sẽ kết thúc cuộc tư vấn."
        ]
      }
    }
  },
  "transfer/replaces-early-only": {
    "atFault": "transferor",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "Replaces said early-only, but the consultation call with carl was already answered, so it had to refuse: 486 Busy Here",
        "howToFix": [
          "Leave early-only out of Replaces once the consultation call is answered."
        ]
      },
      "vi": {
        "message": "Replaces ghi early-only, nhưng cuộc tư vấn với carl đã được nhấc máy nên đích chuyển buộc phải từ chối: 486 Busy Here",
        "howToFix": [
          "Bỏ early-only khỏi Replaces khi cuộc tư vấn đã được nhấc máy."
        ]
      }
    }
  },
  "transfer/replaces-ignored": {
    "atFault": "target",
    "confidence": "possible",
    "said": {
      "en": {
        "message": "carl answered the call with Replaces and did not end the consultation call it names",
        "howToFix": [
          "The target that matches Replaces has to send BYE for the old call (RFC 3891 §3): enable it there, or require it with Require: replaces.",
          "See whether the call reached the box that owns the consultation call; another one finds nothing to replace and takes it as new."
        ]
      },
      "vi": {
        "message": "carl nhận cuộc gọi có Replaces mà không kết thúc cuộc tư vấn được nêu trong đó",
        "howToFix": [
          "Đích khớp được Replaces thì phải gửi BYE cho cuộc gọi cũ (RFC 3891 §3): bật chức năng đó, hoặc bắt buộc bằng Require: replaces.",
          "Xem cuộc gọi có tới đúng hệ thống đang giữ cuộc tư vấn không; hệ thống khác không tìm thấy gì để thay nên nhận như cuộc mới."
        ]
      }
    }
  },
  "transfer/replaces-lost": {
    "atFault": "transferee",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "the Refer-To asks to replace a call, but the INVITE bert sent to carl has no Replaces: to the target it is a new call",
        "howToFix": [
          "Make the transferee put the headers of the Refer-To address into its INVITE (RFC 3261 §19.1.5).",
          "Check the escaping in Refer-To: an unescaped `;` cuts Replaces off."
        ]
      },
      "vi": {
        "message": "Refer-To yêu cầu thay thế một cuộc gọi, nhưng INVITE mà bert gửi tới carl không có Replaces: với đích đó là một cuộc gọi mới",
        "howToFix": [
          "Sửa bên được chuyển để nó đưa các header trong địa chỉ Refer-To vào INVITE (RFC 3261 §19.1.5).",
          "Kiểm tra cách mã hoá trong Refer-To: `;` không mã hoá sẽ cắt mất Replaces."
        ]
      }
    }
  },
  "transfer/replaces-misescaped": {
    "atFault": "transferee",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "bert copied Replaces into its INVITE without decoding it: k-1%40192.0.2.10;to-tag=k-carl;from-tag=k-anna; carl matched no call: 481 Call Does Not Exist",
        "howToFix": [
          "In Refer-To, escape the Replaces value once: `;` as %3B, `=` as %3D, `@` as %40.",
          "In the INVITE, decode it once and send it as a Replaces header; nothing of it stays in the Request-URI."
        ]
      },
      "vi": {
        "message": "bert chép Replaces vào INVITE mà không giải mã: k-1%40192.0.2.10;to-tag=k-carl;from-tag=k-anna; carl không khớp được cuộc gọi nào: 481 Call Does Not Exist",
        "howToFix": [
          "Trong Refer-To, mã hoá giá trị Replaces đúng một lần: `;` thành %3B, `=` thành %3D, `@` thành %40.",
          "Trong INVITE, giải mã đúng một lần và gửi thành header Replaces; không để lại gì trong Request-URI."
        ]
      }
    }
  },
  "transfer/replaces-not-supported": {
    "atFault": "target",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "carl does not know the extension Replaces: 420 Bad Extension",
        "howToFix": [
          "Enable Replaces at the target, or update it.",
          "Else hang up the consultation and transfer blind (RFC 5589 §7.7).",
          "A transferor can look first: a target that can do it lists `replaces` in Supported of its 200."
        ]
      },
      "vi": {
        "message": "carl không biết phần mở rộng Replaces: 420 Bad Extension",
        "howToFix": [
          "Bật Replaces ở đích chuyển, hoặc nâng cấp nó.",
          "Nếu không được, gác cuộc tư vấn rồi chuyển mù (RFC 5589 §7.7).",
          "Bên chuyển có thể xem trước: đích làm được thì liệt kê `replaces` trong Supported của 200."
        ]
      }
    }
  },
  "transfer/replaces-ringing-target": {
    "atFault": "transferor",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "anna asked to replace a call that was still ringing at carl: 481 Call Does Not Exist",
        "howToFix": [
          "Complete the transfer after the target answers, or hang up the consultation call and transfer blind.",
          "Some phones have an option to accept Replaces while ringing; it must be set at the target."
        ]
      },
      "vi": {
        "message": "anna yêu cầu thay thế một cuộc gọi còn đang đổ chuông ở carl: 481 Call Does Not Exist",
        "howToFix": [
          "Hoàn tất việc chuyển sau khi đích chuyển nhấc máy, hoặc gác cuộc tư vấn rồi chuyển mù (blind).",
          "Một số điện thoại có tuỳ chọn nhận Replaces khi đang đổ chuông; phải bật nó ở đích chuyển."
        ]
      }
    }
  },
  "transfer/replaces-tags-swapped": {
    "atFault": "transferor",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "the Replaces anna sent has to-tag and from-tag swapped, so carl matched no call: 481 Call Does Not Exist",
        "howToFix": [
          "Write Replaces from the target's point of view: to-tag is the target's own tag, from-tag the transferor's (RFC 3891 §3)."
        ]
      },
      "vi": {
        "message": "Replaces do anna gửi bị đảo to-tag và from-tag, nên carl không thấy cuộc gọi nào khớp: 481 Call Does Not Exist",
        "howToFix": [
          "Viết Replaces theo góc nhìn của đích chuyển: to-tag là tag của chính đích chuyển, from-tag là tag của bên chuyển cuộc gọi (RFC 3891 §3)."
        ]
      }
    }
  },
  "transfer/replaces-unmatched": {
    "atFault": "transferor",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "carl found no call that Replaces names: 481 Call Does Not Exist (the call in this trace has Call-ID k-1@192.0.2.10, Replaces says k-1_b2b@192.0.2.10)",
        "howToFix": [
          "Compare Call-ID, to-tag and from-tag of Replaces with the consultation call as the target sees it.",
          "Where an SBC or PBX sits between, let it translate Replaces to its other leg (or turn off topology hiding for it).",
          "Check the escaping in Refer-To: `;` as %3B, `=` as %3D, `@` as %40, once."
        ]
      },
      "vi": {
        "message": "carl không tìm thấy cuộc gọi mà Replaces chỉ tới: 481 Call Does Not Exist (cuộc gọi trong bản ghi có Call-ID k-1@192.0.2.10, Replaces ghi k-1_b2b@192.0.2.10)",
        "howToFix": [
          "So Call-ID, to-tag và from-tag của Replaces với cuộc tư vấn như đích chuyển nhìn thấy.",
          "Có SBC hoặc tổng đài ở giữa thì cho nó đổi Replaces sang nhánh bên kia (hoặc tắt topology hiding cho cuộc chuyển này).",
          "Kiểm tra cách mã hoá ký tự trong Refer-To: `;` thành %3B, `=` thành %3D, `@` thành %40, đúng một lần."
        ]
      }
    }
  },
  "transfer/replaces-wrong-leg": {
    "atFault": "network",
    "confidence": "possible",
    "said": {
      "en": {
        "message": "Replaces names the call between anna and 192.0.2.50, but the call to carl went to 203.0.113.30, which knows another leg: 481 Call Does Not Exist",
        "howToFix": [
          "Let the B2BUA that owns both legs translate Replaces (or handle the REFER itself).",
          "Turn topology hiding of Call-IDs off for Replaces and Refer-To, or on for both.",
          "Capture on the target's side: its own leg shows which Call-ID and tags Replaces should have named."
        ]
      },
      "vi": {
        "message": "Replaces nêu cuộc gọi giữa anna và 192.0.2.50, nhưng cuộc gọi tới carl lại đi tới 203.0.113.30, nơi chỉ biết nhánh khác: 481 Call Does Not Exist",
        "howToFix": [
          "Để B2BUA giữ cả hai nhánh đổi Replaces (hoặc tự xử lý REFER).",
          "Tắt việc che giấu Call-ID đối với Replaces và Refer-To, hoặc bật cho cả hai.",
          "Bắt gói ở phía đích: nhánh của chính nó cho biết Replaces lẽ ra phải nêu Call-ID và tag nào."
        ]
      }
    }
  },
  "transfer/report-contradicts-target": {
    "atFault": "transferee",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "bert reported 503 Service Unavailable, but the call to carl ended with 486 Busy Here: believe the call",
        "howToFix": [
          "Judge by the call to the target.",
          "Make the transferee pass the final response on unchanged (RFC 3515 §2.4.5); B2BUAs often fold them into 503 or 486."
        ]
      },
      "vi": {
        "message": "bert báo 503 Service Unavailable, nhưng cuộc gọi tới carl kết thúc bằng 486 Busy Here: hãy tin cuộc gọi",
        "howToFix": [
          "Kết luận theo cuộc gọi tới đích chuyển.",
          "Sửa bên được chuyển để nó báo nguyên phản hồi cuối (RFC 3515 §2.4.5); B2BUA thường gộp nhiều mã thành 503 hoặc 486."
        ]
      }
    }
  },
  "transfer/reports-suppressed-unasked": {
    "atFault": "transferee",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "bert accepted the REFER with Refer-Sub: false, which anna had not asked for: no report will come",
        "howToFix": [
          "Send Refer-Sub: false only in answer to a REFER that carries it (RFC 4488 §4), and NOTIFY otherwise."
        ]
      },
      "vi": {
        "message": "bert chấp nhận REFER với Refer-Sub: false, điều mà anna không yêu cầu: sẽ không có báo cáo nào",
        "howToFix": [
          "Chỉ gửi Refer-Sub: false khi trả lời REFER có header đó (RFC 4488 §4); còn lại thì phải gửi NOTIFY."
        ]
      }
    }
  },
  "transfer/resubscribe-refused": {
    "atFault": "transferor",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "anna sent SUBSCRIBE for event refer and was refused with 403: REFER alone makes that subscription",
        "howToFix": [
          "Refresh it only while it is active, in the same dialog and with the same id.",
          "For reports in a dialog of their own, use Require: explicitsub and the address in Refer-Events-At (RFC 7614)."
        ]
      },
      "vi": {
        "message": "anna gửi SUBSCRIBE cho event refer và bị trả 403: chỉ REFER mới tạo được subscription đó",
        "howToFix": [
          "Chỉ gia hạn khi nó còn active, trong cùng dialog và cùng id.",
          "Muốn nhận báo cáo trong dialog riêng thì dùng Require: explicitsub và địa chỉ trong Refer-Events-At (RFC 7614)."
        ]
      }
    }
  },
  "transfer/sent-by-stranger": {
    "atFault": null,
    "confidence": "possible",
    "said": {
      "en": {
        "message": "192.0.2.66 sent 603 Decline (#7) and takes no other part in this transfer: such a message may be forged and proves nothing",
        "howToFix": [
          "Find out whose address it is. One of your own (a second interface, a node that took over): ignore this, or capture there too.",
          "Otherwise take messages only from the peers you know, and use TLS between them (RFC 3261 §26.2)."
        ]
      },
      "vi": {
        "message": "192.0.2.66 gửi 603 Decline (#7) mà không tham gia gì khác trong cuộc chuyển này: bản tin như vậy có thể là giả mạo và không chứng minh được gì",
        "howToFix": [
          "Tìm xem đó là địa chỉ của ai. Nếu là của hệ thống mình (giao diện thứ hai, nút dự phòng vừa tiếp quản): bỏ qua, hoặc bắt gói ở cả đó.",
          "Nếu không, chỉ nhận bản tin từ các thiết bị ngang hàng đã biết, và dùng TLS giữa chúng (RFC 3261 §26.2)."
        ]
      }
    }
  },
  "transfer/sips-downgraded": {
    "atFault": "transferor",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "the REFER went to a sips address, but its Contact is sip:anna@192.0.2.10:5060: NOTIFYs may go to the wrong port",
        "howToFix": [
          "Keep the scheme: `sips:` in Refer-To means `sips:` in the INVITE.",
          "Give a `sips:` Contact in a REFER that goes to a `sips:` address (RFC 3261 §8.1.1.8)."
        ]
      },
      "vi": {
        "message": "REFER gửi tới địa chỉ sips, nhưng Contact của nó là sip:anna@192.0.2.10:5060: NOTIFY có thể đi tới sai cổng",
        "howToFix": [
          "Giữ nguyên scheme: `sips:` trong Refer-To thì INVITE cũng phải là `sips:`.",
          "Dùng Contact `sips:` trong REFER gửi tới địa chỉ `sips:` (RFC 3261 §8.1.1.8)."
        ]
      }
    }
  },
  "transfer/subscription-expired": {
    "atFault": "transferee",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "bert gave the subscription 60 s at 100 Trying, and never came back: no further NOTIFY when they were over",
        "howToFix": [
          "Make the transferee end the subscription itself, with a NOTIFY that says terminated and what became of the call.",
          "Give it more time than a target may ring (RFC 3515 §3.4)."
        ]
      },
      "vi": {
        "message": "bert cho subscription 60 giây ở mức 100 Trying, rồi thôi: hết hạn mà không có thêm NOTIFY nào",
        "howToFix": [
          "Sửa bên được chuyển để nó tự kết thúc subscription bằng một NOTIFY ghi terminated kèm kết quả cuộc gọi.",
          "Cho subscription dài hơn thời gian đích chuyển có thể đổ chuông (RFC 3515 §3.4)."
        ]
      }
    }
  },
  "transfer/subscription-never-terminated": {
    "atFault": "transferee",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "bert reported the outcome (200) with Subscription-State: active and never terminated the subscription",
        "howToFix": [
          "Send the final NOTIFY with Subscription-State: terminated;reason=noresource."
        ]
      },
      "vi": {
        "message": "bert báo kết quả (200) với Subscription-State: active và không hề kết thúc subscription",
        "howToFix": [
          "NOTIFY cuối phải mang Subscription-State: terminated;reason=noresource."
        ]
      }
    }
  },
  "transfer/subscription-timed-out": {
    "atFault": "transferee",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "bert ended the reports (timeout) while the transfer was still at 180; no outcome is known",
        "howToFix": [
          "Let the subscription live longer than the target may ring, or refresh it.",
          "Make the transferee report a final status before it ends the subscription.",
          "Capture on the transferee's side to see the call to the target."
        ]
      },
      "vi": {
        "message": "bert ngừng báo (timeout) khi trạng thái cuộc chuyển vẫn là 180; không rõ kết quả",
        "howToFix": [
          "Đặt thời hạn subscription dài hơn thời gian đích chuyển có thể đổ chuông, hoặc gia hạn nó.",
          "Sửa bên được chuyển để nó báo trạng thái cuối rồi mới kết thúc subscription.",
          "Bắt gói ở phía bên được chuyển để thấy cuộc gọi tới đích chuyển."
        ]
      }
    }
  },
  "transfer/success-reported-too-early": {
    "atFault": "transferee",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "bert (Asterisk PBX 20.5) reported 200 OK 0.9 s before the call to carl ended with 486 Busy Here; anna had to take the transfer for done",
        "howToFix": [
          "Report the final response of the call to the target, when it comes, and no earlier.",
          "Some PBXs report success when the caller leaves their dial plan (Asterisk's Transfer application): look for an option to wait for the answer."
        ]
      },
      "vi": {
        "message": "bert (Asterisk PBX 20.5) báo 200 OK 0,9 giây trước khi cuộc gọi tới carl kết thúc bằng 486 Busy Here; anna buộc phải tưởng là đã chuyển xong",
        "howToFix": [
          "Báo phản hồi cuối của cuộc gọi tới đích, đúng khi có nó, không sớm hơn.",
          "Một số tổng đài báo thành công ngay khi người gọi rời dialplan của chúng (ứng dụng Transfer của Asterisk): tìm tuỳ chọn chờ đích trả lời."
        ]
      }
    }
  },
  "transfer/target-blocked-by-network": {
    "atFault": "network",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "a service in the network blocked the call to carl: 608 Rejected",
        "howToFix": [
          "Contact the operator of the blocking service; the rejection may name a redress contact.",
          "Check which caller ID the transferee sends for transferred calls, and its attestation.",
          "Resume the original call meanwhile."
        ]
      },
      "vi": {
        "message": "một dịch vụ trong mạng đã chặn cuộc gọi tới carl: 608 Rejected",
        "howToFix": [
          "Liên hệ đơn vị vận hành dịch vụ chặn; phản hồi từ chối có thể nêu nơi khiếu nại.",
          "Kiểm tra bên được chuyển gửi số gọi (caller ID) nào cho cuộc gọi được chuyển, và mức attestation của số đó.",
          "Trong lúc chờ, lấy lại cuộc gọi gốc."
        ]
      }
    }
  },
  "transfer/target-busy": {
    "atFault": "target",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "the target, carl, was busy (486 Busy Here)",
        "howToFix": [
          "Resume the held call and offer voicemail or another number.",
          "If carl should take a second call, raise its call-waiting or line limit; check do not disturb."
        ]
      },
      "vi": {
        "message": "đích chuyển carl đang bận (486 Busy Here)",
        "howToFix": [
          "Lấy lại cuộc gọi đang giữ rồi đề nghị hộp thư thoại hoặc số khác.",
          "Nếu carl cần nhận được cuộc thứ hai, nâng giới hạn chờ cuộc gọi hoặc số đường dây; kiểm tra DND."
        ]
      }
    }
  },
  "transfer/target-call-dropped": {
    "atFault": "transferee",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "bert ended the call to carl within a second after anna had refused a NOTIFY: that was no reason to",
        "howToFix": [
          "At the PBX or SBC, keep the leg to the target when the transferor's leg ends while a transfer is under way.",
          "A refused NOTIFY is no cause to CANCEL (RFC 3515 §2.4.4)."
        ]
      },
      "vi": {
        "message": "bert kết thúc cuộc gọi tới carl trong vòng một giây sau khi anna từ chối một NOTIFY: đó không phải lý do để bỏ",
        "howToFix": [
          "Ở tổng đài hoặc SBC, giữ nhánh tới đích khi nhánh của bên chuyển kết thúc trong lúc đang chuyển.",
          "NOTIFY bị từ chối không phải lý do để CANCEL (RFC 3515 §2.4.4)."
        ]
      }
    }
  },
  "transfer/target-call-merged": {
    "atFault": "network",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "the call to carl came twice to an element on the way, which refused the copy: 482 Request Merged from 203.0.113.30",
        "howToFix": [
          "Give a new attempt a new Call-ID, From tag and branch.",
          "Look for the address that stands twice in Via, and for two routes that lead to one server.",
          "At failover, do not send the same call through the proxy that has just had it."
        ]
      },
      "vi": {
        "message": "cuộc gọi tới carl đến hai lần ở một phần tử dọc đường, và nó từ chối bản sao: 482 Request Merged từ 203.0.113.30",
        "howToFix": [
          "Mỗi lần gọi lại phải có Call-ID, From tag và branch mới.",
          "Tìm địa chỉ xuất hiện hai lần trong Via, và hai tuyến cùng dẫn tới một máy chủ.",
          "Khi chuyển hướng dự phòng, đừng gửi lại cuộc gọi qua chính proxy vừa nhận nó."
        ]
      }
    }
  },
  "transfer/target-declined": {
    "atFault": "target",
    "confidence": "possible",
    "said": {
      "en": {
        "message": "the transferee reports 603 Decline: carl declined, or bert refused to place the call",
        "howToFix": [
          "Resume the original call and tell the caller.",
          "If nobody pressed decline, look for a policy at the target: screening, do not disturb, an analytics service."
        ]
      },
      "vi": {
        "message": "bên được chuyển báo 603 Decline: hoặc carl từ chối, hoặc bert không chịu gọi đi",
        "howToFix": [
          "Lấy lại cuộc gọi gốc và báo cho người gọi.",
          "Nếu không ai bấm từ chối, tìm chính sách ở phía đích chuyển: lọc cuộc gọi, DND, dịch vụ phân tích cuộc gọi."
        ]
      }
    }
  },
  "transfer/target-forbidden": {
    "atFault": "target",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "carl, or a proxy before it, does not admit the call from bert: 403 Forbidden",
        "howToFix": [
          "Put the domain of the trunk (or a tel: number) into Refer-To in place of an IP address: carriers route by domain.",
          "For an attended transfer to an address of record, send a second REFER with the Contact of the target (RFC 5589 §7.5).",
          "Resume the original call."
        ]
      },
      "vi": {
        "message": "carl, hoặc một proxy phía trước, không chấp nhận cuộc gọi từ bert: 403 Forbidden",
        "howToFix": [
          "Đặt tên miền của trunk (hoặc số dạng tel:) vào Refer-To thay cho địa chỉ IP: nhà mạng định tuyến theo tên miền.",
          "Khi chuyển có tham vấn tới một address of record, gửi REFER thứ hai với Contact của đích (RFC 5589 §7.5).",
          "Lấy lại cuộc gọi gốc."
        ]
      }
    }
  },
  "transfer/target-media-refused": {
    "atFault": "target",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "carl cannot take the media bert offers (488 Not Acceptable Here)",
        "howToFix": [
          "Enable a common codec (G.711 at least) and the same kind of SRTP on both sides.",
          "Let the SBC or PBX transcode for transferred calls."
        ]
      },
      "vi": {
        "message": "carl không dùng được media mà bert đề nghị (488 Not Acceptable Here)",
        "howToFix": [
          "Bật một codec chung (ít nhất là G.711) và cùng một kiểu SRTP ở hai bên.",
          "Cho SBC hoặc tổng đài chuyển mã (transcode) các cuộc gọi được chuyển."
        ]
      }
    }
  },
  "transfer/target-no-answer": {
    "atFault": "target",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "the target, carl, rang for 30.0 s and did not take the call: not answered in time (486 Busy Here)",
        "howToFix": [
          "Resume the held call and offer voicemail or another number.",
          "Lengthen the ring time, or forward to voicemail on no answer."
        ]
      },
      "vi": {
        "message": "đích chuyển carl đổ chuông 30,0 giây mà không nhận cuộc gọi: hết thời gian chờ vẫn không ai nhấc máy (486 Busy Here)",
        "howToFix": [
          "Lấy lại cuộc gọi đang giữ rồi đề nghị hộp thư thoại hoặc số khác.",
          "Tăng thời gian đổ chuông, hoặc chuyển vào hộp thư thoại khi không nhấc."
        ]
      }
    }
  },
  "transfer/target-not-found": {
    "atFault": "transferor",
    "confidence": "possible",
    "said": {
      "en": {
        "message": "there is no carl where anna sent the call: 484 Address Incomplete",
        "howToFix": [
          "Check the address: sip:carl@c.example",
          "Send the number in the format the transferee's dial plan expects (E.164 with +, or the internal extension).",
          "If the number is right, provision it at the target's server."
        ]
      },
      "vi": {
        "message": "không có carl ở nơi anna chuyển cuộc gọi tới: 484 Address Incomplete",
        "howToFix": [
          "Kiểm tra lại địa chỉ: sip:carl@c.example",
          "Gửi số đúng dạng mà dial plan của bên được chuyển cần (E.164 có dấu +, hoặc số máy lẻ).",
          "Nếu số đúng, khai báo số đó trên máy chủ của đích chuyển."
        ]
      }
    }
  },
  "transfer/target-refused": {
    "atFault": "target",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "the call to carl failed: 500 Server Internal Error",
        "howToFix": [
          "siptriage explain 500 tells what the code means.",
          "Resume the original call.",
          "Capture on the transferee's and the target's side to see the call itself."
        ]
      },
      "vi": {
        "message": "cuộc gọi tới carl thất bại: 500 Server Internal Error",
        "howToFix": [
          "Lệnh siptriage explain 500 cho biết nghĩa của mã.",
          "Lấy lại cuộc gọi gốc.",
          "Bắt gói ở phía bên được chuyển và phía đích chuyển để thấy chính cuộc gọi đó."
        ]
      }
    }
  },
  "transfer/target-route-failed": {
    "atFault": "network",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "an element on the way to carl answered the call itself: 503 Service Unavailable from 192.0.2.50",
        "howToFix": [
          "Find out at that element why the next hop could not be used: DNS, registration, gateway down, loop.",
          "Resume the original call and offer another number."
        ]
      },
      "vi": {
        "message": "một thiết bị trên đường tới carl đã tự trả lời cuộc gọi: 503 Service Unavailable từ 192.0.2.50",
        "howToFix": [
          "Tìm ở thiết bị đó lý do không dùng được chặng kế tiếp: DNS, đăng ký, gateway hỏng, lặp vòng.",
          "Lấy lại cuộc gọi gốc rồi đề nghị số khác."
        ]
      }
    }
  },
  "transfer/target-stated-cause": {
    "atFault": "target",
    "confidence": "possible",
    "said": {
      "en": {
        "message": "the call to the target failed: carl was not registered at carl (480 User not registered)",
        "howToFix": [
          "See why carl was not registered: phone off, registration expired or refused, another server.",
          "Forward to voicemail while a phone is not registered.",
          "Resume the original call."
        ]
      },
      "vi": {
        "message": "cuộc gọi tới đích thất bại: carl chưa đăng ký ở carl (480 User not registered)",
        "howToFix": [
          "Xem vì sao carl chưa đăng ký: máy tắt, đăng ký hết hạn hoặc bị từ chối, đăng ký ở máy chủ khác.",
          "Chuyển vào hộp thư thoại khi máy không đăng ký.",
          "Lấy lại cuộc gọi gốc."
        ]
      }
    }
  },
  "transfer/target-stopped-answering": {
    "atFault": "target",
    "confidence": "possible",
    "said": {
      "en": {
        "message": "carl answered provisionally and never gave a final response",
        "howToFix": [
          "Capture on the target's side to see whether its final response got lost.",
          "Set a ring timeout (Expires in the INVITE, Timer C in the proxy)."
        ]
      },
      "vi": {
        "message": "carl trả phản hồi tạm thời rồi không hề có phản hồi cuối",
        "howToFix": [
          "Bắt gói ở phía đích chuyển để xem phản hồi cuối của nó có bị mất không.",
          "Đặt giới hạn thời gian đổ chuông (Expires trong INVITE, Timer C ở proxy)."
        ]
      }
    }
  },
  "transfer/target-unreachable": {
    "atFault": "network",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "the INVITE to carl (203.0.113.30) got no response at all, 3 repetitions included",
        "howToFix": [
          "Check that the host in Refer-To is reachable from the transferee (routing, firewall, port, transport).",
          "Capture at the target: does the INVITE arrive?",
          "Resume the original call."
        ]
      },
      "vi": {
        "message": "INVITE tới carl (203.0.113.30) không nhận được phản hồi nào, kể cả 3 lần gửi lại",
        "howToFix": [
          "Kiểm tra từ bên được chuyển có tới được host trong Refer-To không (định tuyến, tường lửa, cổng, giao thức truyền tải).",
          "Bắt gói ở đích chuyển: INVITE có tới nơi không?",
          "Lấy lại cuộc gọi gốc."
        ]
      }
    }
  },
  "transfer/target-uri-changed": {
    "atFault": "transferee",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "bert called sip:carl@c.example?Subject=***, with the headers of the Refer-To left in the address; the call failed with 400 Bad Request",
        "howToFix": [
          "Use the address of the Refer-To as Request-URI, with its parameters and without `method` and the headers behind `?`.",
          "For Microsoft Teams, the SBC has to send the INVITE back to Teams, Refer-To and Referred-By unchanged."
        ]
      },
      "vi": {
        "message": "bert gọi sip:carl@c.example?Subject=***, để nguyên các header của Refer-To trong địa chỉ; cuộc gọi thất bại với 400 Bad Request",
        "howToFix": [
          "Dùng địa chỉ của Refer-To làm Request-URI, giữ các tham số, bỏ `method` và các header sau dấu `?`.",
          "Với Microsoft Teams, SBC phải gửi INVITE trở lại Teams, giữ nguyên Refer-To và Referred-By."
        ]
      }
    }
  },
  "transfer/target-wants-credentials": {
    "atFault": "transferee",
    "confidence": "certain",
    "said": {
      "en": {
        "message": "bert was asked for credentials on its way to carl (407 Proxy Authentication Required) and had none",
        "howToFix": [
          "Use a Refer-To address the transferee can call through its own proxy.",
          "Give it credentials for that realm, or set up trust between the two domains."
        ]
      },
      "vi": {
        "message": "bert bị đòi xác thực trên đường tới carl (407 Proxy Authentication Required) mà không có tài khoản",
        "howToFix": [
          "Dùng địa chỉ Refer-To mà bên được chuyển gọi được qua proxy của chính nó.",
          "Cấp cho nó tài khoản của realm đó, hoặc thiết lập quan hệ tin cậy giữa hai domain."
        ]
      }
    }
  },
  "transfer/terminated-while-trying": {
    "atFault": "transferee",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "bert (Example-PBX/22.0) ended the reports with 100 Trying: whether carl answered is not known",
        "howToFix": [
          "Capture at the transferee, so that the call to the target is in the trace.",
          "Make the transferee keep the subscription until the target's final response; some versions of PBXs end it too early by mistake.",
          "Treat the transfer as unknown at the transferor, neither as done nor as failed."
        ]
      },
      "vi": {
        "message": "bert (Example-PBX/22.0) kết thúc báo cáo ở 100 Trying: không biết carl có nhấc máy hay không",
        "howToFix": [
          "Bắt gói ở bên được chuyển để bản ghi có cuộc gọi tới đích.",
          "Sửa bên được chuyển để nó giữ subscription tới khi đích có phản hồi cuối; một số phiên bản tổng đài kết thúc quá sớm do lỗi.",
          "Ở bên chuyển, coi cuộc chuyển là chưa rõ, không phải đã xong mà cũng không phải thất bại."
        ]
      }
    }
  },
  "transfer/transferee-could-not-call": {
    "atFault": "network",
    "confidence": "possible",
    "said": {
      "en": {
        "message": "bert (Example-Phone/3.2) reported 503 Service Unavailable at once after it had accepted the REFER, and no call to carl is in this trace: it could not place it",
        "howToFix": [
          "Check from the transferee whether c.example resolves and can be reached, and through which outbound proxy.",
          "Check its dial plan for calls that come from a REFER; they often have a context of their own.",
          "Resume the original call."
        ]
      },
      "vi": {
        "message": "bert (Example-Phone/3.2) báo 503 Service Unavailable ngay sau khi chấp nhận REFER, và bản ghi không có cuộc gọi nào tới carl: nó không gọi được",
        "howToFix": [
          "Kiểm tra từ bên được chuyển xem c.example có phân giải được và tới được không, qua outbound proxy nào.",
          "Kiểm tra dialplan của nó cho các cuộc gọi sinh ra từ REFER; chúng thường có ngữ cảnh riêng.",
          "Lấy lại cuộc gọi gốc."
        ]
      }
    }
  },
  "transfer/transferee-gave-up": {
    "atFault": "target",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "carl rang and did not answer before bert cancelled the call (487 Request Terminated)",
        "howToFix": [
          "Resume the original call.",
          "If it was cancelled after a few seconds, raise the ring timeout of the transferee or PBX.",
          "If it was cancelled when the transferor hung up: losing the subscription is no reason to cancel (RFC 3515 §2.4.4)."
        ]
      },
      "vi": {
        "message": "carl đổ chuông, chưa ai nghe thì bert đã huỷ cuộc gọi (487 Request Terminated)",
        "howToFix": [
          "Lấy lại cuộc gọi gốc.",
          "Nếu bị huỷ chỉ sau vài giây, tăng thời gian đổ chuông ở bên được chuyển hoặc tổng đài.",
          "Nếu bị huỷ đúng lúc bên chuyển cuộc gọi gác máy: mất subscription không phải lý do để huỷ (RFC 3515 §2.4.4)."
        ]
      }
    }
  },
  "transfer/transferee-withdrew": {
    "atFault": "transferee",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "bert accepted the REFER and withdrew later: 603 Decline, reason=rejected; the trace shows no call to carl",
        "howToFix": [
          "Resume the original call, and tell the caller.",
          "If a policy refuses, let it refuse the REFER itself: the transferor then knows at once."
        ]
      },
      "vi": {
        "message": "bert chấp nhận REFER rồi sau đó rút lại: 603 Decline, reason=rejected; bản ghi không có cuộc gọi tới carl",
        "howToFix": [
          "Lấy lại cuộc gọi gốc và báo cho người gọi.",
          "Nếu do chính sách, hãy từ chối ngay REFER: bên chuyển biết được tức thì."
        ]
      }
    }
  },
  "transfer/unsubscribed": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "anna unsubscribed while the transfer was at 100; how the call to carl ended is not in this trace",
        "howToFix": [
          "Keep the subscription until a NOTIFY reports a status of 200 or above.",
          "Capture on the transferee’s side to see the call to the target."
        ]
      },
      "vi": {
        "message": "anna hủy đăng ký khi việc chuyển mới ở 100; bản ghi không cho thấy cuộc gọi tới carl kết thúc ra sao",
        "howToFix": [
          "Giữ đăng ký cho đến khi có NOTIFY báo mã từ 200 trở lên.",
          "Ghi gói tin ở phía bên được chuyển để thấy cuộc gọi tới đích."
        ]
      }
    }
  }
};
