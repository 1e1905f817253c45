// Written by `npm run docs` from fixtures/rules; change those, not this file.
import type { RuleExamples } from './example.ts';

export const CALL_EXAMPLES: RuleExamples = {
  "call/ack-lost": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "the ACK passed here towards 203.0.113.40, and 203.0.113.40 still repeated its answer 3 times",
        "howToFix": [
          "Look beyond the point of capture, on the way to the callee: loss, a firewall, another port.",
          "See whether the ACK goes to the address that sent the answer, and with the same To tag."
        ]
      },
      "vi": {
        "message": "ACK đã đi qua đây tới 203.0.113.40, vậy mà 203.0.113.40 vẫn gửi lại phản hồi nhấc máy 3 lần",
        "howToFix": [
          "Tìm ở phía sau điểm bắt gói, trên đường tới bên được gọi: mất gói, tường lửa, sai cổng.",
          "Xem ACK có đi tới đúng địa chỉ đã gửi phản hồi, đúng tag To không."
        ]
      }
    }
  },
  "call/anonymity-refused": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "the call from +15555550117 was refused because it does not say who calls (403 Forbidden); Reason STIR 433: \"Anonymity Disallowed\"",
        "howToFix": [
          "Send a number: From or P-Asserted-Identity without Privacy: id.",
          "On the called side: relax the profile that demands a caller, if such calls are wanted."
        ]
      },
      "vi": {
        "message": "cuộc gọi từ +15555550117 bị từ chối vì không cho biết ai gọi (403 Forbidden); Reason STIR 433: “Anonymity Disallowed”",
        "howToFix": [
          "Gửi số gọi: From hoặc P-Asserted-Identity, không kèm Privacy: id.",
          "Ở phía được gọi: nới cấu hình bắt buộc có số gọi, nếu vẫn muốn nhận những cuộc như vậy."
        ]
      }
    }
  },
  "call/answer-unacknowledged": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "203.0.113.40 sent its answer 11 times in 31.5 s, and no ACK from anna is seen",
        "howToFix": [
          "See where the ACK goes: it follows Contact and Record-Route of the answer, not the way of the INVITE.",
          "Capture on the caller's side: is the ACK sent, and to which address?",
          "If the answer never reached the caller, look for what drops it: a fragmented 200, a NAT whose mapping had run out."
        ]
      },
      "vi": {
        "message": "203.0.113.40 gửi phản hồi nhấc máy 11 lần trong 31,5 giây mà không thấy ACK của anna",
        "howToFix": [
          "Xem ACK đi đâu: nó theo Contact và Record-Route của phản hồi, không theo đường của INVITE.",
          "Bắt gói phía bên gọi: ACK có được gửi không, tới địa chỉ nào?",
          "Nếu phản hồi không tới được bên gọi: tìm thứ làm rơi nó, như 200 bị phân mảnh hay NAT đã hết hạn ánh xạ."
        ]
      }
    }
  },
  "call/answered-twice": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "two of the phones of bert answered the call of anna",
        "howToFix": [
          "See that the caller sends ACK and BYE to the second one.",
          "A proxy that forks should cancel the other branches as soon as one answers."
        ]
      },
      "vi": {
        "message": "hai máy của bert cùng nhấc cuộc gọi của anna",
        "howToFix": [
          "Xem bên gọi có gửi ACK rồi BYE cho máy thứ hai không.",
          "Proxy chia nhánh phải huỷ các nhánh khác ngay khi một nhánh được nhấc."
        ]
      }
    }
  },
  "call/busy": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "bert was busy (486 Busy Here)",
        "howToFix": [
          "If the callee should take a second call, raise its line limit or call waiting.",
          "Busy with no call up: look for do not disturb, or a call that was never ended."
        ]
      },
      "vi": {
        "message": "bert đang bận (486 Busy Here)",
        "howToFix": [
          "Nếu cần nhận cuộc thứ hai: tăng số đường hoặc bật chờ cuộc gọi.",
          "Bận mà không có cuộc nào: tìm chế độ không làm phiền, hoặc cuộc gọi chưa bao giờ kết thúc."
        ]
      }
    }
  },
  "call/bye-refused": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "198.51.100.20 answered the BYE of 192.0.2.10 with 481",
        "howToFix": [
          "481: find out when that side lost the call (restart, session timer, ACK that never came).",
          "401, 403, 407 and others: an element on the way treats BYE as a new request; let it pass requests of calls that are up."
        ]
      },
      "vi": {
        "message": "198.51.100.20 trả lời BYE của 192.0.2.10 bằng 481",
        "howToFix": [
          "481: tìm lúc bên đó mất cuộc gọi (khởi động lại, hạn phiên, ACK không tới).",
          "401, 403, 407 và mã khác: thiết bị trên đường coi BYE là yêu cầu mới; hãy cho qua yêu cầu của cuộc gọi đang có."
        ]
      }
    }
  },
  "call/bye-unanswered": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "192.0.2.10 sent its BYE 5 times to 198.51.100.20 and got no response",
        "howToFix": [
          "See whether the BYE goes where the call was: Contact and Record-Route of the answer.",
          "Look for a private Contact, or a NAT mapping that ran out during the call."
        ]
      },
      "vi": {
        "message": "192.0.2.10 gửi BYE 5 lần tới 198.51.100.20 mà không có phản hồi",
        "howToFix": [
          "Xem BYE có đi tới đúng nơi giữ cuộc gọi không: Contact và Record-Route của phản hồi nhấc máy.",
          "Tìm Contact là địa chỉ riêng, hoặc ánh xạ NAT hết hạn trong lúc gọi."
        ]
      }
    }
  },
  "call/call-lost-by-peer": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "198.51.100.20 did not know the call any more when 192.0.2.10 sent UPDATE in it (no response)",
        "howToFix": [
          "Find out what the element that answered lost: a restart, a failover without its calls, a session that expired there.",
          "See whether the request reached the right element: Contact, Route and To tag as in the answer.",
          "If nothing answered, look for a NAT mapping or a connection that was closed in between."
        ]
      },
      "vi": {
        "message": "198.51.100.20 không còn biết cuộc gọi khi 192.0.2.10 gửi UPDATE (không có phản hồi)",
        "howToFix": [
          "Tìm xem thiết bị trả lời đã mất gì: khởi động lại, chuyển dự phòng mà không mang theo cuộc gọi, phiên hết hạn ở đó.",
          "Xem yêu cầu có tới đúng thiết bị không: Contact, Route và tag To như trong phản hồi nhấc máy.",
          "Nếu không có gì trả lời: tìm ánh xạ NAT hoặc kết nối đã đóng trong lúc đó."
        ]
      }
    }
  },
  "call/callee-unavailable": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "bert could not be reached (480 Temporarily Unavailable from 198.51.100.20), without ringing",
        "howToFix": [
          "See whether the callee is registered, and whether its Contact answers.",
          "The answer does not tell a phone that is off from do not disturb: the registrations at 198.51.100.20 do.",
          "Forward to voicemail when the phone is not registered."
        ]
      },
      "vi": {
        "message": "không liên lạc được bert (480 Temporarily Unavailable từ 198.51.100.20), chưa đổ chuông",
        "howToFix": [
          "Xem máy được gọi có đăng ký không, Contact của nó có trả lời không.",
          "Phản hồi không cho biết máy tắt hay đang bật không làm phiền: danh sách đăng ký ở 198.51.100.20 sẽ rõ.",
          "Chuyển vào hộp thư thoại khi máy không đăng ký."
        ]
      }
    }
  },
  "call/caller-not-registered": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "198.51.100.20 refused the call because anna was not registered there (403 User not registered)",
        "howToFix": [
          "Let anna register first: look at its REGISTER to 198.51.100.20 and at how that was answered.",
          "A trunk that does not register needs its address on the list of the other side instead."
        ]
      },
      "vi": {
        "message": "198.51.100.20 từ chối cuộc gọi vì anna chưa đăng ký ở đó (403 User not registered)",
        "howToFix": [
          "Cho anna đăng ký trước: xem REGISTER của nó tới 198.51.100.20 và phản hồi nhận được.",
          "Trunk không đăng ký thì phải có địa chỉ trong danh sách cho phép của bên kia."
        ]
      }
    }
  },
  "call/cancel-refused": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "198.51.100.20 answered the CANCEL with 481 while the call to bert was not yet answered",
        "howToFix": [
          "The CANCEL must repeat Request-URI, Call-ID, From, To, CSeq number and the top Via of the INVITE.",
          "Send it the way the INVITE went, to the same address and port."
        ]
      },
      "vi": {
        "message": "198.51.100.20 trả lời CANCEL bằng 481 khi cuộc gọi tới bert chưa có người nhấc",
        "howToFix": [
          "CANCEL phải lặp lại Request-URI, Call-ID, From, To, số CSeq và Via trên cùng của INVITE.",
          "Gửi theo đúng đường của INVITE, tới cùng địa chỉ và cổng."
        ]
      }
    }
  },
  "call/cancelled-call-up": {
    "atFault": null,
    "confidence": "possible",
    "said": {
      "en": {
        "message": "anna cancelled the call in the moment in which bert answered, and no BYE followed",
        "howToFix": [
          "Let the caller's stack answer a 2xx after CANCEL with ACK and then BYE."
        ]
      },
      "vi": {
        "message": "anna huỷ cuộc gọi đúng lúc bert nhấc máy, và không có BYE theo sau",
        "howToFix": [
          "Cho phần mềm bên gọi trả lời 2xx đến sau CANCEL bằng ACK rồi BYE."
        ]
      }
    }
  },
  "call/cause-in-provisional": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "the call ended with 480 Temporarily Unavailable, but the cause came before, in a provisional response: Q.850;cause=18;text=\"No user responding\"",
        "howToFix": [
          "Take the cause of the provisional response for the reason of the failure.",
          "Let statistics read it, not the final code alone."
        ]
      },
      "vi": {
        "message": "cuộc gọi kết thúc bằng 480 Temporarily Unavailable, nhưng nguyên nhân đã đến trước đó, trong một phản hồi tạm thời: Q.850;cause=18;text=\"No user responding\"",
        "howToFix": [
          "Lấy cause của phản hồi tạm thời làm lý do thất bại.",
          "Cho hệ thống thống kê đọc nó, không chỉ đọc mã cuối."
        ]
      }
    }
  },
  "call/change-refused": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "198.51.100.20 answered the INVITE of 192.0.2.10 with 488; the call went on as it was",
        "howToFix": [
          "488 to a T.38 or video offer is normal where the other side has neither.",
          "Otherwise compare the offer with the media of the first answer."
        ]
      },
      "vi": {
        "message": "198.51.100.20 trả lời INVITE của 192.0.2.10 bằng 488; cuộc gọi vẫn như cũ",
        "howToFix": [
          "488 cho đề nghị T.38 hoặc video là bình thường khi bên kia không có.",
          "Nếu không phải vậy: so đề nghị với media của phản hồi nhấc máy."
        ]
      }
    }
  },
  "call/contact-unroutable": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "the answer from 203.0.113.40 names 0.0.0.0 as Contact, where no ACK from outside arrives; it was sent 11 times",
        "howToFix": [
          "Tell the answering side its public address (external address, STUN), or turn its SIP ALG off and let the server correct Contact.",
          "Let the proxy in front of it Record-Route, so that ACK and BYE pass through it."
        ]
      },
      "vi": {
        "message": "phản hồi nhấc máy từ 203.0.113.40 ghi Contact là 0.0.0.0, ACK từ ngoài không tới được đó; nó bị gửi 11 lần",
        "howToFix": [
          "Khai báo địa chỉ công cộng cho bên trả lời (external address, STUN), hoặc tắt SIP ALG và để máy chủ sửa Contact.",
          "Cho proxy phía trước thêm Record-Route để ACK và BYE đi qua nó."
        ]
      }
    }
  },
  "call/credentials-missing": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "198.51.100.20 asked anna for credentials (401 Unauthorized), and no INVITE with them followed under this Call-ID",
        "howToFix": [
          "Give the caller an account for the realm in the challenge.",
          "If the caller is a trunk known by its address, let the server accept that address without a challenge.",
          "See whether the caller can do the algorithm that the challenge names."
        ]
      },
      "vi": {
        "message": "198.51.100.20 hỏi anna thông tin xác thực (401 Unauthorized), và không có INVITE nào mang theo dưới Call-ID này",
        "howToFix": [
          "Cấp cho bên gọi tài khoản của realm nêu trong câu hỏi.",
          "Nếu bên gọi là trunk nhận theo địa chỉ: cho máy chủ chấp nhận địa chỉ đó, không hỏi nữa.",
          "Xem bên gọi có làm được thuật toán nêu trong câu hỏi không."
        ]
      }
    }
  },
  "call/credentials-refused": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "198.51.100.20 did not accept the credentials of anna for realm c.example, which asks for realm b.example (401 Unauthorized)",
        "howToFix": [
          "Give the caller an account for the realm that the server asks for.",
          "Compare user name and password of the account on both sides.",
          "If an element on the way challenges too, each of the two needs credentials of its own."
        ]
      },
      "vi": {
        "message": "198.51.100.20 không chấp nhận thông tin xác thực của anna cho realm c.example, trong khi nó hỏi realm b.example (401 Unauthorized)",
        "howToFix": [
          "Cấp cho bên gọi tài khoản của realm mà máy chủ hỏi.",
          "So tên người dùng và mật khẩu của tài khoản ở hai bên.",
          "Nếu thiết bị trên đường cũng hỏi thì mỗi nơi cần thông tin xác thực riêng."
        ]
      }
    }
  },
  "call/encryption-mismatch": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "anna offered only RTP/SAVP, 198.51.100.20 takes only RTP/AVP (488 Not Acceptable Here)",
        "howToFix": [
          "Set both sides to the same: SRTP on both, or on neither.",
          "Where one side is fixed, let the SBC between them translate.",
          "Best effort: offer both as separate m= lines, or RTP/AVP with a=crypto, if the other side can do that."
        ]
      },
      "vi": {
        "message": "anna chỉ đề nghị RTP/SAVP, 198.51.100.20 chỉ nhận RTP/AVP (488 Not Acceptable Here)",
        "howToFix": [
          "Đặt hai bên như nhau: cùng SRTP, hoặc cùng không.",
          "Nếu một bên không đổi được: cho SBC ở giữa chuyển đổi.",
          "Có thể đề nghị cả hai bằng hai dòng m=, hoặc RTP/AVP kèm a=crypto, nếu bên kia hiểu."
        ]
      }
    }
  },
  "call/end-missing-after-cancel": {
    "atFault": null,
    "confidence": "possible",
    "said": {
      "en": {
        "message": "198.51.100.20 took the CANCEL, and the INVITE to bert got no 487",
        "howToFix": [
          "Capture on the callee's side: was a 487 sent, and did it get lost?",
          "If it was not, the element that answered the CANCEL must end the INVITE with 487."
        ]
      },
      "vi": {
        "message": "198.51.100.20 nhận CANCEL mà INVITE tới bert không có 487",
        "howToFix": [
          "Bắt gói phía bên được gọi: có gửi 487 không, có mất dọc đường không?",
          "Nếu không gửi: thiết bị trả lời CANCEL phải kết thúc INVITE bằng 487."
        ]
      }
    }
  },
  "call/ended-before-answer": {
    "atFault": null,
    "confidence": "possible",
    "said": {
      "en": {
        "message": "the call to bert was ended before it was answered (487 Request Terminated); no CANCEL is in this trace",
        "howToFix": [
          "Capture nearer the caller to see the CANCEL, or look for a Reason header."
        ]
      },
      "vi": {
        "message": "cuộc gọi tới bert kết thúc trước khi có người nhấc (487 Request Terminated); bản ghi này không có CANCEL",
        "howToFix": [
          "Bắt gói gần bên gọi hơn để thấy CANCEL, hoặc tìm header Reason."
        ]
      }
    }
  },
  "call/ended-by-fault": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "198.51.100.20 ended the call: Reason Q.850 41 (temporary failure): \"Temporary failure\"",
        "howToFix": [
          "See the log of 198.51.100.20 at this time.",
          "If the same cause ends calls after the same time, look for a timer: session, media inactivity, credit."
        ]
      },
      "vi": {
        "message": "198.51.100.20 kết thúc cuộc gọi: Reason Q.850 41 (lỗi tạm thời): “Temporary failure”",
        "howToFix": [
          "Xem log của 198.51.100.20 vào lúc đó.",
          "Nếu cùng một nguyên nhân kết thúc cuộc gọi sau cùng một thời gian: tìm bộ hẹn giờ, như hạn phiên, media im lặng, hết tiền."
        ]
      }
    }
  },
  "call/ended-by-refused-change": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "198.51.100.20 hung up right after its INVITE had been answered 491",
        "howToFix": [
          "After 491 wait 2.1 to 4 s on the side that chose the Call-ID, 0 to 2 s on the other, and send it again (RFC 3261 §14.1).",
          "Let the side that hung up keep the call as it was when a change is refused.",
          "See why the change was refused: codecs of the offer, a change of the other side under way."
        ]
      },
      "vi": {
        "message": "198.51.100.20 gác máy ngay sau khi INVITE của nó bị trả 491",
        "howToFix": [
          "Sau 491 hãy chờ 2,1 đến 4 giây ở bên đặt ra Call-ID, 0 đến 2 giây ở bên kia, rồi gửi lại (RFC 3261 §14.1).",
          "Cho bên gác máy giữ nguyên cuộc gọi khi thay đổi bị từ chối.",
          "Xem vì sao thay đổi bị từ chối: codec trong đề nghị, hay bên kia đang thay đổi dở dang."
        ]
      }
    }
  },
  "call/extension-refused": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "198.51.100.20 answered 421 Extension Required: timer",
        "howToFix": [
          "420: take the named option out of Require (and Proxy-Require), and offer it in Supported instead.",
          "421: turn the named option on at the caller, or stop requiring it at the callee.",
          "Behind an SBC, let it take the option out on one side."
        ]
      },
      "vi": {
        "message": "198.51.100.20 trả 421 Extension Required: timer",
        "howToFix": [
          "420: bỏ tùy chọn đó khỏi Require (và Proxy-Require), chỉ đề nghị trong Supported.",
          "421: bật tùy chọn đó ở bên gọi, hoặc thôi đòi ở bên được gọi.",
          "Có SBC ở giữa: cho nó bỏ tùy chọn đó ở một phía."
        ]
      }
    }
  },
  "call/forbidden": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "198.51.100.20 does not allow anna to call bert (403 From not allowed)",
        "howToFix": [
          "See whether the caller number is one that the account may show, and in the form the trunk wants.",
          "See whether the address the call comes from is allowed, and the destination not barred."
        ]
      },
      "vi": {
        "message": "198.51.100.20 không cho phép anna gọi bert (403 From not allowed)",
        "howToFix": [
          "Xem số gọi có phải số mà tài khoản được hiển thị, và đúng dạng trunk yêu cầu không.",
          "Xem địa chỉ nguồn của cuộc gọi có được phép, và đích có bị cấm không."
        ]
      }
    }
  },
  "call/glare-unresolved": {
    "atFault": null,
    "confidence": "possible",
    "said": {
      "en": {
        "message": "the INVITE of 192.0.2.10 crossed another change (491) and did not get through afterwards",
        "howToFix": [
          "Retry after 2.1 to 4 s on the side that chose the Call-ID, after 0 to 2 s on the other: the times differ so that they do not meet again.",
          "If both retry at the same moment, one of them takes the wrong range."
        ]
      },
      "vi": {
        "message": "INVITE của 192.0.2.10 đụng một thay đổi khác (491) và sau đó không thực hiện được",
        "howToFix": [
          "Thử lại sau 2,1 đến 4 giây ở bên đặt ra Call-ID, sau 0 đến 2 giây ở bên kia: hai khoảng khác nhau để không đụng lần nữa.",
          "Nếu hai bên thử lại cùng lúc: một bên dùng sai khoảng."
        ]
      }
    }
  },
  "call/invite-repeated": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "the INVITE of anna was sent 4 times; it was answered here before the last of them, so packets towards the caller get lost",
        "howToFix": [
          "Measure loss on the way named here, with a capture at its other end.",
          "If only large messages are lost, look for fragments that are dropped, and use TCP.",
          "If nothing is lost, let the other side send 100 at once."
        ]
      },
      "vi": {
        "message": "INVITE của anna phải gửi 4 lần; ở đây đã có phản hồi trước lần cuối, vậy gói bị mất trên đường về bên gọi",
        "howToFix": [
          "Đo tỉ lệ mất gói trên đoạn nêu ở đây, bắt gói cả ở đầu bên kia.",
          "Nếu chỉ bản tin lớn bị mất: tìm chỗ làm rơi mảnh IP, và dùng TCP.",
          "Nếu không mất gói: cho bên kia gửi 100 ngay."
        ]
      }
    }
  },
  "call/invite-unanswered": {
    "atFault": "network",
    "confidence": "likely",
    "said": {
      "en": {
        "message": "198.51.100.20 gave no sign while anna sent the INVITE 7 times in 31.5 s",
        "howToFix": [
          "See whether 198.51.100.20 is up and listens on that port and transport.",
          "Look for a firewall or NAT that lets nothing in or nothing back.",
          "Capture on the other side: does the INVITE arrive, and does an answer leave? A large INVITE may lose its fragments (use TCP)."
        ]
      },
      "vi": {
        "message": "198.51.100.20 không có tín hiệu gì trong khi anna gửi INVITE 7 lần trong 31,5 giây",
        "howToFix": [
          "Xem 198.51.100.20 có đang chạy, có nghe đúng cổng và đúng giao thức không.",
          "Tìm tường lửa hoặc NAT không cho vào, hoặc không cho ra.",
          "Bắt gói ở phía kia: INVITE có tới, trả lời có đi không? INVITE lớn có thể mất mảnh (dùng TCP)."
        ]
      }
    }
  },
  "call/malformed-request": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "198.51.100.20 could not read the INVITE of anna (400 Bad From header)",
        "howToFix": [
          "Look at the INVITE on the hop that was refused: what an SBC or header rule added there is the first suspect.",
          "Compare with a call to the same element that works."
        ]
      },
      "vi": {
        "message": "198.51.100.20 không đọc được INVITE của anna (400 Bad From header)",
        "howToFix": [
          "Xem INVITE ở chặng bị từ chối: thứ mà SBC hoặc luật sửa header thêm vào là chỗ đáng nghi nhất.",
          "So với một cuộc gọi tới cùng thiết bị mà thành công."
        ]
      }
    }
  },
  "call/media-address-private": {
    "atFault": null,
    "confidence": "possible",
    "said": {
      "en": {
        "message": "198.51.100.20 asks for its media at 192.168.5.5, which cannot be reached from outside",
        "howToFix": [
          "Tell that side its public address (external address, STUN, ICE), or let a media relay stand between.",
          "A capture of the media would settle it: do packets flow both ways?"
        ]
      },
      "vi": {
        "message": "198.51.100.20 xin media ở 192.168.5.5, bên ngoài không tới được",
        "howToFix": [
          "Khai báo địa chỉ công cộng cho bên đó (external address, STUN, ICE), hoặc đặt bộ chuyển tiếp media ở giữa.",
          "Bắt gói media sẽ rõ: gói có đi cả hai chiều không?"
        ]
      }
    }
  },
  "call/media-refused": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "198.51.100.20 cannot do the media of anna (606 Not Acceptable); offered: audio: G729; Warning 305 (media format not available: no codec in common): \"Incompatible media format\"",
        "howToFix": [
          "The offer has SRTP only: see whether the other side can do it.",
          "Give both sides a codec in common; PCMA or PCMU almost everywhere.",
          "If an SBC stands between, see whether it takes codecs out of the offer or may transcode."
        ]
      },
      "vi": {
        "message": "198.51.100.20 không dùng được media của anna (606 Not Acceptable); đề nghị: audio: G729; Warning 305 (không có định dạng media này: hai bên không chung codec): “Incompatible media format”",
        "howToFix": [
          "Bản đề nghị chỉ có SRTP: xem bên kia có làm được không.",
          "Cho hai bên một codec chung; hầu như nơi nào cũng có PCMA hoặc PCMU.",
          "Nếu có SBC ở giữa: xem nó có bỏ bớt codec không, có chuyển mã được không."
        ]
      }
    }
  },
  "call/next-hop-silent": {
    "atFault": null,
    "confidence": "possible",
    "said": {
      "en": {
        "message": "198.51.100.20 answered 408 Request Timeout",
        "howToFix": [
          "See whether bert is up, registered where it is, and reachable through NAT and firewall.",
          "Shorten registrations or add keep-alives, so that a dead phone is not called.",
          "Capture behind the element that answered, if this trace does not show where the INVITE went."
        ]
      },
      "vi": {
        "message": "198.51.100.20 trả 408 Request Timeout",
        "howToFix": [
          "Xem bert có đang chạy, có đăng ký đúng chỗ, có tới được qua NAT và tường lửa không.",
          "Rút ngắn hạn đăng ký hoặc thêm keep-alive để không gọi tới máy đã mất.",
          "Bắt gói phía sau thiết bị đã trả lời, nếu bản ghi này không cho thấy INVITE đi đâu."
        ]
      }
    }
  },
  "call/no-answer": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "bert rang for 4.8 s and did not take the call: refused by hand, as it seems (486 Busy Here)",
        "howToFix": [
          "Nothing is broken: offer voicemail or another number where a call is refused."
        ]
      },
      "vi": {
        "message": "bert đổ chuông 4,8 giây mà không nhận cuộc gọi: có vẻ có người bấm từ chối (486 Busy Here)",
        "howToFix": [
          "Không có gì hỏng: cho vào hộp thư thoại hoặc số khác khi cuộc gọi bị từ chối."
        ]
      }
    }
  },
  "call/nonce-refused": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "198.51.100.20 called the nonce stale each of the 4 times that anna was challenged",
        "howToFix": [
          "Let servers behind one address share their nonces, or keep a caller on one of them.",
          "Compare the clocks of the servers and the lifetime of a nonce."
        ]
      },
      "vi": {
        "message": "198.51.100.20 coi nonce là cũ trong cả 4 lần hỏi anna",
        "howToFix": [
          "Cho các máy chủ sau cùng một địa chỉ dùng chung nonce, hoặc giữ bên gọi ở một máy chủ.",
          "So đồng hồ các máy chủ và thời hạn của nonce."
        ]
      }
    }
  },
  "call/number-mismatch": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "orig of the Identity is 15555550999, the INVITE says 15555550117",
        "howToFix": [
          "Sign after numbers are rewritten, not before; or add a div PASSporT where the call is diverted.",
          "Write orig.tn and dest.tn in the canonical form: digits with the country code."
        ]
      },
      "vi": {
        "message": "orig của Identity là 15555550999, còn INVITE ghi số 15555550117",
        "howToFix": [
          "Ký sau khi đổi số, không ký trước; hoặc thêm PASSporT loại div khi cuộc gọi được chuyển hướng.",
          "Ghi orig.tn và dest.tn ở dạng chuẩn: chỉ chữ số, kèm mã quốc gia."
        ]
      }
    }
  },
  "call/number-not-allowed": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "198.51.100.77 refused the call because of its calling number, +15555550117: 503 Service Unavailable; Reason SIP 503 (Service unavailable): \"Number on DNO list\"",
        "howToFix": [
          "Call with a number that your account owns, in the form the provider wants (mostly E.164 with +), or have this one verified there.",
          "If the number is yours, have its owner taken off the do-not-originate list (numbers that only receive calls stand there)."
        ]
      },
      "vi": {
        "message": "198.51.100.77 từ chối cuộc gọi vì số gọi của nó, +15555550117: 503 Service Unavailable; Reason SIP 503 (Dịch vụ tạm ngưng): “Number on DNO list”",
        "howToFix": [
          "Gọi bằng số thuộc tài khoản của bạn, đúng dạng nhà cung cấp yêu cầu (thường là E.164 có dấu +), hoặc xác minh số này ở đó.",
          "Nếu số đúng là của bạn, yêu cầu gỡ nó khỏi danh sách cấm gọi đi (nơi ghi những số chỉ để nhận cuộc gọi)."
        ]
      }
    }
  },
  "call/number-unknown": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "198.51.100.20 knows nobody under sip:bert@b.example (484 Address Incomplete)",
        "howToFix": [
          "Compare the Request-URI on the last hop with what was dialled: a prefix too many or too few, a wrong domain.",
          "Send the whole number at once, or turn overlap dialling on.",
          "See whether the number exists on the system that answered, and whether the call should have gone there at all."
        ]
      },
      "vi": {
        "message": "198.51.100.20 không biết ai mang địa chỉ sip:bert@b.example (484 Address Incomplete)",
        "howToFix": [
          "So Request-URI ở chặng cuối với số đã bấm: thừa hoặc thiếu tiền tố, sai domain.",
          "Gửi đủ số ngay một lần, hoặc bật quay số chồng (overlap).",
          "Xem số đó có trên hệ thống đã trả lời không, và cuộc gọi có đúng là phải đi tới đó không."
        ]
      }
    }
  },
  "call/overloaded": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "198.51.100.20 could not serve the call (503 Service Unavailable)",
        "howToFix": [
          "Look at load, channel limits and route states on the address that answered.",
          "Let the caller try another route at once, and leave this one alone as long as Retry-After says."
        ]
      },
      "vi": {
        "message": "198.51.100.20 không phục vụ được cuộc gọi (503 Service Unavailable)",
        "howToFix": [
          "Xem tải, giới hạn kênh và trạng thái tuyến trên địa chỉ đã trả lời.",
          "Cho bên gọi thử ngay tuyến khác, và để yên tuyến này đúng thời gian Retry-After nêu."
        ]
      }
    }
  },
  "call/prack-missing": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "198.51.100.20 sent its provisional response 6 times, and no PRACK came from anna",
        "howToFix": [
          "See whether the caller lists 100rel in Supported without being able to send PRACK.",
          "See where the PRACK goes: it follows Contact and Record-Route of the provisional response.",
          "Turn 100rel off on one side."
        ]
      },
      "vi": {
        "message": "198.51.100.20 gửi phản hồi tạm thời 6 lần mà không có PRACK từ anna",
        "howToFix": [
          "Xem bên gọi có ghi 100rel trong Supported mà không gửi được PRACK không.",
          "Xem PRACK đi đâu: nó theo Contact và Record-Route của phản hồi tạm thời.",
          "Tắt 100rel ở một bên."
        ]
      }
    }
  },
  "call/prack-refused": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "the PRACK to 198.51.100.20 was answered 481, and the call ended with 500 Server Internal Error",
        "howToFix": [
          "Compare RAck with RSeq and CSeq of the 18x that it acknowledges.",
          "Turn 100rel off on one side: out of Require, then out of Supported."
        ]
      },
      "vi": {
        "message": "PRACK gửi tới 198.51.100.20 bị trả 481, và cuộc gọi kết thúc với 500 Server Internal Error",
        "howToFix": [
          "So RAck với RSeq và CSeq của 18x mà nó xác nhận.",
          "Tắt 100rel ở một bên: bỏ khỏi Require, rồi khỏi Supported."
        ]
      }
    }
  },
  "call/redirect-unfollowed": {
    "atFault": null,
    "confidence": "possible",
    "said": {
      "en": {
        "message": "198.51.100.20 sent anna on to <sip:bert@203.0.113.77> (302 Moved Temporarily), and no call there followed under this Call-ID",
        "howToFix": [
          "See whether the caller, or the proxy before it, may follow redirections (recursion).",
          "Look for a new call to that address with another Call-ID.",
          "See whether the new address can be reached from the caller."
        ]
      },
      "vi": {
        "message": "198.51.100.20 chỉ anna sang <sip:bert@203.0.113.77> (302 Moved Temporarily) mà không có cuộc gọi nào tới đó dưới Call-ID này",
        "howToFix": [
          "Xem bên gọi, hoặc proxy trước nó, có được phép đi theo chuyển hướng không.",
          "Tìm cuộc gọi mới tới địa chỉ đó với Call-ID khác.",
          "Xem địa chỉ mới có tới được từ bên gọi không."
        ]
      }
    }
  },
  "call/refusal-unacknowledged": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "198.51.100.20 sent 486 Busy Here 5 times, and no ACK from 192.0.2.10 is seen",
        "howToFix": [
          "Capture on the other side: does the response arrive, and does an ACK leave?",
          "The ACK of a refusal has the branch of the INVITE and goes the same way, hop by hop."
        ]
      },
      "vi": {
        "message": "198.51.100.20 gửi 486 Busy Here 5 lần mà không thấy ACK từ 192.0.2.10",
        "howToFix": [
          "Bắt gói ở phía kia: phản hồi có tới, ACK có đi không?",
          "ACK cho phản hồi từ chối mang branch của INVITE và đi cùng đường, từng chặng một."
        ]
      }
    }
  },
  "call/refused": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "198.51.100.20 refused the call to bert (489 Bad Event)",
        "howToFix": [
          "Read what the code means: siptriage explain 489.",
          "See the log of 198.51.100.20 at this time."
        ]
      },
      "vi": {
        "message": "198.51.100.20 từ chối cuộc gọi tới bert (489 Bad Event)",
        "howToFix": [
          "Đọc nghĩa của mã: siptriage explain 489.",
          "Xem log của 198.51.100.20 vào lúc đó."
        ]
      }
    }
  },
  "call/replaces-unmatched": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "198.51.100.20 knows no call that the Replaces of anna names (481 Call/Transaction Does Not Exist)",
        "howToFix": [
          "Compare Replaces with the call as the answering side knows it: to-tag is its own tag.",
          "Let the element that changes Call-ID translate Replaces, or route the INVITE to the one that owns the call."
        ]
      },
      "vi": {
        "message": "198.51.100.20 không biết cuộc gọi nào như Replaces của anna nêu (481 Call/Transaction Does Not Exist)",
        "howToFix": [
          "So Replaces với cuộc gọi mà bên trả lời biết: to-tag là tag của chính nó.",
          "Cho thiết bị đã đổi Call-ID viết lại Replaces, hoặc đưa INVITE tới thiết bị giữ cuộc gọi."
        ]
      }
    }
  },
  "call/request-merged": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "the INVITE that followed the CANCEL was answered 482 Request Merged by 198.51.100.20: it was taken for a copy of the call that had just been cancelled",
        "howToFix": [
          "Begin a new attempt with a new Call-ID and From tag.",
          "Do not repeat an INVITE automatically after a CANCEL."
        ]
      },
      "vi": {
        "message": "INVITE gửi sau CANCEL bị 198.51.100.20 trả 482 Request Merged: nó bị coi là bản sao của cuộc gọi vừa huỷ",
        "howToFix": [
          "Mỗi lần gọi mới dùng Call-ID và tag From mới.",
          "Đừng tự động gửi lại INVITE sau CANCEL."
        ]
      }
    }
  },
  "call/routing-loop": {
    "atFault": null,
    "confidence": "possible",
    "said": {
      "en": {
        "message": "192.0.2.50 answered 482 Loop Detected: the call to bert goes round between elements of the network",
        "howToFix": [
          "Follow the Via headers from bottom to top: the first address that repeats is where the circle closes.",
          "Let one of the two systems own the number, or stop the forwarding that leads back.",
          "If a phone answered 482, it got two copies over two paths: stop forking to it twice."
        ]
      },
      "vi": {
        "message": "192.0.2.50 trả 482 Loop Detected: cuộc gọi tới bert chạy vòng giữa các thiết bị của mạng",
        "howToFix": [
          "Đọc các Via từ dưới lên: địa chỉ đầu tiên lặp lại là chỗ vòng khép lại.",
          "Cho một trong hai hệ thống sở hữu số đó, hoặc bỏ chuyển hướng dẫn ngược lại.",
          "Nếu là máy trả 482: nó nhận hai bản theo hai đường, đừng fork tới nó hai lần."
        ]
      }
    }
  },
  "call/sent-by-stranger": {
    "atFault": null,
    "confidence": "possible",
    "said": {
      "en": {
        "message": "192.0.2.66 sent CANCEL (#3) and takes no other part in this call: such a message may be forged and proves nothing",
        "howToFix": [
          "Find out whose address it is. One of your own (a second interface, a node that took over): ignore this, or capture there too.",
          "Otherwise take messages only from the peers you know, and use TLS between them (RFC 3261 §26.2)."
        ]
      },
      "vi": {
        "message": "192.0.2.66 gửi CANCEL (#3) mà không tham gia gì khác trong cuộc gọi này: bản tin như vậy có thể là giả mạo và không chứng minh được gì",
        "howToFix": [
          "Tìm xem đó là địa chỉ của ai. Nếu là của hệ thống mình (giao diện thứ hai, nút dự phòng vừa tiếp quản): bỏ qua, hoặc bắt gói ở cả đó.",
          "Nếu không, chỉ nhận bản tin từ các thiết bị ngang hàng đã biết, và dùng TLS giữa chúng (RFC 3261 §26.2)."
        ]
      }
    }
  },
  "call/server-failed": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "198.51.100.20 could not handle the call (500 Server Internal Error)",
        "howToFix": [
          "See the log of 198.51.100.20 at this time.",
          "502 and 504 name something behind it that failed or did not answer: capture there.",
          "Let the caller try another route."
        ]
      },
      "vi": {
        "message": "198.51.100.20 không xử lý được cuộc gọi (500 Server Internal Error)",
        "howToFix": [
          "Xem log của 198.51.100.20 vào lúc đó.",
          "502 và 504 nói thứ phía sau nó hỏng hoặc không trả lời: hãy bắt gói ở đó.",
          "Cho bên gọi thử tuyến khác."
        ]
      }
    }
  },
  "call/session-expired": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "198.51.100.20 ended the call because it was not refreshed (SIP 408)",
        "howToFix": [
          "See who was to refresh (refresher in Session-Expires of the answer), and whether its re-INVITE or UPDATE left and was answered.",
          "If it left and did not arrive, look at Contact, Record-Route and NAT; keep-alives must outlast the session interval.",
          "If that side does not support session timers, let the other one refresh."
        ]
      },
      "vi": {
        "message": "198.51.100.20 kết thúc cuộc gọi vì không được gia hạn (SIP 408)",
        "howToFix": [
          "Xem bên nào phải gia hạn (refresher trong Session-Expires của phản hồi), re-INVITE hoặc UPDATE của nó có được gửi và được trả lời không.",
          "Nếu gửi mà không tới: xem Contact, Record-Route và NAT; keep-alive phải dài hơn hạn phiên.",
          "Nếu bên đó không hỗ trợ gia hạn: để bên kia làm."
        ]
      }
    }
  },
  "call/session-interval-refused": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "198.51.100.20 wants a session interval of at least 600 s, and anna did not try again",
        "howToFix": [
          "Let the caller repeat the INVITE with Session-Expires and Min-SE as in the 422.",
          "Configure a Session-Expires of 1800 s at the caller; no less than 90 s anywhere."
        ]
      },
      "vi": {
        "message": "198.51.100.20 đòi hạn phiên ít nhất 600 giây, còn anna không thử lại",
        "howToFix": [
          "Cho bên gọi gửi lại INVITE với Session-Expires và Min-SE theo 422.",
          "Đặt Session-Expires 1800 giây ở bên gọi; không nơi nào dưới 90 giây."
        ]
      }
    }
  },
  "call/signature-demanded": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "198.51.100.77 refused the call from +15555550117 with 428 Use Identity Header: the INVITE has no Identity header",
        "howToFix": [
          "Have the originating provider sign calls (SHAKEN; B or C where it does not know the number).",
          "If it signs, look which element on the way drops Identity; a proxy must pass it on."
        ]
      },
      "vi": {
        "message": "198.51.100.77 từ chối cuộc gọi từ +15555550117 bằng 428 Use Identity Header: INVITE không có header Identity",
        "howToFix": [
          "Cho nhà mạng gốc ký cuộc gọi (SHAKEN; mức B hoặc C nếu không biết số).",
          "Nếu họ có ký, hãy tìm thiết bị nào dọc đường bỏ mất Identity; proxy phải chuyển nguyên header này."
        ]
      }
    }
  },
  "call/signature-doubted": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "the called side could not verify who +15555550117 is (Reason: STIR 438 Invalid Identity Header) and did not refuse the call for it",
        "howToFix": [
          "Check the Identity header: address of the certificate, its authority, orig and dest against From and To, iat against the clock.",
          "Take the cause as the code of the same number: siptriage explain 438."
        ]
      },
      "vi": {
        "message": "phía được gọi không xác minh được +15555550117 là ai (Reason: STIR 438 Invalid Identity Header) nhưng không từ chối cuộc gọi vì thế",
        "howToFix": [
          "Kiểm tra header Identity: địa chỉ chứng thư, tổ chức cấp, orig và dest so với From và To, iat so với đồng hồ.",
          "Hiểu cause như mã cùng số: siptriage explain 438."
        ]
      }
    }
  },
  "call/signature-refused": {
    "atFault": null,
    "confidence": "certain",
    "said": {
      "en": {
        "message": "198.51.100.77 refused the call from +15555550117 with 436 Bad Identity Info: it could not get the certificate that the Identity names",
        "howToFix": [
          "Look whether the address in info= (and x5u) answers from the outside over https.",
          "Ask the verifying side which check failed; it knows more than the code says."
        ]
      },
      "vi": {
        "message": "198.51.100.77 từ chối cuộc gọi từ +15555550117 bằng 436 Bad Identity Info: nó không lấy được chứng thư mà Identity nêu",
        "howToFix": [
          "Xem địa chỉ trong info= (và x5u) có truy cập được từ bên ngoài qua https không.",
          "Hỏi bên xác minh xem bước nào không đạt; họ biết nhiều hơn mã trả về."
        ]
      }
    }
  },
  "call/stalled": {
    "atFault": null,
    "confidence": "possible",
    "said": {
      "en": {
        "message": "the call to bert was provisionally answered by 198.51.100.20 and then nothing came for 400.0 s",
        "howToFix": [
          "Capture on the callee's side: was a final response sent, and did it get lost?",
          "Set a ring timeout: Expires in the INVITE, Timer C in the proxy."
        ]
      },
      "vi": {
        "message": "cuộc gọi tới bert có phản hồi tạm thời từ 198.51.100.20 rồi im lặng 400,0 giây",
        "howToFix": [
          "Bắt gói phía bên được gọi: có gửi phản hồi cuối không, có mất dọc đường không?",
          "Đặt giới hạn đổ chuông: Expires trong INVITE, Timer C ở proxy."
        ]
      }
    }
  },
  "call/stated-cause": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "198.51.100.20 took no further call: a limit of channels, calls per second or licences was reached (503 Service Unavailable); Warning 399 (free text): \"All 8 channels of the trunk are in use: channel limit reached\"",
        "howToFix": [
          "Compare the calls that were up at this time with the limit of the account or trunk.",
          "Raise the limit, spread the calls, or let the caller try another route."
        ]
      },
      "vi": {
        "message": "198.51.100.20 không nhận thêm cuộc gọi: đã chạm giới hạn kênh, số cuộc mỗi giây hoặc giấy phép (503 Service Unavailable); Warning 399 (ghi chú tự do): “All 8 channels of the trunk are in use: channel limit reached”",
        "howToFix": [
          "So số cuộc gọi đang có lúc đó với giới hạn của tài khoản hoặc trunk.",
          "Nâng giới hạn, dàn đều cuộc gọi, hoặc cho bên gọi thử tuyến khác."
        ]
      }
    }
  },
  "call/token-stale": {
    "atFault": null,
    "confidence": "likely",
    "said": {
      "en": {
        "message": "the Identity was signed 300 s before the INVITE that carries it, by the trace's clock",
        "howToFix": [
          "Compare the clock of the capture with the one of the signing element: one of them is wrong, or the token was used again.",
          "Sign each call anew; a retry after a minute needs a new token."
        ]
      },
      "vi": {
        "message": "token Identity được ký trước INVITE mang nó 300 giây, theo đồng hồ của bản ghi",
        "howToFix": [
          "So đồng hồ của máy bắt gói với thiết bị ký: một trong hai bị sai, hoặc token bị dùng lại.",
          "Ký lại cho từng cuộc gọi; thử lại sau một phút thì cần token mới."
        ]
      }
    }
  }
};
