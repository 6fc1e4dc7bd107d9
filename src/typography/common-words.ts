/**
 * Words of two syllables that hold together before all others: places, the Party and the State, what this site speaks of itself, and
 * what is common in their papers. Not among them: pairs that also meet across the border of two words.
 */
export const COMMON_WORDS: readonly string[] = `
  Hà Nội, Việt Nam, Hải Phòng, Đà Nẵng, Cần Thơ, Sài Gòn, Nghệ An, Hà Tĩnh, Cao Bằng, Bắc Kạn, Lạng Sơn, Thái Nguyên, Tuyên Quang,
  Lào Cai, Yên Bái, Điện Biên, Lai Châu, Sơn La, Hòa Bình, Bắc Giang, Bắc Ninh, Hải Dương, Hưng Yên, Thái Bình, Nam Định, Ninh Bình,
  Thanh Hóa, Quảng Bình, Quảng Trị, Quảng Nam, Quảng Ngãi, Bình Định, Phú Yên, Khánh Hòa, Ninh Thuận, Bình Thuận, Kon Tum, Gia Lai,
  Lâm Đồng, Tây Ninh, Bình Dương, Đồng Nai, Long An, Tiền Giang, Bến Tre, Trà Vinh, Vĩnh Long, Đồng Tháp, An Giang, Kiên Giang, Hậu Giang,
  Sóc Trăng, Bạc Liêu, Cà Mau, Tân Trào, Liên Xô, Trung Quốc, Đảng bộ, Đảng ủy, Đảng viên, chi bộ, chi ủy, cấp ủy, tỉnh ủy, huyện ủy,
  thành ủy, bí thư, thư ký, tổ chức, Trung ương, Chính phủ, Quốc hội, Chính trị, Tổ quốc, Mặt trận, Nhà nước, công đoàn, thanh niên,
  phụ nữ, nông dân, công nhân, trí thức, bộ đội, đồng bào, đồng chí, nhân dân, cán bộ, công chức, viên chức, quần chúng, đại biểu,
  đại hội, hội nghị, nghị quyết, chỉ thị, kết luận, quyết định, quy định, hướng dẫn, kế hoạch, thông báo, báo cáo, biên bản, chương trình,
  chuyên đề, sinh hoạt, học tập, làm theo, rèn luyện, tu dưỡng, phấn đấu, đạo đức, tư tưởng, phong cách, tác phong, lối sống, kỷ luật,
  kỷ cương, trách nhiệm, nhiệm vụ, nghĩa vụ, quyền lợi, quyền hạn, dân chủ, dân vận, tập trung, tập thể, cá nhân, đoàn kết, thống nhất,
  phê bình, gương mẫu, nêu gương, tiền phong, cần kiệm, liêm chính, tiết kiệm, lãng phí, tham ô, tham nhũng, tiêu cực, quan liêu,
  cửa quyền, hách dịch, mệnh lệnh, hình thức, khuyết điểm, ưu điểm, sửa chữa, kiểm tra, giám sát, lãnh đạo, chỉ đạo, quản lý, phục vụ,
  tôn trọng, phát huy, xây dựng, bảo vệ, phát triển, đổi mới, sáng tạo, cách mạng, kháng chiến, kiến quốc, độc lập, tự do, hạnh phúc,
  thi đua, yêu nước, khen thưởng, lao động, sản xuất, kinh tế, văn hóa, xã hội, giáo dục, y tế, khoa học, công nghệ, thông tin,
  truyền thông, dữ liệu, chuyển đổi, hành chính, thủ tục, hồ sơ, giấy tờ, cơ quan, đơn vị, địa phương, cơ sở, thành phố, nông thôn,
  trụ sở, tiếp dân, lắng nghe, trả lời, giải thích, giải quyết, thầy học, học trò, thầy thuốc, thầy giáo, học sinh, sinh viên, gia đình,
  con người, cuộc sống, đời sống, công việc, việc làm, thời giờ, thời gian, ngày nay, hôm nay, hiện nay, trước hết, thường xuyên,
  kịp thời, cụ thể, rõ ràng, thật thà, khiêm tốn, giản dị, tận tụy, kiên quyết, quyết tâm, bền bỉ, cẩn thận, trung thành, trung thực,
  thật sự, thực hành, thực hiện, thực tế, lý luận, kinh nghiệm, bài học, câu hỏi, câu trích, trích dẫn, tài liệu, tác phẩm, tác giả,
  tuyển tập, toàn tập, xuất bản, nguyên văn, toàn văn, bản dịch, chú thích, xuất xứ, căn cứ, đối chiếu, xác nhận, kiểm chứng, lần đầu,
  bài báo, bài viết, bài nói, thư viện, chủ đề, văn bản, tin tức, danh mục, đường dẫn, địa chỉ, tìm kiếm, bộ lọc, ý kiến, ý thức,
  tinh thần, vấn đề, kết quả, hiệu quả, chất lượng, số liệu, tỷ lệ, phần trăm, mục tiêu, mục đích, nội dung, biện pháp, giải pháp,
  quy chế, quy chuẩn, tiêu chuẩn, điều lệ, cương lĩnh, chính sách, pháp luật, chủ nghĩa, chủ tịch, lập trường, giai cấp, dân tộc,
  thế giới, quốc gia, quốc tế, toàn quốc, lực lượng, phong trào, sự nghiệp, sự thật, bộ máy, hệ thống, cần thiết, quan trọng, tốt đẹp,
  trong sạch, vững mạnh, tham mưu, phối hợp, tổng kết, sơ kết, phát biểu, thảo luận, kết nạp, giới thiệu, cố định, định kỳ, luộm thuộm,
  hăng hái, cố gắng, bắt đầu, bổ sung, thay thế, nhân viên, nhân loại, nhân ái, cảm ơn, xin lỗi, giúp đỡ, yêu cầu, đề nghị, đề xuất, góp ý,
  cỡ chữ, trình duyệt, thành tiếng, ban hành, nhi đồng, ái quốc, miền Bắc, miền Nam, dân chúng, phương Đông, nhan đề`
  .split(',')
  .map((word) => word.trim().replace(/\s+/g, ' '));
