/** A text of our own making: nobody has written or printed it before. Its fourth paragraph holds no words. */
export const INVENTED_WORK = `Chuyện cái giếng làng

Làng Mẫu có một cái giếng đào từ thời các cụ. Nước giếng trong, mùa hạn cũng không cạn. Cả làng uống chung một mạch nước, ai cũng bảo: giếng của mọi người thì mọi người phải giữ.

Năm ấy lá rụng đầy miệng giếng mà không ai vớt. Người này chờ người kia, xóm trên chờ xóm dưới. Đến lúc nước có mùi, họp làng cãi nhau ba buổi xem lỗi của ai.

* * *

Cụ Mẫu đứng dậy nói: “Việc gì chung mà không có tên người nhận thì việc ấy không ai làm”. Cụ lấy giấy, kẻ bảy ô cho bảy ngày, hỏi từng nhà nhận ngày nào. Hết buổi, ô nào cũng có tên.

Từ hôm đó giếng lại trong. Không phải vì người làng tốt hơn trước, mà vì mỗi việc đã có một tên người, một ngày làm và một người đến xem. Lý lẽ của cụ ngắn: nói ít, ghi rõ, làm đều, xem lại.

Người làng còn kể thêm: muốn giữ nước sạch thì phải giữ từ bờ, muốn giữ bờ thì phải giữ từ nếp. Nếp tốt không tự đến, nếp tốt là việc nhỏ làm đi làm lại mỗi ngày, làm đi làm lại cho đến khi không làm thì thấy thiếu.
`;
