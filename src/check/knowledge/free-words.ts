/** Syllables that often stand by themselves, so that beside others they make pairs of any kind: “tại khoản” is no “tài khoản”. */
export const FREE_WORDS = `
ai anh ao ba bao bay biến biển bom buổi bà bài bàn bác bán bánh báo bão bé bên bò bước bạn bảng bảo bảy bầu bậc bắc bắt bằng bế bị bỏ
bỏng bố bốn bộ bớt bờ bởi bức can cao cha chia chiếc chiếm chiều cho chong chung cháu chân chép chìa chính chó chú chúng chưa chạy chả
chất chậm chắc chằng chẳng chết chỉ chị chịu chọn chống chồng chỗ chờ chợ chục chụp chủ chứ chức chừng chữ co con cuối cuốn cuộc cà
càng cá các cách cái cáo cát câu cây còn có cô cùng cúng cũ cũng cơ cơm cười cạnh cả cấp cầm cần cầu cậu cắm cắt cỏ cố cổng cởi cụ cục
của cứ cử cửa da danh di do dài dành dày dám dân dâng dãi dò dòng dõi dù dùng dưng dưới dạy dấu dần dầu dẫn dễ dịp dừng dự dựa em gan
ghi giam giang giao gieo già giành giàu giày giá gió giúp giải giảm giấy giếng giết giỏi giống giới giờ giữ giữa gà gái gây gì góc góp
gạo gạt gần gắn gắt gặp gọi gồm gỗ gửi hai hay heo hiếp hiểu hiện hoa hoặc huyện hàng hành hát hãy hình hòa hô hôm hơn hương hướng
hưởng hạ hại hạng hầu hắn hằng hẳn hẹn hết hệ họ học họp hỏi hỏng hồ hồi hồng hộ hội hở hợp hứa in khai khi khiến kho khoa khoản
khoảng khu khá khác khách khó khóa khóc không khỏi khối khổ kia kiếm kiến kiện kèm kém kéo kênh kín kính ký kẹo kẻ kết kề kể kịp kỳ kỷ
kỹ lai liên liền lo loại loạt luôn luật là làm làng lào lá lâu lãi lên lính lòng lõng lúa lúc lý lĩnh lưu lương lượng lạc lại lạnh lấy
lần lập lắm lẻ lẽ lệ lồng lớn lớp lời lợi lợn lực mang mau may men miền mong mua muốn mà màn màu máu máy mãi mèo mình món mót môn mùa
mùi mũ mũi mưa mươi mười mạng mạnh mất mấy mẫu mắc mắt mặc mặt mẹ mọi mối mồ mỗi một mới mời mở mục mức nam nay ngang ngay nghe nghìn
nghĩ nghề nghỉ ngon ngoài nguyên nguồn ngài ngành ngày ngôi người ngắn ngồi ngủ ngựa nhanh nhau nhiều nhà nhào nhân nhìn nhóm như
nhưng nhường nhạc nhất nhận nhật nhằm nhẹ nhỏ nhớ nhờ những nuôi nào này nâng nâu nét nên nêu nó nói nón nóng nông núi năm nơi nước
nắm nắng nằm nặng nết nếu nền nối nổi nội nộp nửa nữ nữa phiếu phái phát phân phép phí phía phòng phó phương phường phải phần phố phổi
phụ phục qua quan quanh quay quen quá quán quân quê quên quý quả quần quận quốc quỹ ra rau riêng ruộng rõ rút rơi rất rằng rồi rộng
rời rừng sai sang sao sau say sinh siêng so suối suốt sào sách sáng sân sâu sông súng sơ sắp sẵn sẽ số sống sổ sớm sở sợ sức sử sửa sự
ta tay than thanh thay theo thi thiếu thu thuyền thuê thuế thuốc thuộc thành tháng tháo thân thêm thì thích thôi thôn thông thăm thư
thường thấy thầy thật thẻ thế thể thị thịt thời thợ thủ thứ thử tin tiên tiêu tiến tiếng tiếp tiền to toàn trao treo trong trung trách
trái trâu trên trình trí trích trăm trưa trước trường trưởng trả trận trắng trẻ trị trống trồng trời trở trừ trực tu tuy tuần tuổi tài
tàu tày tách tám tây tên tìm tình tích tím tính tòa tóc tôi tù tăng tư tương tướng tại tạo tạp tả tải tất tập tặng tết tỉnh tối tốn
tốt tổ tổng tới tức từ từng tự u uống vai vay viết việc voi vua vui và vài vàng vào vây vì ví vòi vô vùng vơ vươn vượt vạn vẫn vậy vẽ
về vị vịt vốn với vợ vụ vừa xa xanh xe xem xin xong xuân xuất xuống xây xã xưa xương xảy xấu xử y yên yêu yếu à á áo ít ông ý ăn đang
đau đem đen đi điều điểm điện đo đoàn đoạn đoạt đài đàn đào đá đáng đánh đáp đâu đây đã đèn đêm đích đòi đó đói đón đóng đôi đông đúng
đơn đưa đường được đại đạo đạt đảng đất đấy đầu đầy đẩy đắp đằng đặc đặt đẹp đến đề đều để định đọc đọng đỏ đối đồi đồng đổ đổi đỗ độ
đội đời đợi đợt đủ đứa đức đứng ạ ấy ở
sắt thép gạch ngói gỗ tre luồng nứa lá rơm rạ cát sỏi vôi vữa tôn đinh dây lưới vải chỉ kim giàn rác bùn rãnh cống mương ao kênh bờ đê
cỏ ngô khoai sắn đậu lạc vừng mía chè dừa chuối cam bưởi mít ổi dưa mướp hành tỏi gừng ớt muối mắm tương đường bột mì xôi canh rán luộc
kho nấu nướng xào hấp ướp thái băm giã xay nhặt nhổ hái gặt cấy gieo cày bừa tưới bón tỉa chặt gọt đẽo bào đục khoan khâu vá thêu
dệt đan bện buộc trói tháo chằng gói bọc đựng xách gánh cõng bưng bê khiêng vác đẩy lăn kê xếp dọn quét lau chùi rửa giặt phơi sấy hong
bơm tát múc đổ trát lợp sơn quay xoay lật gập cuộn dán ghim treo móc bấm gõ vỗ xoa bóp nắn kéo căng rạch khoét lấp phủ che đậy chắn
trâu bò lợn gà vịt ngan ngỗng chó mèo cá tôm cua ốc ếch ong kiến chim bướm sâu giun lươn chăn ghế giường tủ kệ chiếu màn gối nồi chảo
bát đũa thìa chén ly ấm phích rổ rá thúng mủng cối chày dao kéo búa kìm cưa cuốc xẻng liềm thang thùng xô chậu can chai lọ túi bao hộp
ngõ xóm chợ quán bến đò phà chùa miếu lều trại chuồng sân hiên mái cột kèo xà rui nan gân thận gan tim phổi da lông râu tóc răng lưỡi
họng lưng bụng vú hông đùi gối khớp xương gió bão lũ lụt rét nồm sương mù trăng nhạt mặn ngọt chua cay đắng chát thơm thối tanh khô ướt
ẩm cứng mềm dẻo giòn nát vụn nhọn cùn nhẵn ráp thẳng cong méo tròn vuông dẹt mỏng thưa rậm trũng dốc trơn lầy loãng sánh đặc lỏng gắt
hạt chở dựng gian bó chùm củ lá cành gốc rễ hột ngọn vỏ ruột lô cuộn tấm thanh mảnh miếng khúc mẻ mớ nhúm vốc sải gang thước tạ tấn lít
chung rẽ rủ rước bắc nhóm thắp dập tắt chụm thổi hút phun tưới té tóm ghé ghép đóng gác cất giấu kiếm tậu sắm bán đong cân đếm
soi ngắm dòm liếc ngửi nếm sờ chạm ôm bế dắt dìu đỡ nhường mách dặn nhắc khuyên chê khen mắng cãi la hét reo hò khóc mếu ngáy
đá sỏi gốm sứ nhựa da giấy sách vở bút mực thư phong ảnh khung đinh ốc van ống vòi bồn bể tháp trụ cọc rào bậc thềm nền sàn vách
`;
