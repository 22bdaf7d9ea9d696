import type { Text } from '@app/kernel';

/** What is wrong with one answer, or what to look at again. `field` is its path: `child.birthPlace.commune`, `business.sectors[0].code`. */
export interface DeclarationProblem {
  readonly field: string;
  /** A code of `DECLARATION_MESSAGES`, or the code of the form's own rule. Permanent. */
  readonly code: string;
  readonly message: Text;
}
type Words = (bound: string) => Text;

const said = (vi: string, en: string): Words => () => ({ vi, en });

/** Every message says what to do. `bound`: the limit that was not kept, where there is one. */
const MESSAGES = {
  unknown_section: said('Biểu mẫu không có phần này; hãy bỏ đi.', 'The form has no such section; leave it out.'),
  unknown_field: said('Biểu mẫu không có mục này; hãy bỏ đi.', 'The form has no such field; leave it out.'),
  not_asked: said('Trường hợp này không phải khai mục này; hãy bỏ đi.', 'This is not asked for in your case; leave it out.'),
  required: said('Hãy điền mục này.', 'Fill this in.'),
  not_an_object: said('Giá trị phải gồm các mục có tên.', 'The value must consist of named parts.'),
  not_a_text: said('Hãy nhập chữ.', 'Enter a text.'),
  too_long: (most) => ({ vi: `Dài quá ${most} ký tự; hãy viết gọn lại.`, en: `Longer than ${most} characters; make it shorter.` }),
  wrong_pattern: said('Không đúng định dạng đã hướng dẫn.', 'Does not have the format asked for.'),
  invisible_characters: said('Có ký tự không nhìn thấy; hãy gõ lại.', 'Contains invisible characters; type it again.'),
  legacy_encoding: said(
    'Chữ đang dùng bảng mã cũ (TCVN3, VNI) hoặc bị lỗi phông; hãy gõ lại bằng Unicode.',
    'The text is in an old Vietnamese encoding (TCVN3, VNI) or damaged; type it again in Unicode.',
  ),
  not_a_number: said('Hãy nhập số.', 'Enter a number.'),
  not_whole: said('Hãy nhập số nguyên.', 'Enter a whole number.'),
  too_small: (least) => ({ vi: `Không được nhỏ hơn ${least}.`, en: `Must not be less than ${least}.` }),
  too_large: (most) => ({ vi: `Không được lớn hơn ${most}.`, en: `Must not be more than ${most}.` }),
  not_a_date: said('Hãy nhập ngày có thật.', 'Enter a date that exists.'),
  after_today: said('Ngày này chưa đến; hãy kiểm tra lại.', 'This day is still to come; check it.'),
  before_today: said('Ngày này đã qua; hãy chọn từ hôm nay trở đi.', 'This day is past; choose today or later.'),
  not_yes_or_no: said('Hãy chọn có hoặc không.', 'Choose yes or no.'),
  not_pledged: said('Hãy đánh dấu cam đoan để nộp hồ sơ.', 'Tick the pledge to file.'),
  not_an_option: said('Hãy chọn một giá trị trong danh sách.', 'Choose one of the values listed.'),
  not_a_personal_id: said('Số định danh cá nhân gồm đúng 12 chữ số.', 'A personal ID number has exactly 12 digits.'),
  not_a_tax_code: said('Mã số thuế gồm 10 chữ số, đơn vị phụ thuộc thêm dấu gạch và 3 chữ số; hãy kiểm tra lại.', 'A tax code has 10 digits, and a dash and 3 more for a dependent unit; check it.'),
  personal_id_other_year: said('Số định danh không khớp với năm sinh đã khai.', 'The ID number does not agree with the year of birth.'),
  personal_id_other_gender: said('Số định danh không khớp với giới tính đã khai.', 'The ID number does not agree with the gender.'),
  personal_id_place_unknown: said(
    'Ba số đầu của số định danh không có trong danh mục; hãy kiểm tra lại.',
    'The first three digits of the ID number are not in the list of places; check them.',
  ),
  not_the_account: said(
    'Tên hoặc số không khớp với tài khoản đã gắn; hãy xem lại giấy tờ đã xuất trình, hoặc bỏ gắn tài khoản.',
    'The name or the number does not agree with the account that was linked; look at the paper again, or unlink the account.',
  ),
  not_a_phone: said('Số di động gồm 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09.', 'A mobile number has 10 digits and begins with 03, 05, 07, 08 or 09.'),
  not_an_email: said('Hãy nhập địa chỉ thư điện tử, ví dụ ten@vidu.vn.', 'Enter an email address, such as name@example.vn.'),
  not_an_agency: said('Hãy chọn cơ quan trong danh sách.', 'Choose an agency from the list.'),
  unknown_code: said('Không có trong danh mục.', 'Is not in the catalogue.'),
  not_a_table: said('Giá trị phải là danh sách các dòng.', 'The value must be a list of rows.'),
  too_few_rows: (least) => ({ vi: `Cần ít nhất ${least} dòng.`, en: `Needs at least ${least} row(s).` }),
  too_many_rows: (most) => ({ vi: `Không quá ${most} dòng.`, en: `At most ${most} row(s).` }),
} as const satisfies Record<string, Words>;

export type DeclarationProblemCode = keyof typeof MESSAGES;

export const problemAt = (field: string, code: DeclarationProblemCode, bound: string | number = ''): DeclarationProblem => ({
  field,
  code,
  message: (MESSAGES[code] as Words)(String(bound)),
});
