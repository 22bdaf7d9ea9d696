import type { Text } from '@app/kernel';
import type { PapersObstacle } from '../domain/papers.obstacles.js';

export const PAPERS_OBSTACLE_TEXT = {
  'papers.not_found': { vi: 'Hồ sơ này không có giấy tờ đó.', en: 'This dossier has no such paper.' },
  'papers.no_such_form': { vi: 'Thủ tục {procedure} không có mẫu {form} để người dân khai.', en: 'Procedure {procedure} has no form {form} for applicants to fill in.' },
  'papers.not_yet': {
    vi: 'Chưa nhận được giấy tờ này. Kết quả nhận được khi hồ sơ ở bước trả kết quả.',
    en: 'This paper cannot be had yet. A result can be had when the dossier is at the returning step.',
  },
  'papers.erased': { vi: 'Nội dung giấy tờ này đã được xóa theo quy định về dữ liệu cá nhân.', en: 'The content of this paper was erased under the rules on personal data.' },
} as const satisfies Record<PapersObstacle['code'], Text>;
