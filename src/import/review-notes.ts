/** What an editor has to look at, one line each: shown at the head of the draft and in the log. */
export const reviewNotes = {
  title: {
    proposed: 'Tiêu đề: tệp không có nhan đề, máy đặt từ một câu trong bài. Đặt lại cho đúng ý.',
    firstLine: 'Tiêu đề: lấy dòng đầu của tệp, xem có đúng là nhan đề không.',
    missing: 'Tiêu đề (title): không tìm thấy và không đặt được từ câu nào. Viết từ 10 đến 200 ký tự.',
    short: 'Tiêu đề (title): nhan đề ở nguồn ngắn hơn 10 ký tự. Viết dài hơn.',
    long: 'Tiêu đề (title): nhan đề ở nguồn dài quá 200 ký tự, đã cắt ở chỗ ngắt gần nhất. Viết lại.',
    capitals: 'Tiêu đề: ở nguồn viết hoa toàn bộ. Viết lại bằng chữ thường, giữ hoa ở tên riêng.',
  },
  summary: {
    copied: 'Sapô (summary): chép một câu của bài, câu ấy vẫn còn trong bài. Viết lại cho gọn.',
    lead: 'Sapô (summary): lấy đoạn đầu của bài, đoạn ấy không còn trong thân bài.',
    missing: 'Sapô (summary): còn thiếu, không đoạn nào từ 20 đến 400 ký tự. Viết một đoạn.',
  },
  published: (day: string) => `Ngày đăng (published): để ngày hôm nay, ${day}. Sửa thành ngày bài sẽ đăng.`,
  category: (name: string) => `Chuyên mục (category): máy đoán là “${name}”.`,
  source: {
    noDate: 'Ngày đăng ở nguồn (source.published): tệp không ghi. Nếu biết thì điền.',
    onlyClock: (line: string) =>
      `Ngày đăng ở nguồn: dòng “${line}” đứng trước nhan đề nên coi là đồng hồ của trang. Nếu đó là ngày đăng thì điền vào ` +
      'source.published.',
    wrongWeekday: (line: string) => `Ngày đăng ở nguồn: trong dòng “${line}”, thứ và ngày không khớp nhau.`,
    dateOutside: (line: string) => `Ngày đăng ở nguồn: đọc từ dòng “${line}” nằm ngoài thân bài.`,
    dateHint: (day: string) => `Ngày đăng ở nguồn: ${day}, theo khai báo của trang.`,
    noName: 'Tên nguồn (source.name): tệp không ghi. Điền tên báo hoặc tên trang.',
    newsroom: (mark: string, name: string) => `Tên nguồn: ký hiệu “${mark}” được hiểu là “${name}”.`,
    newsroomUnknown: (mark: string) => `Tên nguồn: tệp chỉ ghi ký hiệu “${mark}”. Viết tên đầy đủ.`,
    noAuthor: 'Tác giả (source.author): tệp không ghi. Nếu biết thì điền.',
    authorHint: (name: string) => `Tác giả: “${name}”, theo khai báo của trang, không có trong bài.`,
    rights: 'Quyền đăng (source.rights): điền own, agreed hoặc summary. Bài của nơi khác chỉ được đăng nguyên văn khi có thỏa thuận.',
    photographer: (name: string) => `Người chụp ảnh: “${name}”.`,
  },
  topics: {
    proposed: 'Chủ đề (topics): máy đề xuất, bỏ chủ đề không hợp.',
    missing: 'Chủ đề (topics): còn thiếu. Chọn ít nhất một trong content/topics.',
  },
  heading: (text: string) => `Mục: “${text}” được coi là tiêu đề mục.`,
  caption: (text: string) =>
    `Chú thích ảnh: “${text}” được coi là chú thích. Tệp nguồn không kèm ảnh; có ảnh thì đặt cạnh bài rồi thay bằng <Figure>, ` +
    'không có thì xóa dòng này.',
  captionMaybe: (text: string) =>
    `Chú thích ảnh: “${text}” đứng riêng một dòng nên được coi là chú thích; nếu là câu của bài thì bỏ dấu * ở hai đầu.`,
  picture: {
    alt: (file: string) => `Ảnh ${file}: chưa có lời mô tả (alt). Viết trong ảnh có gì.`,
    altFromCaption: (file: string) => `Ảnh ${file}: lời mô tả (alt) chép từ chú thích. Viết lại cho người không nhìn thấy ảnh.`,
    missing: (origin: string) => `Ảnh “${origin}”: không có tệp kèm theo. Tải ảnh về, đặt cạnh bài rồi thêm <Figure>.`,
    broken: (origin: string) => `Ảnh “${origin}”: không mở được nên không chép.`,
    place: (file: string) => `Ảnh ${file}: tệp PDF không cho biết ảnh đứng ở đâu, đang đặt cuối bài.`,
  },
  link: (text: string, url: string) => `Liên kết “${text}” (${url}): chỉ có nghĩa trên trang nguồn nên đã bỏ, giữ lại chữ.`,
  quoteMarks: (context: string) => `Ngoặc kép: không thành cặp ở “…${context}…”.`,
  table: 'Bảng: dòng đầu được coi là dòng tiêu đề của bảng, xem lại.',
  prose: (text: string) => `Đã bỏ một đoạn dài: “${text}”. Xem trong tệp nhật ký, chép lại nếu thuộc bài.`,
  lost: (text: string) => `KHÔNG chuyển được câu này vào bài: “${text}”.`,
  problem: (message: string, fix: string) => `Cần sửa trước khi đăng: ${message} ${fix}`.trim(),
  names: (name: string) => `Tên riêng “${name}”: giữ dấu như bản gốc.`,
} as const;
