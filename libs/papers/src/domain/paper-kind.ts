import type { FormKind } from '@app/contracts';
import type { Text } from '@app/kernel';

/** What sets one form apart. Without `suffix` it has no number of its own. */
export interface FormOfLaw {
  readonly number: string;
  readonly title: Text;
  /** Behind the dossier code in "Số: …": HDHS is confirmed, the others are custom. */
  readonly suffix?: string;
  /** Whether the applicant receives it. */
  readonly isForApplicant: boolean;
}

export const FORMS: Readonly<Record<FormKind, FormOfLaw>> = {
  appointmentSlip: {
    number: '01', suffix: 'TNHS', isForApplicant: true,
    title: { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', en: 'Receipt and appointment slip' },
  },
  supplementRequest: {
    number: '02', suffix: 'HDHS', isForApplicant: true,
    title: { vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Request to supplement' },
  },
  refusalNotice: {
    number: '03', suffix: 'TCHS', isForApplicant: true,
    title: { vi: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', en: 'Refusal notice' },
  },
  apologyLetter: {
    number: '04', suffix: 'XLGH', isForApplicant: true,
    title: { vi: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết', en: 'Apology letter with the new date' },
  },
  stopNotice: {
    number: '05', suffix: 'DGQ', isForApplicant: true,
    title: { vi: 'Thông báo dừng giải quyết hồ sơ', en: 'Notice that the dossier was stopped' },
  },
  routingSheet: {
    number: '06', isForApplicant: false,
    title: { vi: 'Phiếu kiểm soát quá trình giải quyết hồ sơ', en: 'Routing sheet' },
  },
  dossierRegister: {
    number: '07', isForApplicant: false,
    title: { vi: 'Sổ theo dõi hồ sơ', en: 'Dossier register' },
  },
};
