/** A page of the fixture library. */
export interface FixturePage {
  path: string;
  title: string;
  /** Paragraphs; one that begins with `## ` is a heading. */
  body: readonly string[];
  kind: 'Chuyên đề' | 'Tin tức' | 'Văn bản' | 'Trích dẫn';
  topics?: readonly string[];
  date?: string;
  alias?: string;
}

/** A small library on quiet subjects, with the spellings a real one mixes. */
export const FIXTURE_PAGES: readonly FixturePage[] = [
  { path: 'dao-duc', title: 'Đạo đức trong đời sống hằng ngày', kind: 'Chuyên đề', topics: ['Đạo đức'], date: '2019-03-10', body: ['Đạo đức là gốc của con người, bắt đầu từ việc nhỏ trong gia đình.', '## Rèn luyện', 'Học tập đạo đức cần kiên trì, nói đi đôi với làm, mỗi ngày một ít.'] },
  { path: 'neu-guong', title: 'Nêu gương trong tập thể', kind: 'Chuyên đề', topics: ['Đạo đức', 'Nêu gương'], date: '2020-05', body: ['Người đứng đầu nêu gương về đạo đức và lối sống giản dị.', 'Tập thể học tập theo những việc làm tốt.'] },
  { path: 'doi-song-nhan-dan', title: 'Chăm lo đời sống nhân dân', kind: 'Tin tức', topics: ['Đời sống'], date: '2021-08-02', body: ['Chăm lo đời sống nhân dân là việc thường xuyên của chính quyền xã.', 'Nhân dân vùng cao có thêm đường mới và nước sạch.'] },
  { path: 'cu-dan', title: 'Cư dân ven sông dọn rác', kind: 'Tin tức', topics: ['Môi trường'], date: '2022-04-22', body: ['Cư dân hai bên bờ sông cùng nhau dọn rác mỗi sáng chủ nhật.', 'Mỗi hộ cư dân góp một buổi.'] },
  { path: 'dan-chu-co-so', title: 'Dân chủ ở cơ sở', kind: 'Chuyên đề', topics: ['Dân chủ'], date: '2018', body: ['Dân biết, dân bàn, dân làm, dân kiểm tra là nội dung của dân chủ ở cơ sở.', 'Dân chủ cần thực chất để dân tin.'] },
  { path: 'dan-van', title: 'Dân vận khéo ở bản vùng cao', kind: 'Tin tức', topics: ['Dân vận'], date: '2020-10-15', alias: 'Công tác quần chúng, Phong trào khéo', body: ['Tổ dân vận đến từng nhà, dân vận khéo thì việc gì cũng xong.', 'Cách làm dân vận khéo được nhiều bản học theo.'] },
  { path: 'van-ban/05-ct-tw', title: 'Chỉ thị 05-CT/TW về học tập và làm theo', kind: 'Văn bản', date: '2016-05-15', alias: '05-CT/TƯ', body: ['Chỉ thị số 05-CT/TW ngày 15/5/2016 về đẩy mạnh học tập và làm theo.', 'Các đơn vị xây dựng chương trình thực hiện hằng năm.'] },
  { path: 'van-ban/06-ct-tw', title: 'Chỉ thị 06-CT/TW', kind: 'Văn bản', date: '2006-11-07', body: ['Chỉ thị số 06- CT/TW mở đầu cuộc vận động học tập.', 'Sau 05 năm, các đơn vị tổng kết.'] },
  { path: 'van-ban/14-kh-du', title: 'Kế hoạch 14-KH/ĐU.STTTT', kind: 'Văn bản', date: '2019-02-01', body: ['Kế hoạch số 14 -KH/ĐU.STTTT về sinh hoạt chuyên đề năm 2019.'] },
  { path: 'uy-ban', title: 'Ủy ban nhân dân xã họp định kỳ', kind: 'Tin tức', topics: ['Đời sống'], date: '2023-01-12', body: ['Ủy ban nhân dân (UBND) xã họp định kỳ bàn việc làm đường.', 'Sau cuộc họp, UBND xã công khai kết quả.'] },
  { path: 'uy-ban-huyen', title: 'Thông báo của huyện', kind: 'Tin tức', date: '2023-03-05', body: ['UBND huyện thông báo lịch tiếp công dân quý II.', 'Người dân mang theo giấy tờ khi đến trụ sở.'] },
  { path: 'uy-ban-kieu-moi', title: 'Uỷ ban bầu cử làm việc', kind: 'Tin tức', date: '2021-05-20', body: ['Uỷ ban bầu cử kiểm tra hòm phiếu và danh sách cử tri.'] },
  { path: 'ky-niem', title: 'Kỷ niệm ngày thành lập trường', kind: 'Tin tức', topics: ['Giáo dục'], date: '2019-11-20', body: ['Buổi lễ kỷ niệm diễn ra ấm cúng, thầy trò gặp lại nhau.'] },
  { path: 'ki-niem', title: 'Kỉ niệm tuổi học trò', kind: 'Trích dẫn', topics: ['Giáo dục'], body: ['Những kỉ niệm tuổi học trò còn mãi trong trang lưu bút.'] },
  { path: 'dang-ky', title: 'Đăng ký khám sức khỏe', kind: 'Tin tức', topics: ['Y tế'], date: '2022-09-01', body: ['Người cao tuổi đăng ký khám sức khỏe miễn phí tại trạm y tế.'] },
  { path: 'dang-ki', title: 'Đăng kí học nghề', kind: 'Tin tức', topics: ['Giáo dục'], date: '2022-09-03', body: ['Thanh niên đăng kí học nghề mộc, nghề hàn tại trung tâm.'] },
  { path: 'can-bo', title: 'Cán bộ, công chức, viên chức tập huấn', kind: 'Tin tức', date: '2020-07-01', body: ['Cán bộ, công chức, viên chức (CBCCVC) tập huấn chuyển đổi số.'] },
  { path: 'cbccvc', title: 'Hội thao mùa thu', kind: 'Tin tức', date: '2021-10-01', body: ['Hội thao có hơn một trăm CBCCVC tham gia các môn chạy, bơi, cầu lông.'] },
  { path: 'rung', title: 'Trồng rừng ngập mặn', kind: 'Chuyên đề', topics: ['Môi trường'], date: '2017-06-05', body: ['Rừng ngập mặn chắn sóng, giữ đất và nuôi tôm cá.', 'Bà con trồng thêm ba héc-ta cây đước.'] },
  { path: 'ca-phe', title: 'Cà phê chín rộ trên cao nguyên', kind: 'Tin tức', topics: ['Nông nghiệp'], date: '2023-11-30', body: ['Mùa này cà phê chín rộ, nhà nào cũng phơi đầy sân.', 'Giá cà phê tăng nên bà con phấn khởi.'] },
  { path: 'lua', title: 'Lúa đông xuân được mùa', kind: 'Tin tức', topics: ['Nông nghiệp'], date: '2024-05-02', body: ['Lúa đông xuân được mùa, năng suất cao hơn năm ngoái.'] },
  { path: 'thu-vien', title: 'Thư viện xã mở cửa buổi tối', kind: 'Tin tức', topics: ['Giáo dục'], date: '2024-02-18', body: ['Thư viện xã mở cửa buổi tối để trẻ em đến đọc sách.', 'Sách tranh được mượn nhiều nhất.'] },
  { path: 'bong-da', title: 'Giải bóng đá thiếu niên', kind: 'Tin tức', date: '2023-07-14', body: ['Giải bóng đá thiếu niên khai mạc chiều nay trên sân xã.', 'Đội áo xanh thắng trận đầu.'] },
  { path: 'hoa', title: 'Hòa thuận trong xóm nhỏ', kind: 'Trích dẫn', topics: ['Đời sống'], body: ['Xóm nhỏ sống hòa thuận, tối lửa tắt đèn có nhau.'] },
  { path: 'hoa-dao', title: 'Hoa đào nở sớm', kind: 'Tin tức', date: '2024-01-20', body: ['Hoa đào nở sớm vì trời ấm, chợ hoa họp từ rằm.'] },
  { path: 'nuoc-sach', title: 'Nước sạch về bản', kind: 'Tin tức', topics: ['Đời sống'], date: '2022-12-12', body: ['Công trình nước sạch dài ba cây số đã về đến bản cuối cùng.'] },
  { path: 'chuyen-doi-so', title: 'Chuyển đổi số ở trạm y tế', kind: 'Chuyên đề', topics: ['Y tế'], date: '2023-06-06', body: ['Chuyển đổi số giúp người bệnh không phải chờ lâu.', 'Hồ sơ khám bệnh được lưu trên máy.'] },
  { path: 'quy-hoc-bong', title: 'Quỹ học bổng của dòng họ', kind: 'Tin tức', topics: ['Giáo dục'], date: '2021-09-05', body: ['Quỹ học bổng của dòng họ trao quà cho học sinh vượt khó.'] },
  { path: 'tiet-kiem', title: 'Tiết kiệm điện giờ cao điểm', kind: 'Chuyên đề', topics: ['Môi trường'], date: '2023-05-30', body: ['Tiết kiệm điện giờ cao điểm, tắt đèn khi ra khỏi phòng.'] },
  { path: 'an-toan', title: 'An toàn giao thông cổng trường', kind: 'Tin tức', topics: ['Giáo dục'], date: '2022-10-10', body: ['An toàn giao thông cổng trường nhờ đội xe ôm tự quản.'] },
];
