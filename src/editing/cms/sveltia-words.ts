/** Texts by key, in groups. */
export interface Words {
  [key: string]: string | Words;
}

/**
 * What Sveltia 0.221 says in English where its Vietnamese has gaps (locales/vi.json beside locales/en-US.json), and what
 * its Vietnamese says otherwise than this library. Messages about the configuration are left: the library writes it.
 */
export const VIETNAMESE: Words = {
  // Its own word is that of an article's category.
  collections: 'Các phần',
  saving_entry: {
    error: {
      title: 'Chưa lưu được',
      description: 'Bài chưa được lưu. Sửa điều nêu dưới đây rồi bấm Lưu lại; nếu là lỗi mạng hay máy chủ thì thử lại sau.',
    },
  },
  select_item: 'Chọn {$name}',
  folders: 'Thư mục',
  more_folders: 'Thư mục khác',
  sign_in_using_access_token_workflow_note: 'Vì bài phải được duyệt trước khi đăng, mã này còn phải có quyền đọc/ghi yêu cầu hợp nhất.',
  sign_in_with_link: 'Đăng nhập bằng liên kết',
  sign_in_with_link_confirmation:
    'Liên kết này đăng nhập bạn với tên {$account} trên {$service} và chép các thiết lập từ thiết bị đã tạo ra nó. Chỉ tiếp tục ' +
    'nếu chính bạn đã tạo liên kết này.',
  domain: 'Tên miền',
  file_unavailable: 'Không có',
  file_unavailable_description: 'Không tải được tệp này. Có thể tệp đã được chuyển đi hoặc đã bị xóa.',
  back_to_parent_folder: 'Về thư mục trên',
  new_folder: 'Thư mục mới',
  new_folder_name: 'Tên thư mục',
  new_folder_create: 'Tạo',
  new_folder_description: 'Thư mục mới sẽ nằm trong “{$folder}”.',
  new_folder_error: {
    empty: 'Tên thư mục không được để trống.',
    invalid: 'Tên thư mục không có dấu gạch chéo và không bắt đầu bằng dấu chấm.',
    duplicate: 'Ở đây đã có thư mục hoặc tệp mang tên này.',
  },
  creating_folder: 'Đang tạo thư mục…',
  creating_folder_failed: 'Không tạo được thư mục.',
  folder_options: 'Tùy chọn thư mục',
  show_folder_options: 'Hiện tùy chọn thư mục',
  rename_folder: 'Đổi tên thư mục',
  delete_folder: 'Xóa thư mục',
  enter_new_name_for_folder: 'Nhập tên mới bên dưới. Tệp trong thư mục được chuyển theo, và các bài đang dùng chúng được cập nhật.',
  enter_new_name_for_external_folder:
    'Nhập tên mới bên dưới. Tệp trong thư mục được chuyển theo và có địa chỉ mới; hãy cập nhật các bài đang dùng chúng.',
  confirm_deleting_folder: 'Bạn có chắc muốn xóa thư mục “{$name}” cùng mọi tệp trong đó không?',
  renaming_folder: 'Đang đổi tên thư mục…',
  renaming_folder_failed: 'Không đổi được tên thư mục.',
  deleting_folder: 'Đang xóa thư mục…',
  deleting_folder_failed: 'Không xóa được thư mục.',
  replace_file: 'Thay tệp',
  replace_image: 'Thay ảnh',
  remove_file: 'Gỡ tệp',
  remove_image: 'Gỡ ảnh',
  deleting_referenced_assets_note: 'Chỗ dùng tệp trong các bài cũng bị xóa theo.',
  cannot_delete_referenced_assets: 'Không xóa được tệp, vì thiếu nó thì các trường dưới đây không còn hợp lệ. Hãy sửa các bài ấy trước.',
  deleting_referenced_entries_note: 'Chỗ dẫn tới mục này trong các mục khác cũng bị xóa theo.',
  cannot_delete_referenced_entries:
    'Không xóa được mục này, vì thiếu nó thì các trường dưới đây của mục khác không còn hợp lệ. Hãy sửa các mục ấy trước.',
  show_errors: 'Xem lỗi',
  folder_created: 'Đã tạo thư mục.',
  folder_path: 'Đường dẫn thư mục',
  folder_contents: 'Trong thư mục',
  x_folders: '{$count} thư mục',
  folder_renamed: 'Đã đổi tên thư mục.',
  folder_deleted: 'Đã xóa thư mục.',
  entry_sidebar: {
    slug: {
      title: 'Địa chỉ',
      generated_on_save: 'Địa chỉ được lập từ nội dung của mục khi lưu.',
      unavailable: 'Mục này không có địa chỉ.',
    },
  },
  save_conflict: {
    title: 'Người khác vừa sửa mục này',
    modified_by: '{$name} đã sửa mục này ngày {$date}, sau khi bạn mở nó.',
    modified: 'Mục này đã được sửa trong kho sau khi bạn mở nó.',
    deleted: 'Mục này đã bị xóa khỏi kho sau khi bạn mở nó.',
    overwrite_warning: 'Nếu bạn lưu bây giờ, những gì họ sửa sẽ mất.',
    recreate_warning: 'Nếu bạn lưu bây giờ, mục này được tạo lại.',
    save_anyway: 'Vẫn lưu',
    branch_moved: 'Người khác vừa ghi vào kho trong lúc bạn lưu. Hãy bấm Lưu lại.',
  },
  remote_change: {
    reload_entry: 'Tải lại mục này',
    confirm_reloading_entry: 'Bạn có chắc muốn tải lại mục này không? Những gì chưa lưu sẽ mất.',
  },
  list_item_options: 'Tùy chọn của dòng này',
  relation_field: {
    save_together_hint: 'Mục {$name} mới được lưu cùng với bài bạn đang soạn.',
    add_failed: 'Không thêm được {$name}. Nhờ người phụ trách kỹ thuật xem bảng điều khiển của trình duyệt.',
  },
  assets_dialog: {
    title: { folder: 'Chọn thư mục' },
    selected_folder: 'Thư mục đã chọn: {$path}',
    selected_folders: 'Đã chọn {$count} thư mục',
    no_subfolders: 'Thư mục này không có thư mục con.',
  },
  cloud_storage: { bunny_storage: { auth_key_label: 'Mật khẩu vùng lưu trữ' } },
  editor_components: { src: 'Tệp ảnh', alt: 'Mô tả ảnh: trong ảnh có gì', title: 'Chú thích dưới ảnh' },
  status: { deploying: 'Đang dựng trang' },
  workflow: { deploying_deletion: 'Xóa' },
};

/** Sveltia's Vietnamese with the library's words in its gaps and in place of some of its own. */
export function withVietnamese(its: Words, ours: Words = VIETNAMESE): Words {
  const words = { ...its };
  for (const [key, word] of Object.entries(ours)) {
    const present = its[key];
    words[key] = typeof word === 'string' ? word : withVietnamese(typeof present === 'object' ? present : {}, word);
  }
  return words;
}
