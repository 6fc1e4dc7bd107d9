import { listNotes, shown, told } from './note.ts';

/** Codes of headings, links, pictures, footnotes and the limits of a text. */
export const textNotes = listNotes({
  'heading-level-one': shown('Đề mục cấp 1 đã là tên bài; trong bài bắt đầu từ ##.', '# Mục đích', '## Mục đích'),
  'heading-skipped': shown(
    'Đề mục không nhảy cấp, để người dùng trình đọc màn hình theo được.',
    '## Mục đích\n#### Yêu cầu',
    '## Mục đích\n### Yêu cầu',
  ),
  'heading-too-deep': shown(
    'Đề mục sâu nhất là cấp 4.',
    '## Một\n\n### Hai\n\n#### Ba\n\n##### Bốn',
    '## Một\n\n### Hai\n\n#### Ba\n\n**Bốn**',
  ),
  'heading-empty': shown('Đề mục phải có chữ, để mục lục không có dòng trống.', '## ', '## Mục đích'),
  'heading-nested': shown('Đề mục không nằm trong danh sách, đoạn trích hay thẻ.', '- ## Mục đích', '## Mục đích'),
  'image-alt': shown(
    'Mỗi ảnh có lời mô tả cho người không nhìn thấy ảnh.',
    '![](./hoi-nghi.jpg)',
    '![Đại biểu biểu quyết tại hội nghị](./hoi-nghi.jpg)',
  ),
  'image-source': shown('Ảnh là tệp đặt cạnh bài, tên không dấu.', '![Hội nghị](https://bao.vn/a.jpg)', '![Hội nghị](./hoi-nghi.jpg)'),
  'image-inline': shown(
    'Ảnh đứng trên dòng riêng.',
    'Toàn cảnh ![hội nghị](./a.jpg) hôm qua.',
    'Toàn cảnh hôm qua:\n\n![Hội nghị](./a.jpg)',
  ),
  'link-text': shown('Liên kết phải có chữ để bấm.', '[](/trich-dan/dan-van-kem/)', '[Câu trích về dân vận](/trich-dan/dan-van-kem/)'),
  'link-fragment': shown(
    'Phần sau dấu # phải là một đề mục trong bài.',
    '[Việc làm tiếp](#viec-lam-tip)\n\n## Việc làm tiếp',
    '[Việc làm tiếp](#viec-lam-tiep)\n\n## Việc làm tiếp',
  ),
  'address-scheme': shown(
    'Địa chỉ bắt đầu bằng https:, http:, mailto: hoặc tel:, hoặc là đường dẫn trong trang.',
    '[Tệp](file:///C:/a.doc)',
    '[Trang mẫu](https://dangcongsan.vn)',
  ),
  'address-host': shown('Địa chỉ trang ngoài viết đủ https:.', '[Báo](//dangcongsan.vn)', '[Báo](https://dangcongsan.vn)'),
  'address-empty': shown('Liên kết chưa có địa chỉ.', '[Báo]()', '[Báo](https://dangcongsan.vn)'),
  'address-characters': shown(
    'Địa chỉ không có dấu cách hay ký tự không nhìn thấy.',
    '[Báo](<https://a.vn/bai 1>)',
    '[Báo](https://a.vn/bai%201)',
  ),
  'address-malformed': shown(
    'Địa chỉ viết sai; chép lại từ thanh địa chỉ của trình duyệt.',
    '[Báo](https://:80)',
    '[Báo](https://dangcongsan.vn)',
  ),
  'footnote-missing': shown('Chú thích được dùng mà chưa có nội dung.', 'Câu này.[^1]', 'Câu này.[^1]\n\n[^1]: Nguồn của câu.'),
  'footnote-unused': shown('Chú thích có nội dung mà không chỗ nào dùng.', '[^1]: Nguồn của câu.', 'Câu này.[^1]\n\n[^1]: Nguồn của câu.'),
  'footnote-duplicate': shown(
    'Một chú thích chỉ có một nội dung.',
    'Một.[^1] Hai.[^1]\n\n[^1]: Nguồn A\n\n[^1]: Nguồn B',
    'Một.[^1] Hai.[^2]\n\n[^1]: Nguồn A\n\n[^2]: Nguồn B',
  ),
  'definition-duplicate': shown('Một địa chỉ chỉ khai báo một lần.', '[a]: /x/\n[a]: /y/', '[a]: /x/\n[b]: /y/'),
  'markdown-unsupported': told(
    'Kiểu viết này thư viện chưa hiển thị được.',
    'Cú pháp lạ chép từ trang khác',
    'Đoạn văn, danh sách hoặc bảng',
  ),
  'text-control': told(
    'Ký tự điều khiển không thuộc về văn bản, thường theo vào khi chép từ Word hay PDF.',
    'Chi bộ (có ký tự U+0007 ở giữa)',
    'Chi bộ',
  ),
  'text-direction': told('Ký tự đảo chiều chữ làm người đọc thấy khác với nội dung thật.', 'Chi bộ (có ký tự U+202E ở giữa)', 'Chi bộ'),
  'text-unseen': shown(
    'Ký tự không ai nhìn thấy mà máy vẫn đọc: ký tự đệm, thẻ ẩn, hoặc ký tự rộng bằng không viết bằng mã. Chữ có thể giấu trong đó.',
    'Chi&#x200B; bộ',
    'Chi bộ',
  ),
  'text-piled-marks': told('Một chữ mang hơn tám dấu chồng lên nhau, che cả dòng bên cạnh.', 'Một chữ a mang bốn mươi dấu sắc', 'Chữ á'),
  'nesting-too-deep': told('Danh sách, trích dẫn hoặc thẻ lồng nhau quá sâu.', 'Danh sách 60 tầng', 'Tách thành nhiều danh sách.'),
  'too-many-tags': told('Quá nhiều dấu < trong một tệp.', 'Bảng số liệu có hàng nghìn dấu <', 'Viết &lt;, hoặc tách bài.'),
  'too-many-marks': told(
    'Quá nhiều dấu *, _ hoặc ký tự viết bằng mã & trong một tệp, thường do dán nhầm mã.',
    'Một đoạn có hàng nghìn dấu *',
    'Bỏ bớt, hoặc tách đoạn.',
  ),
  'line-too-long': told('Một dòng quá dài, thường do dán nhầm tệp khác vào.', 'Một dòng 100.000 ký tự', 'Tách thành nhiều đoạn.'),
  'too-many-problems': told('Tệp còn lỗi khác chưa liệt kê hết.', 'Tệp có hơn 200 lỗi', 'Sửa các lỗi đã nêu rồi chạy lại.'),
  'file-too-big': told(
    'Một tệp chữ nhiều nhất 1 MB. Lớn hơn thường là do dán nhầm ảnh hoặc tệp khác vào.',
    'Một tệp .mdx hay .yaml 50 MB',
    'Tách thành nhiều mục; ảnh để thành tệp riêng cạnh bài.',
  ),
});
