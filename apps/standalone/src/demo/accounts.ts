import type { DemoAccount } from '@app/identity';
import { COMMUNES } from './province.js';

/** What an official does, the front of the login, and who plays it in each commune, in the order of `COMMUNES`. All names are invented. */
interface Post {
  readonly login: string;
  readonly does: string;
  readonly held: readonly (readonly [division: string, role: string])[];
  readonly people: readonly string[];
}

const POSTS: readonly Post[] = [
  {
    login: 'tiepnhan',
    does: 'tiếp nhận và trả kết quả',
    held: [
      ['TTPVHCC', 'intakeOfficer'],
      ['TTPVHCC', 'returnOfficer'],
    ],
    people: ['Lê Thị Mẫu An', 'Trịnh Văn Mẫu Ba', 'Đỗ Thị Mẫu Cúc', 'Mai Văn Mẫu Duy'],
  },
  {
    login: 'traketqua',
    does: 'trả kết quả',
    held: [['TTPVHCC', 'returnOfficer']],
    people: ['Lò Thị Mẫu Gấm', 'Tôn Văn Mẫu Hiếu', 'Nông Thị Mẫu Linh', 'Sầm Văn Mẫu Nghĩa'],
  },
  {
    login: 'lanhdaott',
    does: 'lãnh đạo Trung tâm',
    held: [['TTPVHCC', 'centerLeader']],
    people: ['Phạm Văn Mẫu Giang', 'Vũ Thị Mẫu Hà', 'Hoàng Văn Mẫu Khang', 'Bùi Thị Mẫu Lan'],
  },
  {
    login: 'hotich',
    does: 'công chức tư pháp – hộ tịch',
    held: [
      ['VHXH', 'civilStatusOfficer'],
      ['VHXH', 'specialist'],
    ],
    people: ['Ngô Thị Mẫu Mai', 'Đặng Văn Mẫu Nam', 'Lương Thị Mẫu Oanh', 'Cao Văn Mẫu Phúc'],
  },
  {
    login: 'chuyenvien',
    does: 'chuyên viên thụ lý',
    held: [['KTHTDT', 'specialist']],
    people: ['Hà Văn Mẫu Quân', 'Tô Thị Mẫu Sen', 'Dương Văn Mẫu Tài', 'Lưu Thị Mẫu Uyên'],
  },
  {
    login: 'truongphong.vhxh',
    does: 'trưởng phòng Văn hóa – Xã hội',
    held: [['VHXH', 'divisionHead']],
    people: ['Đinh Văn Mẫu Vinh', 'Phan Thị Mẫu Xuân', 'Trương Văn Mẫu Yên', 'Hồ Thị Mẫu Ánh'],
  },
  {
    login: 'truongphong.kt',
    does: 'trưởng phòng Kinh tế',
    held: [['KTHTDT', 'divisionHead']],
    people: ['Quách Văn Mẫu Bình', 'Tạ Thị Mẫu Chi', 'Kiều Văn Mẫu Dũng', 'La Thị Mẫu Em'],
  },
  {
    login: 'lanhdao',
    does: 'lãnh đạo UBND, ký duyệt',
    held: [['LD', 'approver']],
    people: ['Nguyễn Văn Mẫu Phong', 'Lê Văn Mẫu Hải', 'Nguyễn Thị Mẫu Kim', 'Trần Văn Mẫu Long'],
  },
  {
    login: 'vanthu',
    does: 'văn thư',
    held: [['VP', 'clerk']],
    people: ['Trần Thị Mẫu Minh', 'Vi Văn Mẫu Ngọc', 'Thái Thị Mẫu Oanh', 'Mạc Văn Mẫu Phú'],
  },
  {
    login: 'datdai',
    does: 'cho ý kiến về đất đai',
    held: [['DATDAI', 'consultee']],
    people: ['Chu Văn Mẫu Quý', 'Doãn Thị Mẫu Sa', 'Khúc Văn Mẫu Toàn', 'Lã Thị Mẫu Út'],
  },
  {
    login: 'pccc',
    does: 'cho ý kiến về phòng cháy, chữa cháy',
    held: [['PCCC', 'consultee']],
    people: ['Mã Văn Mẫu Việt', 'Ninh Thị Mẫu Xoan', 'Ông Văn Mẫu Ý', 'Phùng Thị Mẫu Ân'],
  },
  {
    login: 'dienluc',
    does: 'cho ý kiến về điện lực',
    held: [['DIENLUC', 'consultee']],
    people: ['Tăng Văn Mẫu Bảo', 'Thân Thị Mẫu Châu', 'Triệu Văn Mẫu Đức', 'Ứng Thị Mẫu Giao'],
  },
];

export interface DescribedAccount extends DemoAccount {
  readonly does: string;
}

const officials: readonly DescribedAccount[] = COMMUNES.flatMap((commune, at) =>
  POSTS.map(({ login, does, held, people }) => ({
    kind: 'OFFICIAL',
    login: `${login}.${commune.slug}`,
    fullName: people[at] ?? login,
    does: `${does}, ${commune.name.vi}`,
    roles: held.map(([division, role]) => ({ agencyCode: commune.code, division, role })),
  })),
);

/** Personal ID, tax codes and phone numbers are made up: no province has the code 000. */
export const DEMO_ACCOUNTS: readonly DescribedAccount[] = [
  {
    kind: 'CITIZEN',
    login: 'congdan.mau',
    fullName: 'Nguyễn Thị Mẫu Hoa',
    personalId: '000190000001',
    phone: '0900000001',
    does: 'công dân',
    roles: [],
  },
  {
    kind: 'CITIZEN',
    login: 'congdan.thu',
    fullName: 'Trần Văn Mẫu Thử',
    personalId: '000085000002',
    phone: '0900000002',
    does: 'công dân',
    roles: [],
  },
  {
    kind: 'ENTERPRISE',
    login: 'doanhnghiep.mau',
    fullName: 'Công ty TNHH Mẫu Thử Nghiệm',
    organizationCode: '0000000017',
    phone: '0900000009',
    does: 'doanh nghiệp',
    roles: [],
  },
  ...officials,
  {
    kind: 'OFFICIAL',
    login: 'quantri.tinh',
    fullName: 'Lý Văn Mẫu Trị',
    does: 'quản trị hệ thống, tỉnh Thanh Hóa',
    roles: [{ agencyCode: 'H56', division: 'VP', role: 'systemAdmin' }],
  },
  {
    kind: 'OFFICIAL',
    login: 'giamsat.tinh',
    fullName: 'Võ Thị Mẫu Tâm',
    does: 'giám sát: đọc nhật ký và thời gian xử lý, tỉnh Thanh Hóa',
    roles: [{ agencyCode: 'H56', division: 'VP', role: 'auditor' }],
  },
  {
    kind: 'OFFICIAL',
    login: 'duyetquytrinh.tinh',
    fullName: 'Tống Thị Mẫu Duyệt',
    does: 'duyệt quy trình trước khi ban hành, tỉnh Thanh Hóa',
    roles: [{ agencyCode: 'H56', division: 'VP', role: 'procedureApprover' }],
  },
];
