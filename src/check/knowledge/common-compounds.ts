/**
 * Compounds of two syllables that the papers of offices and Party cells are full of, by their first: “an ninh toàn” are
 * an ninh and an toàn. A pair of words that is no compound and one slip away from one of these was meant to be it; so what
 * matters is that a compound is common and spelt right, not that none is missing.
 *
 * Source: common knowledge of the language, written down by hand for this check and looked through against running text.
 */
export const COMMON_COMPOUNDS = `
an ninh toàn sinh, anh hùng, áp dụng lực, ảnh hưởng, bác sĩ, bãi bỏ, bản lĩnh thân sắc sao án, bạn bè, bàng quan, bao gồm nhiêu,
báo cáo chí, bảo đảm vệ hiểm tàng tồn quản an, băn khoăn, bất cập động kỳ thường, bế mạc, bên cạnh, bền vững, bệnh viện, bí thư mật,
biên bản chế giới tập, biểu dương hiện quyết, biện pháp, biết ơn, bình đẳng quân thường minh, bộ máy phận trưởng chính luật,
bồi dưỡng thường, bổ nhiệm sung, cá nhân, cách mạng thức, cai nghiện, cải cách tạo thiện, cảm ơn, can thiệp, cán bộ sự, cản trở,
cạnh tranh, căn cứ, cân đối nhắc, cần kiệm thiết, cấp bách dưỡng ủy, cập nhật, chào mừng, chăm lo sóc, chăn nuôi, chắc chắn, chặt chẽ,
chấm dứt, chậm trễ, chân thành, chấn chỉnh, chẩn đoán, chấp hành nhận thuận, chất lượng vấn, chế biến độ, chi bộ tiết phí trả ủy,
chỉ đạo huy thị tiêu, chia sẻ, chiếm hữu, chiến đấu lược sĩ tranh, chính phủ quyền sách trị xác thức, chỉnh đốn lý, chịu trách,
cho rằng, chu đáo, chú trọng, chủ chốt động nghĩa nhiệm quyền tịch trì trương tọa toạ, chuẩn bị, chúc mừng, chúng ta,
chuyên đề gia môn nghiệp trách ngành, chuyến thăm, chuyển biến đổi giao hóa, chức năng vụ, chứng chỉ cứ kiến minh nhận thực,
chương trình, có hiệu thể, cố gắng, cổ phần vũ, coi trọng, con người,
công an bằng bố chức cộng cụ dân đoàn khai lao nghệ nghiệp nhân nhận tác trình ty việc vụ thương lập, cống hiến, cộng đồng hòa sản,
cơ bản cấu chế quan sở, cụ thể, củng cố, cung cấp, cuộc vận, cư trú, cử tri, cương vị, cứu nước, cựu chiến, danh hiệu,
dân chủ cư tộc vận, dấu hiệu, dầu khí, di chúc sản, dịch bệnh vụ, diễn biến đàn ra, diện tích, doanh nghiệp, du lịch, dụng công,
duy trì nhất, dư luận, dữ liệu, dự án thảo toán, đa dạng số, đại biểu diện hội, đảm bảo nhiệm, đảng bộ ủy viên, đánh giá, đào tạo,
đạo đức, đáp ứng, đạt được, đặc biệt thù, đăng ký tải, đất đai nước, đấu tranh, đầu tiên tư, đầy đủ, đẩy lùi mạnh, đe dọa,
đề án cập nghị xuất, địa bàn chỉ điểm phương giới, điển hình, điện ảnh tử thoại, điều chỉnh động kiện tra ước, đình chỉ, định kỳ cư,
đoàn kết viên, đóng góp, đô thị, độc hại lập, đối ngoại thoại tượng tác với, đội ngũ, đổi mới, đông đảo, đồng bào chí thời thuận ý,
động lực viên từ, đột phá xuất, đơn giản vị, đúng đắn, đứng đầu, đương sự, đường lối, gắn bó với, gần gũi, gia công đình hạn tăng,
giá trị, giai cấp đoạn, giải pháp phóng quyết thưởng, giám đốc định hộ sát, giảm thiểu, gian khổ, giản dị, giảng dạy, giao dịch nhiệm,
giáo dục sư viên, giấy tờ, giới hạn thiệu, giúp đỡ, giữ gìn vững, góp ý phần, gương mẫu, hạ tầng, hải đảo, hạn chế, hàng hóa,
hành chính động lang pháp quyết vi, hạnh phúc, hậu quả, hệ thống, hiến pháp, hiện nay vật, hiểu biết, hiệu lực quả trưởng,
hình ảnh thức, hòa bình, hóa chất, hoàn cảnh thành thiện toàn trả, hoan nghênh, hoạt động, học tập viện, hồ sơ, hỗ trợ, hộ gia,
hội đồng nghị nhập thảo trường viên, hôn nhân, hợp đồng pháp tác, huân chương, hư hỏng, hướng dẫn, hữu nghị, hy sinh vọng, hủy bỏ,
huyện ủy, huy động hiệu, kế hoạch thừa, kể từ, kết cấu luận quả thúc hôn, kịp thời, kiểm điểm sát soát tra toán, kiên quyết trì,
kiến nghị thức trúc, kiện toàn, kinh doanh nghiệm phí tế, kỳ họp, kỷ cương luật niệm, kỹ năng thuật, khả năng thi, khách du,
khai mạc thác, kháng chiến nghị cáo, khảo nghiệm sát, khắc phục, khẳng định, khẩn cấp trương, khen thưởng, khí hậu, khiêm tốn,
khiếu nại, khó khăn, khoa học, khoáng sản, không gian khí ngừng phải thể, khôi phục, khu vực, khuôn khổ, khuyến khích, khuyết điểm tật,
làm việc, lành mạnh, lãnh đạo thổ tụ, lãng phí, lao động, lắng nghe, lẫn nhau, lần thứ, lập pháp, lịch sử, lý do luận tưởng,
liêm chính, liên hiệp minh quan tục, liệt sĩ, linh hoạt, lĩnh vực, lộ trình, lối sống, lợi dụng ích, luân chuyển, luật pháp sư,
lựa chọn, lực lượng, lưu trữ, ly hôn, ma túy, mạnh mẽ, mặt trận, mâu thuẫn, minh bạch, mô hình, môi trường, một số, mục đích tiêu,
năng động lực lượng suất, nặng nề, nâng cao, nền tảng kinh, nêu rõ, niềm tin, niêm yết, nòng cốt, nỗ lực, nổi bật, nội bộ dung,
nông dân nghiệp, nuôi dưỡng, nước ngoài, ngăn chặn, ngân hàng sách, ngày càng, nghề nghiệp, nghệ thuật, nghỉ hưu, nghị định quyết,
nghĩa vụ, nghiêm cấm minh túc trọng chỉnh, nghiên cứu, nghiệp vụ, ngoại giao, nguồn gốc, nguy cơ hại hiểm, nguyên liệu tắc,
nguyện vọng, người dân đứng, nhà nước giáo, nhanh chóng, nhắc nhở, nhân dân rộng văn viên, nhận thức xét, nhập khẩu, nhất là trí,
nhấn mạnh, nhiệm kỳ vụ, nhiệt liệt, nhu cầu, nhũng nhiễu, những người, ổn định, phải biết, phạm pháp vi quy, phản ánh biện,
pháp lệnh luật lý nhân, phát biểu động hiện huy sinh triển, phân bổ biệt công, phấn đấu khởi, phẩm chất, phê bình chuẩn duyệt,
phiên họp tòa, phó bí chủ, phong cách phú trào, phòng ngừa, phóng viên, phổ biến thông, phối hợp, phù hợp, phụ nữ, phúc thẩm, phục vụ,
phức tạp, phương án châm hướng pháp thức tiện, quá trình, quả thực, quan điểm hệ liêu tâm trọng trắc, quán triệt, quản lý trị,
quảng bá cáo, quân ủy uỷ, quần chúng, quê hương, quy chế chuẩn định hoạch luật mô phạm tắc trình, quý báu, quyền hạn lợi lực công,
quyết định liệt nghị tâm toán, quốc gia hội phòng tế tịch, rà soát, ranh giới, rèn luyện, rõ ràng, rộng rãi, rủi ro, rút kinh,
sai phạm, sản phẩm xuất, sáng suốt tạo, sau khi, sẵn sàng, sắp xếp, sâu sắc, sinh hoạt thái viên, soạn thảo, số liệu, sơ kết suất thẩm,
sở hữu, suy nghĩ thoái, suôn sẻ, sử dụng, sự nghiệp, sửa chữa đổi, sức khỏe, tác chiến động giả phẩm,
tài chính liệu năng nguyên sản trợ, tạm thời, tán thành, tạo điều, tăng cường, tâm huyết, tấm gương, tầm nhìn quan, tấn công, tận tụy,
tầng lớp, tập trung, tất cả, thách thức, thái bình độ, tham gia luận mưu nhũng quan dự, thanh niên toán tra,
thành công lập niên phố tựu ủy viên văn, tháo gỡ, thảo luận, thay đổi, thăm hỏi, thẳng thắn, thắng lợi, thẩm định phán quyền tra,
thậm chí, thân thiện, thất bại thoát, thế giới, thể chế hiện thao, thi công đua hành, thí điểm, thị trấn, thiên nhiên tai,
thiết bị kế lập thực, thiệt hại, thiểu số, thỏa thuận, thông báo qua tin, thống kê nhất, thời điểm gian hạn, thu gom hút nhập thập,
thù địch, thủ đô tục tướng, thụ lý, thuận lợi, thúc đẩy, thuộc địa, thuỷ sản, thủy sản, thử nghiệm, thừa kế nhận, thức ăn,
thực chất dân hành hiện phẩm sự tế thi tiễn trạng, thương binh mại, thường trực trú vụ xuyên, thượng tướng, tỉ lệ, tích cực lịch,
tiềm năng, tiên phong, tiến hành sĩ, tiếp cận nhận tục xúc, tiết kiệm, tiêu biểu cực chí chuẩn thụ, tiểu học, tin cậy tưởng,
tín dụng nhiệm, tinh thần gọn, tính toán, tình cảm hình tiết trạng, tỉnh ủy, tòa án, toàn bộ diện, tóm tắt, tối đa thiểu, tội phạm,
tố cáo tụng, tổ chức quốc, tốc độ, tôn giáo trọng vinh, tồn tại, tổng bí kết công, tốt nghiệp, tờ trình, trả lời, trách nhiệm,
trải qua, trái pháp, trang thiết, tranh chấp luận, trao đổi, trau dồi, trân trọng, trật tự, triển khai lãm, triệt để, triệu tập đồng,
trí thức tuệ, trình bày độ tự, trong sạch, trọng điểm tài tâm trách, trồng trọt, trở thành, trung bình tâm thực ương, trụ sở,
truyền hình thông thống, trực ban tiếp tuyến, trưởng ban, trường hợp, tuân thủ theo, tuyên bố giáo truyền, tuyến đường, tuyển dụng,
tuyệt đối, tư duy liệu pháp tưởng vấn, từ chối, tự giác hào nguyện nhiên, tưởng niệm, tương đương ứng xứng, tỷ lệ đồng, ủng hộ,
ủy ban quyền viên, uy tín, ứng cử dụng phó xử, ưu điểm đãi tiên, vai trò, văn bản hóa kiện minh phòng, vắng mặt, vấn đề,
vận chuyển động hành tải, vật chất liệu nuôi, vẻ vang, vệ sinh, vi phạm, ví dụ, vị trí, vĩ đại, viện kiểm trưởng, viên chức,
viễn thông, vinh dự, vô hiệu, vũ khí trang, vụ án việc, vui mừng, vững chắc mạnh, vướng mắc, xã hội, xác định lập minh nhận, xán lạn,
xảy ra, xâm phạm, xây dựng, xem xét, xét lại xử, xóa bỏ, xu hướng, xuất bản khẩu sắc, xúc động tiến, xung quanh, xử lý phạt, xứng đáng,
ý chí kiến nghĩa thức, y tế, yếu tố, yêu cầu, bày tỏ, đời sống, bắt buộc, cảnh cáo sát báo giác quan, đôn đốc, sáp nhập, bối cảnh,
bức xúc, cam kết, kê khai, kêu gọi, chánh án văn, tuy nhiên, bám sát, thạc sĩ, đo đạc, tri ân, mầm non, câu chuyện, cùng với, so với,
nắn nót, vun vén, chỉn chu
`;

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
