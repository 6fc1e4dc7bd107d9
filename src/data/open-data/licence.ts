import type { SiteData } from '../../schemas/site.ts';

/** What may be done with the data, in words: never more than the library has said, and nothing of what others wrote. */
export function licenceLines({ licence, organisation }: Pick<SiteData, 'licence' | 'organisation'>): string[] {
  const own = licence
    ? `Phần thư viện tự viết: ${licence.name}${licence.url ? ` (${licence.url})` : ''}; ghi nguồn là ${organisation}.`
    : 'Phần thư viện tự viết: thư viện chưa nêu giấy phép. Dùng lại xin hỏi đơn vị chủ quản.';
  return [
    own,
    'Câu trích, tên và số văn bản, bài của báo khác: quyền thuộc tác giả và nơi công bố, thư viện không cấp phép cho phần ấy. ' +
      'Bài đăng lại theo thỏa thuận chỉ có tóm tắt và địa chỉ.',
    'Câu trích luôn đi kèm tác phẩm, ngày và tình trạng kiểm chứng; câu nghi vấn hoặc gán nhầm có mặt để tra cứu, không để dẫn.',
  ];
}
